import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WireGraph } from '../../src/view/wire.js';
import { click, lineAt, noBrowser, nodeAt, painted } from './browser.js';
import { viewer } from './viewer.js';

const spaces = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Takes the documents' pictures again where that is asked for. */
async function keep(page: Page, name: string): Promise<void> {
  if (process.env.PARLEY_SCREENSHOT !== '1') return;
  await page.mouse.move(1, 1);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/${name}.png` });
}

/** The whole way of a first user: `npm start` reads the article and serves the graph, and a browser shows it. */
describe.skipIf(noBrowser)('the sample article in the viewer', () => {
  const app = viewer('start');
  const text = spaces(readFileSync('seeds/articles/us-hamas-talks.txt', 'utf8'));
  let graph: WireGraph;

  beforeAll(async () => {
    graph = (await (await fetch(app.at('api/graph'))).json()) as WireGraph;
  });

  /** The first relation that reads so. */
  function relation(source: string, type: string, target: string): string {
    const { nodes, edges, types } = graph;
    const found = edges.id.find(
      (_, i) =>
        nodes.label[edges.source[i] as number] === source &&
        types[edges.type[i] as number]?.label === type &&
        nodes.label[edges.target[i] as number] === target,
    );
    if (!found) throw new Error(`${source} ${type} ${target} is not in the graph`);
    return found;
  }

  it('draws every entity that has a relation', async () => {
    const { page, complaints } = await app.show();
    const { nodes, edges } = await painted(page);
    expect(nodes).toBeGreaterThan(100 * graph.nodes.id.length);
    expect(edges).toBeGreaterThan(0);
    await page.getByText(`${graph.nodes.id.length} entities`).waitFor();
    await page.getByText('Click a line to read the sentence behind it.').waitFor();
    await keep(page, 'viewer');
    expect(complaints).toEqual([]);
  });

  it('shows the sentences about a node that is clicked, word for word as the article has them', async () => {
    const { page } = await app.open('', { colorScheme: 'dark' });
    const busiest = graph.nodes.count.indexOf(Math.max(...graph.nodes.count));
    await click(page, await nodeAt(page, graph.nodes.id[busiest] as string));
    await expect.poll(() => page.locator('#panel-title').textContent()).toBe(graph.nodes.label[busiest]);
    const quotes = await page.locator('.panel blockquote').allTextContents();
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(text).toContain(spaces(quote));
    await keep(page, 'viewer-dark');
  });

  it('is one click away from the sentence behind a line, and two from the article', async () => {
    const { page } = await app.show();
    // Where lines cross, either may be the one that is hit; both have a sentence to show.
    await click(page, await lineAt(page, relation('Donald Trump', 'warns', 'Hamas')));
    const evidence = page.locator('.panel .evidence').first();
    await expect.poll(() => evidence.locator('mark.as-trigger').count()).toBeGreaterThan(0);
    const quote = (await evidence.locator('blockquote').textContent()) ?? '';
    expect(text).toContain(spaces(quote));
    expect(await page.getByText('Click a line').count()).toBe(0);
    await keep(page, 'viewer-edge');
    await evidence.locator('.origin .link').click();
    await expect.poll(() => page.locator('.panel .said').count()).toBeGreaterThan(1);
    await keep(page, 'viewer-article');
  });

  it('shows the same as a matrix and on a map', async () => {
    const { page } = await app.show();
    await page.getByLabel('Show as a matrix').click();
    await expect.poll(() => page.locator('.matrix .cell').count()).toBeGreaterThan(10);
    await keep(page, 'viewer-matrix');
    await page.getByLabel('Show on a map').click();
    await expect.poll(() => page.locator('.dot').count()).toBeGreaterThan(2);
    await page.getByLabel(/^Israel: /).waitFor();
    await keep(page, 'viewer-map');
  });

  it('fits a phone', async () => {
    const hash = `#edge=${relation('Donald Trump', 'warns', 'Hamas')}`;
    const { page } = await app.open(hash, { viewport: { width: 390, height: 844 } });
    await page.locator('.panel .evidence').first().waitFor();
    await keep(page, 'viewer-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
