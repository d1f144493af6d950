import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { serve } from '../../src/view/server.js';
import type { WireAnswer, WireGraph } from '../../src/view/wire.js';
import { border, harbour } from '../store/articles.js';
import { launch, noBrowser, parleyView, type Running, visit } from './browser.js';

describe.skipIf(noBrowser)('asking and trying', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-offers-'));
  const path = join(folder, 'graph.parley');
  let browser: Browser;
  let closed: Running;
  let open: Running;

  beforeAll(async () => {
    const store = await openStore(path);
    await store.write([harbour, border]);
    await store.close();
    [browser, closed, open] = await Promise.all([
      launch(),
      parleyView(path),
      parleyView(path, '--allow-query'),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    expect(await closed?.end()).toBe(0);
    expect(await open?.end()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  const post = (to: Running, address: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${to.url}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('answers a query of the library from its card, and lights what it found', async () => {
    const { page, complaints } = await visit(browser, closed.url);
    await page.getByLabel('Ask the graph').click();
    const card = page.locator('.card', { hasText: 'Everything about one actor' });
    await card.locator('summary').click();
    await card.locator('[name=actor]').fill('Union');
    await card.getByText('Ask', { exact: true }).click();
    const answer = page.locator('.answer');
    await expect.poll(() => answer.locator('tbody tr').count()).toBe(1);
    expect(await answer.textContent()).toContain('The Union warned the Republic of Borland.');
    expect(await page.locator('[name=cypher]').count()).toBe(0);
    await answer.locator('.link', { hasText: 'Borland' }).first().click();
    await expect.poll(() => page.locator('#panel-title').textContent()).toContain('Borland');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes Cypher only where it is allowed, and never lets it write', async () => {
    const cypher = 'MATCH (n:Entity) RETURN count(n) AS n';
    const refused = await post(closed, 'api/ask', { cypher });
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as { message: string }).message).toContain('--allow-query');
    const answer = (await (await post(open, 'api/ask', { cypher })).json()) as WireAnswer;
    expect(answer.columns).toEqual(['n']);
    expect(Number(answer.rows[0]?.[0])).toBeGreaterThan(4);
    for (const change of ['MATCH (n) DETACH DELETE n', 'CREATE (n:Entity {id: "x"})'])
      expect([change, (await post(open, 'api/ask', { cypher: change })).status]).toEqual([change, 400]);
    const again = (await (await post(open, 'api/ask', { cypher })).json()) as WireAnswer;
    expect(again.rows).toEqual(answer.rows);
  });

  it('offers a Cypher box where it is allowed, and says what is wrong with a query', async () => {
    const { page } = await visit(browser, `${open.url}#ask=new`);
    await page.locator('[name=cypher]').fill('MATCH (n:Entity RETURN n');
    await page.getByText('Ask', { exact: true }).first().click();
    await page.locator('.panel [role=alert]').waitFor();
    await page.locator('[name=cypher]').fill('MATCH (n:Person) RETURN n.name AS name ORDER BY name');
    await page.getByText('Ask', { exact: true }).first().click();
    await expect.poll(() => page.locator('.answer td').allTextContents()).toContain('Carl Dahl');
    await page.context().close();
  });

  it('shows what it reads in a pasted article, and keeps nothing', async () => {
    const { page, complaints } = await visit(browser, closed.url);
    const before = await page.locator('.summary').textContent();
    await page.getByLabel('Try an article').click();
    await page.locator('[name=text]').fill('Norway warned Chad on Monday. France did not meet Chad.');
    await page.getByText('Read it').click();
    await expect.poll(() => page.locator('.drafted').count(), { timeout: 30_000 }).toBe(2);
    expect(await page.locator('.drafted h3').first().textContent()).toBe('Norway warns Chad');
    expect(await page.locator('.drafted').first().locator('mark.as-trigger').textContent()).toBe('warned');
    expect(await page.locator('.drafted .badge.negated').count()).toBe(1);
    await page.reload();
    await page.locator('.legend .entry').first().waitFor();
    expect(await page.locator('.summary').textContent()).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('refuses bodies of other sites, of other types, too long ones and nonsense', async () => {
    const question = { name: 'who-talks-to-whom', parameters: {} };
    const status = async (...args: Parameters<typeof post>) => (await post(...args)).status;
    expect(await status(closed, 'api/ask', question)).toBe(200);
    expect(await status(closed, 'api/ask', question, { 'content-type': 'text/plain' })).toBe(415);
    expect(await status(closed, 'api/ask', question, { origin: 'http://evil.example' })).toBe(403);
    expect(await status(closed, 'api/ask', '{')).toBe(400);
    expect(await status(closed, 'api/ask', { ...question, more: 1 })).toBe(400);
    expect(await status(closed, 'api/ask', { name: 'nothing-like-it', parameters: {} })).toBe(400);
    expect(await status(closed, 'api/read', { text: '' })).toBe(400);
    expect(await status(closed, 'api/read', { text: 'x'.repeat(300_000) })).toBe(413);
    expect(await status(closed, 'api/graph', {})).toBe(405);
  });

  it('reads pasted articles for this machine only', async () => {
    const store = await openStore(path, { readOnly: true });
    const read = () => Promise.reject(new Error('never called'));
    const wide = await serve(store, { port: 0, host: '0.0.0.0', read });
    const cookie = `parley_token=${new URL(wide.url).searchParams.get('token')}`;
    const to = `http://127.0.0.1:${wide.port}/`;
    const graph = (await (await fetch(`${to}api/graph`, { headers: { cookie } })).json()) as WireGraph;
    expect(graph.offers).toEqual([]);
    const refused = await post({ url: to } as Running, 'api/read', { text: 'A met B.' }, { cookie });
    expect(refused.status).toBe(404);
    await wide.close();
    await store.close();
  });
});
