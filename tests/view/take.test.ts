import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvRow } from '../../src/export/relations/csv-text.js';
import { briefOf } from '../../src/export/relations/markdown-text.js';
import type { WireEvidence } from '../../src/view/wire.js';
import { border, harbour } from '../store/articles.js';
import { hostile } from './articles.js';
import { click, noBrowser, nodeAt, painted, parley } from './browser.js';
import { viewer } from './viewer.js';

describe.skipIf(noBrowser)('what a user takes away', () => {
  const app = viewer([harbour, border, hostile]);
  let evidence: WireEvidence[];

  beforeAll(async () => {
    evidence = (await (await fetch(app.at('api/evidence'))).json()) as WireEvidence[];
  });

  async function saved(page: Page, name: string): Promise<string> {
    await page.getByLabel('Save what is shown').click();
    const download = page.waitForEvent('download');
    await page.locator('.menu button', { hasText: name }).click();
    const file = await download;
    const to = join(app.folder, file.suggestedFilename());
    await file.saveAs(to);
    return to;
  }

  /** What a browser makes of the file, by itself. */
  async function opened(file: string): Promise<Page> {
    const page = await app.browser.newPage();
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  it('saves what is visible in every format, and each file opens again', async () => {
    const { page, complaints } = await app.open('#near=organisation:union&steps=1');
    await page.locator('.scope').waitFor();
    await nodeAt(page, 'organisation:union');

    const svg = await opened(await saved(page, 'SVG'));
    expect(await svg.evaluate(() => document.documentElement.tagName)).toBe('svg');
    const words = await svg.locator('text').allTextContents();
    expect(words).toEqual(expect.arrayContaining(['Union', 'Organisation', 'conflict', 'happened']));
    expect(words).not.toContain('Carl Dahl');
    expect(await svg.locator('path').count()).toBeGreaterThan(4);
    await svg.close();

    const png = await opened(await saved(page, 'PNG'));
    const [width, height] = await png.evaluate(() => [
      document.images[0]?.naturalWidth ?? 0,
      document.images[0]?.naturalHeight ?? 0,
    ]);
    const box = await page.locator('.canvas').boundingBox();
    expect(width).toBe(2 * (box?.width ?? 0));
    expect(height).toBeGreaterThan(2 * (box?.height ?? 0));
    await png.close();

    const csv = readFileSync(await saved(page, 'CSV'), 'utf8')
      .trim()
      .split('\r\n');
    expect(csv).toHaveLength(2);
    expect(csv[1]).toContain('The Union warned the Republic of Borland.');

    const brief = readFileSync(await saved(page, 'Markdown'), 'utf8');
    expect(brief).toContain('## Union');
    expect(brief).toContain('- warns **Borland** (7 Mar 2025)[^1]');
    expect(brief).toContain(
      '[^1]: “The Union warned the Republic of Borland.” Title of border, Inland Times',
    );

    const gexf = readFileSync(await saved(page, 'GEXF'), 'utf8');
    expect(await parsed(gexf)).toEqual([0, 2, 1]);
    expect(complaints).toEqual([]);
  });

  /** Entities and relations of a GEXF file; the viewer's own page may not parse any. */
  async function parsed(text: string): Promise<number[]> {
    const page = await app.browser.newPage();
    const counts = await page.evaluate((xml) => {
      const tree = new DOMParser().parseFromString(xml, 'application/xml');
      return ['parsererror', 'node', 'edge'].map((tag) => tree.getElementsByTagName(tag).length);
    }, text);
    await page.close();
    return counts;
  }

  it('writes one file that opens from the disk without network, evidence and all', async () => {
    const file = join(app.folder, 'graph.html');
    parley('export', file, '--store', app.store);
    const context = await app.browser.newContext({
      offline: true,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.locator('.legend .entry').first().waitFor();
    expect((await painted(page)).nodes).toBeGreaterThan(500);
    await click(page, await nodeAt(page, 'person:ada-berg'));
    await page.locator('.relation > button').first().click();
    await expect.poll(() => page.locator('mark.as-trigger').count()).toBeGreaterThan(0);
    await page.locator('.evidence .link').first().click();
    await expect.poll(() => page.locator('.said').count()).toBeGreaterThan(1);
    await page.getByLabel('Show on a map').click();
    await page.getByLabel('Norport: 1 relation').click();
    await expect
      .poll(() => page.locator('.panel .row').allTextContents())
      .toEqual(['Ada Berg meets Carl Dahl']);
    await page.locator('#search').fill('rejected the warning');
    await page.locator('[role=option]').filter({ hasText: 'rejected the warning' }).click();
    await expect.poll(() => page.locator('mark.as-trigger').first().textContent()).toBe('rejected');
    expect(complaints).toEqual([]);
  });

  it('runs no script that is not its own: the policy goes by hashes', async () => {
    const file = join(app.folder, 'changed.html');
    parley('export', file, '--store', app.store);
    const html = readFileSync(file, 'utf8');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain('<img');
    writeFileSync(file, html.replace('</body>', '<script>document.title = "hacked"</script></body>'));
    const page = await app.browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.locator('.legend .entry').first().waitFor();
    expect(await page.title()).toBe('Parley');
    await page.close();
  });

  it('writes text as text, into tables and briefs', () => {
    const [first] = evidence.filter(({ id }) => id === 'border-0') as [WireEvidence];
    const odd = { ...first, quote: '=1+"2",\n*x* <b>' };
    expect(csvRow(odd)).toContain(`"'=1+""2"",\n*x* <b>"`);
    expect(briefOf([odd])).toContain('\\*x\\* \\<b\\>');
  });
});
