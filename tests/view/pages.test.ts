import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { border, harbour } from '../store/articles.js';
import { hostile } from './articles.js';
import { click, launch, lineAt, noBrowser, nodeAt, painted, visit } from './browser.js';
import { viewer } from './viewer.js';

const name = '<img src=x onerror=hacked>';
const panel = (page: Page) => page.locator('.panel');
const title = (page: Page) => page.locator('#panel-title');

describe.skipIf(noBrowser)('the viewer in a browser', () => {
  const app = viewer([harbour, border, hostile]);

  it('draws nodes, lines and labels, and asks nobody else for anything', async () => {
    const { page, complaints } = await app.show();
    const pixels = await painted(page);
    expect(pixels.nodes).toBeGreaterThan(500);
    expect(pixels.edges).toBeGreaterThan(500);
    expect(pixels.labels).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
  });

  it('shows who a clicked node is and the sentences about it', async () => {
    const { page } = await app.show();
    await click(page, await nodeAt(page, 'person:ada-berg'));
    await expect.poll(() => title(page).textContent()).toBe('Ada Berg');
    const text = await panel(page).textContent();
    expect(text).toContain('Person');
    expect(text).toContain('Minister');
    expect(text).toContain('Minister Ada Berg warned Borland on Monday.');
    expect(page.url()).toContain('#node=person%3Aada-berg');
  });

  it('opens each of four parallel lines and the loop by itself', async () => {
    const { page } = await app.show();
    const sentences = { 0: 'warned', 1: 'met', 2: 'paid', 3: 'accused', 4: 'criticised' };
    for (const [number, trigger] of Object.entries(sentences)) {
      await click(page, await lineAt(page, `hostile-${number}`));
      await expect.poll(() => panel(page).locator('mark.as-trigger').allTextContents()).toEqual([trigger]);
      await page.keyboard.press('Escape');
      await panel(page).waitFor({ state: 'detached' });
    }
  });

  it('marks source, trigger and target, and says what kind of claim it is', async () => {
    const { page } = await app.show('#edge=harbour-3');
    const evidence = panel(page).locator('.evidence').first();
    await evidence.waitFor();
    expect(await evidence.locator('mark.as-source').textContent()).toBe('Borland');
    expect(await evidence.locator('mark.as-target').textContent()).toBe('crew');
    expect(await evidence.locator('.badge').allTextContents()).toEqual(['planned', 'says a spokesman']);
  });

  it('opens the article beside the graph, and a sentence of it opens its relation', async () => {
    const { page } = await app.show('#article=harbour');
    const said = panel(page).locator('.said');
    await expect.poll(() => said.count()).toBe(4);
    // Offsets hold behind the emoji that the text begins with.
    expect(await panel(page).locator('.mention, .trigger').allTextContents()).toEqual(
      expect.arrayContaining(['Ada Berg', 'warned', 'Norport', 'crew', 'release']),
    );
    await said.first().locator('.trigger').click();
    await expect.poll(() => panel(page).locator('mark.as-trigger').first().textContent()).toBe('warned');
  });

  it('lights article and picture together', async () => {
    const { page } = await app.show('#article=harbour');
    const said = panel(page).locator('.said');
    await said.first().waitFor();
    const before = (await painted(page)).labels;
    await panel(page).locator('.mention', { hasText: 'Norport' }).hover();
    expect((await painted(page)).labels).not.toBe(before);
    expect(await panel(page).locator('.lit').allTextContents()).toContain('Norport');
    await page.mouse.move(1, 1);
    expect(await panel(page).locator('.lit').count()).toBe(0);
    const line = await lineAt(page, 'harbour-2');
    await page.mouse.move(line.x, line.y);
    await expect.poll(() => panel(page).locator('.said.lit').count()).toBe(1);
    expect(await panel(page).locator('.as-source').allTextContents()).toEqual(['Ada Berg']);
    expect(await panel(page).locator('.as-target').allTextContents()).toEqual(['Carl Dahl']);
  });

  it('finds by keyboard alone: search, node, relation, evidence', async () => {
    const { page } = await app.show();
    await page.keyboard.press('/');
    await page.keyboard.type('carl');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toBe('Carl Dahl');
    await page.locator('#search').focus();
    await page.keyboard.type('berg');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => title(page).textContent()).toContain('Berg');
    expect(await panel(page).evaluate((el) => el === document.activeElement)).toBe(true);
    const relation = panel(page).locator('.relation > button').first();
    for (let i = 0; i < 6 && !(await relation.evaluate((el) => el === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel(page).locator('.evidence').first().waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
  });

  it('finds words of a sentence', async () => {
    const { page } = await app.show();
    await page.locator('#search').fill('rejected the warning');
    await page.locator('[role=option]').filter({ hasText: 'rejected the warning' }).click();
    await expect.poll(() => panel(page).locator('mark.as-trigger').first().textContent()).toBe('rejected');
  });

  it('filters by every part of the legend, undoes by going back, and a link shows the same view', async () => {
    const { page } = await app.show();
    const shown = () =>
      page.evaluate(() => document.querySelector('.handle')?.getAttribute('aria-label') ?? '');
    const all = await shown();
    const before = (await painted(page)).edges as number;
    await page.locator('.legend details').evaluateAll((all) => {
      for (const part of all) (part as HTMLDetailsElement).open = true;
    });
    const labels = [
      'State',
      'conflict',
      'planned',
      'negated',
      'warns',
      'a spokesman',
      'Coast Daily',
      'Title of border',
    ];
    for (const label of labels) {
      const entry = page.locator('.entry').filter({ has: page.getByText(label, { exact: true }) });
      await entry.locator('.entry-switch').click();
      await expect.poll(shown).not.toBe(all);
      expect((await painted(page)).edges).toBeLessThan(before);
      await page.goBack();
      await expect.poll(shown).toBe(all);
    }
    await page
      .locator('.entry', { hasText: 'conflict' })
      .locator('.entry-switch')
      .click({ modifiers: ['Alt'] });
    const isolated = await shown();
    const again = await visit(app.browser, page.url());
    expect(await again.page.locator('.handle').getAttribute('aria-label')).toBe(isolated);
  });

  it('leaves out what too few sentences say', async () => {
    const { page } = await app.show('#least=2');
    await expect.poll(() => page.locator('.summary').textContent()).toContain('2 of');
    await page.getByLabel('Sentences at least').fill('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.summary').textContent()).not.toContain('of');
  });

  it('bounds by date with a brush over the bars', async () => {
    const { page } = await app.show();
    const bar = async (title: string) => {
      const box = await page.locator(`.bars [title^="${title}:"]`).boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const [from, to] = [await bar('4 Mar 2025'), await bar('7 Mar 2025')];
    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('dates=2025-03-04..2025-03-07');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('dates');
    await page.mouse.click(from.x, from.y);
    await expect.poll(() => page.url()).toContain('dates=2025-03-04..2025-03-04');
  });

  it('bounds by date, with the keyboard', async () => {
    const { page } = await app.show();
    const summary = () => page.locator('.summary').textContent();
    const all = await summary();
    await page.getByLabel('First date').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(summary).not.toBe(all);
    expect(page.url()).toContain('dates=2025-03-04..');
    await page.getByText('all dates').click();
    await expect.poll(summary).toBe(all);
    await page.goBack();
    await expect.poll(summary).not.toBe(all);
  });

  it('treats a hostile name as a name', async () => {
    const { page, complaints } = await app.show('#node=organisation:img');
    await expect.poll(() => title(page).textContent()).toBe(name);
    await page.locator('#search').fill('onerror');
    await page.locator('[role=option]').first().waitFor();
    await page.locator('[aria-label="Show as a list"]').click();
    await page.locator('.list .chip', { hasText: name }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('is dark where the system is, light on request, and remembers', async () => {
    const { page } = await app.open('', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    expect(dark).toBe('rgb(20, 22, 26)');
    await page.getByLabel('Light colours').click();
    await expect.poll(ground).toBe('rgb(251, 250, 248)');
    await page.reload();
    await expect.poll(ground).toBe('rgb(251, 250, 248)');
  });

  it('draws again after the graphics driver dropped it', async () => {
    const { page } = await app.open();
    const before = await painted(page);
    await page.evaluate(() => {
      for (const layer of document.querySelectorAll<HTMLCanvasElement>('.canvas canvas'))
        layer.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => painted(page)).toMatchObject({ nodes: before.nodes, edges: before.edges });
    await click(page, await nodeAt(page, 'person:carl-dahl'));
    await expect.poll(() => title(page).textContent()).toBe('Carl Dahl');
  });

  it('shows a list where there is no WebGL', async () => {
    const plain = await launch('--disable-3d-apis');
    const { page, complaints } = await visit(plain, app.at());
    await page.getByText('no WebGL').waitFor();
    await page.locator('.list .row', { hasText: 'warns' }).first().click();
    await panel(page).locator('.evidence').first().waitFor();
    expect(complaints).toEqual([]);
    await plain.close();
  });

  it('says what is wrong when an entity is not there or the program has ended', async () => {
    const { page } = await app.open('#node=nobody');
    await expect.poll(() => panel(page).textContent()).toContain('no such entity');
    await page.route('**/api/graph', (route) => route.abort());
    await page.reload().catch(() => {});
    await page.getByText('Is `parley view` still running?').waitFor();
    await page.unroute('**/api/graph');
    await page.getByText('Try again').click();
    await page.locator('.legend .entry').first().waitFor();
  });
});
