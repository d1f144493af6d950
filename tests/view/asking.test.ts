import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { border, harbour } from '../store/articles.js';
import { hostile } from './articles.js';
import { click, noBrowser, nodeAt, painted, visit } from './browser.js';
import { viewer } from './viewer.js';

const strip = (page: Page) => page.locator('.scope');
const summary = (page: Page) => page.locator('.summary').textContent();

describe.skipIf(noBrowser)('looking at a part of the graph', () => {
  const app = viewer([harbour, border, hostile]);

  it('shows the neighbours of an entity by steps, and undoes and redoes each', async () => {
    const { page } = await app.show('#node=person:carl-dahl');
    const all = await summary(page);
    await page.getByText('Only its neighbours').click();
    await expect.poll(() => summary(page)).toContain('2 entities');
    await strip(page).getByLabel('2 steps').click();
    await expect.poll(() => summary(page)).toContain('3 entities');
    await page.goBack();
    await expect.poll(() => summary(page)).toContain('2 entities');
    await page.goBack();
    await expect.poll(() => summary(page)).toBe(all);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => strip(page).textContent()).toContain('steps from Carl Dahl');
    await expect.poll(() => summary(page)).toContain('3 entities');
    await strip(page).getByLabel('Show the whole graph').click();
    await expect.poll(() => summary(page)).toBe(all);
  });

  it('shows the way to an entity that is clicked, and says where there is none', async () => {
    const { page } = await app.show('#node=person:carl-dahl');
    await page.getByText('Path to …').click();
    await expect.poll(() => strip(page).textContent()).toContain('choose the other one');
    await page.waitForTimeout(200);
    await click(page, await nodeAt(page, 'organisation:union'));
    await expect.poll(() => strip(page).textContent()).toContain('Shortest ways between Carl Dahl and Union');
    await expect.poll(() => summary(page)).toContain('4 entities');
    const again = await visit(app.browser, page.url());
    expect(await summary(again.page)).toBe(await summary(page));
    await again.page.goto(app.at('#path=person:carl-dahl&and=organisation:img'));
    await expect.poll(() => strip(again.page).textContent()).toContain('none');
  });

  it('shows whom two share, chosen by search', async () => {
    const { page } = await app.show('#node=organisation:union');
    await page.getByText('Shared with …').click();
    await page.locator('#search').fill('berg');
    await page.keyboard.press('Enter');
    await expect.poll(() => strip(page).textContent()).toContain('Whom Union and');
    await expect.poll(() => summary(page)).toContain('3 entities');
  });

  it('turns a question into a filter', async () => {
    const { page } = await app.show();
    await page.locator('#search').fill('who warned borland');
    await expect.poll(() => page.locator('[role=option]').first().textContent()).toContain('2 relations');
    await page.keyboard.press('Enter');
    await expect.poll(() => strip(page).textContent()).toContain('Anybody warns Borland');
    await expect.poll(() => summary(page)).toContain('2 of');
    await page.goBack();
    await strip(page).waitFor({ state: 'detached' });
  });

  it('plays the dates, and one step back is before playing', async () => {
    const { page } = await app.show();
    const all = await summary(page);
    await page.getByLabel('Play the dates').click();
    await expect.poll(() => page.url()).toContain('dates=2025-03-03..2025-03-03');
    await expect.poll(() => page.url(), { timeout: 4000 }).toContain('dates=2025-03-03..2025-03-05');
    await page.getByLabel('Stop').click();
    await page.goBack();
    await expect.poll(() => summary(page)).toBe(all);
  });

  it('shows when an entity did something, and a day of it', async () => {
    const { page } = await app.show('#node=person:ada-berg');
    await page.locator('.small-bars').getByLabel('3 Mar 2025: 1 relation').click();
    expect(page.url()).toContain('dates=2025-03-03..2025-03-03');
  });

  it('filters by article', async () => {
    const { page } = await app.show('#article=border');
    await page.getByText('Only this article in the graph').click();
    await expect.poll(() => summary(page)).toContain('3 of');
  });

  it('draws one line a pair with a count when far away', async () => {
    const { page } = await app.show();
    const before = (await painted(page)).edges as number;
    for (let i = 0; i < 3; i++) await page.locator('[data-key="-"]').click();
    const lines = () =>
      page.evaluate(
        () =>
          (globalThis as unknown as { parley: { picture: { drawn(): string[] } } }).parley.picture.drawn()
            .length,
      );
    await expect.poll(lines).toBeLessThan(8);
    expect((await painted(page)).edges).toBeLessThan(before);
    await page.locator('[data-key="0"]').click();
    await expect.poll(lines).toBeGreaterThan(8);
  });

  it('shows the same relations as a matrix and day by day, filtered alike', async () => {
    const { page } = await app.show('#near=organisation:union');
    await page.getByLabel('Show as a matrix').click();
    await page.getByRole('button', { name: 'Union warns Borland: 1 relation' }).click();
    await expect.poll(() => page.locator('.panel .evidence').count()).toBe(1);
    expect(await page.locator('.matrix tbody tr').count()).toBe(2);
    await page.getByLabel('Show day by day').click();
    await expect.poll(() => page.locator('.days h2').allTextContents()).toEqual(['7 Mar 2025 1 relation']);
    await page.locator('.scope').getByLabel('Show the whole graph').click();
    await expect.poll(() => page.locator('.days h2').count()).toBeGreaterThan(3);
    await page.goBack();
    await page.goBack();
    await page.locator('.matrix').waitFor();
  });

  it('relaxes the layout in a worker, stops, and goes back', async () => {
    const { page, complaints } = await app.open();
    const places = () =>
      page.evaluate(() => {
        const { picture } = (globalThis as unknown as { parley: { picture: Standing } }).parley;
        return [...picture.standing().values()].map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join();
      });
    await nodeAt(page, 'person:ada-berg');
    const first = await places();
    await page.getByLabel('Relax the layout').click();
    await expect.poll(places).not.toBe(first);
    await page.locator('.zoom').getByLabel('Stop').click();
    const moved = await places();
    expect(moved).not.toContain('NaN');
    await page.waitForTimeout(300);
    expect(await places()).toBe(moved);
    await page.getByLabel('Back to the first layout').click();
    expect(await places()).toBe(first);
    expect(complaints).toEqual([]);
  });
});

interface Standing {
  standing(): Map<string, { readonly x: number; readonly y: number }>;
}
