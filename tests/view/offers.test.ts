import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { serve } from '../../src/view/server.js';
import type { WireAnswer, WireGraph, WireSchema } from '../../src/view/wire.js';
import { border, harbour } from '../store/articles.js';
import { noBrowser, parleyView, type Running, visit } from './browser.js';
import { viewer } from './viewer.js';

describe.skipIf(noBrowser)('asking and trying', () => {
  const app = viewer([harbour, border]);
  let open: Running;

  beforeAll(async () => {
    open = await parleyView(app.store, '--allow-query');
  });

  afterAll(async () => {
    expect(await open?.end()).toBe(0);
  });

  const post = (to: Running, address: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${to.url}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('answers a query of the library from its card, and lights what it found', async () => {
    const { page, complaints } = await app.open();
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
  });

  it('takes Cypher only where it is allowed, and never lets it write', async () => {
    const cypher = 'MATCH (n:Entity) RETURN count(n) AS n';
    const refused = await post(app.program, 'api/ask', { cypher });
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
    const { page } = await visit(app.browser, `${open.url}#ask=new`);
    await page.locator('[name=cypher]').fill('MATCH (n:Entity RETURN n');
    await page.getByText('Ask', { exact: true }).first().click();
    await page.locator('.panel [role=alert]').waitFor();
    await page.locator('[name=cypher]').fill('MATCH (n:Person) RETURN n.name AS name ORDER BY name');
    await page.getByText('Ask', { exact: true }).first().click();
    await expect.poll(() => page.locator('.answer td').allTextContents()).toContain('Carl Dahl');
  });

  it('completes labels, types and properties of the graph, by keyboard alone', async () => {
    const { page, complaints } = await visit(app.browser, `${open.url}#ask=new`);
    const box = page.locator('#cypher');
    const choices = page.locator('.choices [role=option]');
    await box.fill('');
    await box.pressSequentially('MATCH (a:Pers');
    await expect.poll(() => choices.first().textContent()).toContain('Person');
    expect(await box.getAttribute('aria-activedescendant')).toBe('choice-0');
    await page.keyboard.press('Enter');
    await box.pressSequentially(')-[r:');
    await expect
      .poll(() => choices.allTextContents())
      .toEqual(
        ['MEETS', 'MENTIONED_IN', 'REJECTS', 'RELEASES', 'THREATENS', 'WARNS'].map((type) => `${type} type`),
      );
    await page.keyboard.press('ArrowUp');
    expect(await choices.last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    await box.pressSequentially(']->(b) RETURN b.na');
    await choices.first().waitFor();
    // Esc closes the list, not the panel; Ctrl+Space opens it again.
    await page.keyboard.press('Escape');
    await choices.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('MATCH (a:Person)-[r:WARNS]->(b) RETURN b.name');
    const painted = await page
      .locator('.paint .is-type')
      .evaluate((word) => [word.textContent, getComputedStyle(word).color]);
    expect(painted).toEqual(['WARNS', 'rgb(3, 105, 161)']);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.answer td').allTextContents()).toEqual(['Borland']);
    // One step of the browser's own undo takes back one choice.
    await box.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => box.inputValue()).toBe('MATCH (a:Person)-[r:WARNS]->(b) RETURN b.na');
    expect(complaints).toEqual([]);
  });

  it('serves what a graph is made of only where Cypher is allowed', async () => {
    expect((await fetch(app.at('api/schema'))).status).toBe(404);
    const { labels, properties } = (await (await fetch(`${open.url}api/schema`)).json()) as WireSchema;
    expect(labels).toEqual(expect.arrayContaining(['Article', 'Entity', 'Person', 'State']));
    expect(properties).toEqual(expect.arrayContaining(['aliases', 'latitude', 'outlet', 'quote']));
  });

  it('shows what it reads in a pasted article, and keeps nothing', async () => {
    const { page, complaints } = await app.open();
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
  });

  it('refuses bodies of other sites, of other types, too long ones and nonsense', async () => {
    const question = { name: 'who-talks-to-whom', parameters: {} };
    const status = async (...args: Parameters<typeof post>) => (await post(...args)).status;
    expect(await status(app.program, 'api/ask', question)).toBe(200);
    expect(await status(app.program, 'api/ask', question, { 'content-type': 'text/plain' })).toBe(415);
    expect(await status(app.program, 'api/ask', question, { origin: 'http://evil.example' })).toBe(403);
    expect(await status(app.program, 'api/ask', '{')).toBe(400);
    expect(await status(app.program, 'api/ask', { ...question, more: 1 })).toBe(400);
    expect(await status(app.program, 'api/ask', { name: 'nothing-like-it', parameters: {} })).toBe(400);
    expect(await status(app.program, 'api/read', { text: '' })).toBe(400);
    expect(await status(app.program, 'api/read', { text: 'x'.repeat(300_000) })).toBe(413);
    expect(await status(app.program, 'api/graph', {})).toBe(405);
  });

  it('reads and keeps pasted articles for this machine only', async () => {
    const store = await openStore(app.store, { readOnly: true });
    const never = () => Promise.reject(new Error('never called'));
    const draft = { read: never, keep: never, reading: never };
    const wide = await serve(store, { port: 0, host: '0.0.0.0', draft });
    const cookie = `parley_token=${new URL(wide.url).searchParams.get('token')}`;
    const to = `http://127.0.0.1:${wide.port}/`;
    const graph = (await (await fetch(`${to}api/graph`, { headers: { cookie } })).json()) as WireGraph;
    expect(graph.offers).toEqual([]);
    for (const address of ['api/read', 'api/keep']) {
      const refused = await post({ url: to } as Running, address, { text: 'A met B.' }, { cookie });
      expect([address, refused.status]).toEqual([address, 404]);
    }
    await wide.close();
    await store.close();
  });
});
