import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WireGraph } from '../../src/view/wire.js';
import { click, lineAt, noBrowser, nodeAt, painted } from './browser.js';
import { viewer } from './viewer.js';

const article = 'seeds/articles/us-hamas-talks.txt';
const spaces = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Takes the documents' pictures again where that is asked for. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env.PARLEY_SCREENSHOT !== '1') return;
  await page.mouse.move(1, 1);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/${name}.png` });
}

/** The whole way of a first user: the program reads the article, serves the graph, and a browser shows it. */
describe.skipIf(noBrowser)('the sample article in the viewer', () => {
  const app = viewer('seeds/articles');
  let graph: WireGraph;

  beforeAll(async () => {
    graph = (await (await fetch(app.at('api/graph'))).json()) as WireGraph;
  });

  it('draws every entity that has a relation', async () => {
    const { page, complaints } = await app.open();
    const { nodes, edges } = await painted(page);
    expect(nodes).toBeGreaterThan(100 * graph.nodes.id.length);
    expect(edges).toBeGreaterThan(0);
    await page.getByText(`${graph.nodes.id.length} entities`).waitFor();
    expect(complaints).toEqual([]);
  });

  it('shows the sentence when a node is clicked, word for word as the article has it', async () => {
    const { page } = await app.open();
    const busiest = graph.nodes.count.indexOf(Math.max(...graph.nodes.count));
    await click(page, await nodeAt(page, graph.nodes.id[busiest] as string));
    await expect.poll(() => page.locator('#panel-title').textContent()).toBe(graph.nodes.label[busiest]);
    const text = spaces(readFileSync(article, 'utf8'));
    const quotes = await page.locator('.panel blockquote').allTextContents();
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(text).toContain(spaces(quote));
    await keep(page, 'viewer');
  });

  it('reaches the evidence of a line in two clicks', async () => {
    const { page } = await app.open();
    // Where lines cross, either may be the one that is hit; both have a sentence to show.
    await click(page, await lineAt(page, graph.edges.id[0] as string));
    const evidence = page.locator('.panel .evidence').first();
    await expect.poll(() => evidence.locator('mark.as-trigger').count()).toBeGreaterThan(0);
    const quote = (await evidence.locator('blockquote').textContent()) ?? '';
    expect(spaces(readFileSync(article, 'utf8'))).toContain(spaces(quote));
    await evidence.locator('.link').click();
    await expect.poll(() => page.locator('.panel .said').count()).toBeGreaterThan(1);
    await keep(page, 'viewer-article');
    await page.getByLabel('Close').click();
    await page.getByLabel('Show as a matrix').click();
    await expect.poll(() => page.locator('.matrix .cell').count()).toBeGreaterThan(10);
    await keep(page, 'viewer-matrix');
  });
});
