import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeArticles } from '../../bench/graphs.js';
import { openStore } from '../../src/store/index.js';
import {
  click,
  type Handle,
  launch,
  noBrowser,
  type Point,
  painted,
  parleyView,
  type Running,
  visit,
} from './browser.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-large-'));
const path = join(folder, 'graph.parley');
const relations = 100 * 60;
let browser: Browser;
let program: Running;

beforeAll(async () => {
  const store = await openStore(path);
  await store.write(madeArticles(0, 100, { actors: 1200, circles: 20 }));
  await store.close();
  if (noBrowser) return;
  browser = await launch();
  program = await parleyView(path, '--limit', 'all');
});

afterAll(async () => {
  await browser?.close();
  await program?.end();
  rmSync(folder, { recursive: true });
});

async function open(options = {}): Promise<Page> {
  const { page } = await visit(browser, program.url, options);
  await page.waitForFunction(() => 'parley' in globalThis);
  return page;
}

/** A line that runs where no node and no other line is, with its middle in pixels of the page. */
async function lonelyLine(page: Page): Promise<Point & { readonly edges: string[] }> {
  const found = await page.evaluate(() => {
    const { picture, lines } = (globalThis as unknown as Handle).parley;
    const placed = lines.value.flatMap(({ source, target, edges }) => {
      const [a, b] = [picture.spotOf(source.id), picture.spotOf(target.id)];
      return a && b && source.id !== target.id ? [{ a, b, edges: edges.map(({ id }) => id) }] : [];
    });
    const away = ({ a, b }: { a: Point; b: Point }, p: Point) => {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
      const k = Math.min(1, Math.max(0, along));
      return Math.hypot(p.x - a.x - k * dx, p.y - a.y - k * dy);
    };
    for (const line of placed) {
      const [x, y] = [(line.a.x + line.b.x) / 2, (line.a.y + line.b.y) / 2];
      if (Math.hypot(line.a.x - line.b.x, line.a.y - line.b.y) < 40) continue;
      if (placed.every((other) => other === line || away(other, { x, y }) > 7))
        return { x, y, edges: line.edges };
    }
    return null;
  });
  const box = await page.locator('.canvas').boundingBox();
  if (!found || !box) throw new Error('no line stands by itself');
  return { ...found, x: box.x + found.x, y: box.y + found.y };
}

describe.skipIf(noBrowser)('a graph of thousands of relations', () => {
  it('is all drawn at once, with the names of the busiest', async () => {
    const page = await open();
    const { crowd = 0, labels = 0, edges = 1 } = await painted(page);
    expect(crowd).toBeGreaterThan(50_000);
    expect(labels).toBeGreaterThan(1000);
    expect(edges).toBe(0);
    await page.context().close();
  });

  it('opens the sentences of a line that is clicked, and lights it', async () => {
    const page = await open();
    const { edges, ...place } = await lonelyLine(page);
    await click(page, place);
    await page.locator('.panel .evidence').first().waitFor();
    expect(edges).toContain(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('edge'));
    expect(await page.locator('.panel mark.as-trigger').first().textContent()).toMatch(/\w/);
    expect((await painted(page)).edges).toBeGreaterThan(100);
    await page.context().close();
  });

  it('names an entity that is pointed at and opens it', async () => {
    const page = await open();
    const spot = await page.evaluate(() =>
      (globalThis as unknown as Handle).parley.picture.spotOf('actor:3'),
    );
    const box = await page.locator('.canvas').boundingBox();
    if (!spot || !box) throw new Error('not in the picture');
    await page.mouse.move(box.x + spot.x, box.y + spot.y);
    await expect.poll(async () => (await painted(page)).edges).toBeGreaterThan(100);
    await click(page, { x: box.x + spot.x, y: box.y + spot.y });
    await expect.poll(() => page.locator('#panel-title').textContent()).toBe('Actor 3');
    await page.context().close();
  });

  it('moves with the mouse and is drawn anew at rest', async () => {
    const page = await open();
    const spot = () =>
      page.evaluate(() => (globalThis as unknown as Handle).parley.picture.spotOf('actor:3') as Point);
    const before = await spot();
    await page.mouse.move(700, 400);
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) await page.mouse.move(700 + 8 * i, 400 + 3 * i);
    await expect.poll(async () => Math.round((await spot()).x - before.x)).toBe(80);
    expect(Math.round((await spot()).y - before.y)).toBe(30);
    await page.mouse.up();
    const moved = () => page.locator('.crowd').evaluate((canvas: HTMLElement) => canvas.style.transform);
    await expect.poll(moved).toBe('');
    await page.context().close();
  });

  it('draws what is near line by line, with lanes, arrows and labels', async () => {
    const page = await open();
    const drawn = () => page.evaluate(() => (globalThis as unknown as Handle).parley.picture.drawn().length);
    expect(await drawn()).toBe(0);
    await page.locator('.handle').focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('+');
    await expect.poll(drawn).toBeGreaterThan(20);
    expect(await drawn()).toBeLessThan(1300);
    expect((await painted(page)).edges).toBeGreaterThan(1000);
    await page.context().close();
  });

  it('is no crowd any more when a filter leaves little of it, and is again without', async () => {
    const page = await open();
    const crowds = () => page.locator('.crowd').count();
    expect(await crowds()).toBe(1);
    await page.locator('.entry-switch', { hasText: 'Cooperation' }).click({ modifiers: ['Alt'] });
    await expect.poll(crowds).toBe(0);
    expect((await painted(page)).edges).toBeGreaterThan(10_000);
    await page.goBack();
    await expect.poll(crowds).toBe(1);
    await page.context().close();
  });

  it('says how much of it is shown, and shows more until it is all', async () => {
    const little = await parleyView(path);
    const { page } = await visit(browser, little.url);
    const summary = () => page.locator('.summary').textContent();
    const all = `${relations.toLocaleString('en')} relations`;
    expect(await summary()).toContain(`2,000 of ${all}`);
    expect(await page.locator('.strip').textContent()).toContain(`2,000 strongest of ${all}`);
    await page.getByRole('button', { name: 'Show all relations' }).click();
    await expect.poll(summary).not.toContain('2,000');
    expect(await summary()).toContain(all);
    expect(page.url()).toContain('relations=all');
    await expect.poll(() => page.locator('.crowd').count()).toBe(1);
    await page.goBack();
    await expect.poll(summary).toContain(`2,000 of ${all}`);
    await page.context().close();
    await little.end();
  });
});
