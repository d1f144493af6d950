import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { HeldStore } from '../../src/view/held.js';
import type { WireAnswer, WireEdge, WireGraph, WireKept, WireText } from '../../src/view/wire.js';
import { border, harbour, temporaryStore } from '../store/articles.js';
import { noBrowser } from './browser.js';
import { viewer } from './viewer.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a graph that is held', () => {
  const place = temporaryStore();
  const held = new HeldStore(place.path);
  const articles = async () =>
    (await held.query('MATCH (t:Article) RETURN t.id AS id ORDER BY id')).rows.flat();

  beforeAll(async () => {
    const store = await openStore(place.path);
    await store.write([harbour]);
    await store.close();
  });
  afterAll(async () => {
    await held.close();
    place.clean();
  });

  const write = async () => {
    const store = await openStore(place.path);
    await store.write([border]);
    await store.close();
  };

  it('keeps others from writing, until it is let go; then shows what they wrote', async () => {
    expect(await articles()).toEqual(['harbour']);
    await expect(write()).rejects.toMatchObject({ code: 'PARLEY_STORE_LOCKED' });
    await held.letGo(write);
    expect(await articles()).toEqual(['border', 'harbour']);
  });

  it('is let go between two things that read it, never within one', async () => {
    const said: string[] = [];
    const long = held.reading(async () => {
      said.push('reads');
      await pause(60);
      await articles();
      said.push('has read');
    });
    const away = held.letGo(async () => {
      said.push('writes');
      await pause(30);
      said.push('has written');
    });
    const next = held.reading(async () => said.push('reads again'));
    await Promise.all([long, away, next]);
    expect(said).toEqual(['reads', 'has read', 'writes', 'has written', 'reads again']);
  });

  it('reads on after a write that failed, and after another process had it', async () => {
    await expect(held.letGo(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(await articles()).toHaveLength(2);
    await held.letGo(async () => {});
    const other = await openStore(place.path);
    await expect(articles()).rejects.toMatchObject({ code: 'PARLEY_STORE_LOCKED' });
    await other.close();
    expect(await articles()).toHaveLength(2);
  });
});

describe.skipIf(noBrowser)('keeping an article that was tried', () => {
  const app = viewer([harbour], '--allow-query');
  const text = 'Norway warned Chad on Monday. France did not meet Chad.';
  const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(app.at(address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const count = async () => ((await (await fetch(app.at('api/graph'))).json()) as WireGraph).total;

  it('is refused to other sites, and changes nothing then', async () => {
    const before = await count();
    expect((await post('api/keep', { text }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('api/keep', { text }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('api/keep', { text }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post('api/keep', { text, published: 'Monday' })).status).toBe(400);
    expect((await post('api/keep', { text: '' })).status).toBe(400);
    expect((await post('api/keep', { text: '   ' })).status).toBe(400);
    expect(await count()).toEqual(before);
  });

  it('shows what was read, keeps it when asked, and opens it in the graph', async () => {
    // The process that answers queries has the graph open too.
    await post('api/ask', { cypher: 'RETURN 1 AS one' });
    const { page, complaints } = await app.open();
    const before = await page.locator('.summary').textContent();
    await page.getByLabel('Try an article').click();
    await page.locator('[name=text]').fill(text);
    await page.locator('[name=published]').fill('2025-03-06');
    await page.getByText('Read it').click();
    await expect.poll(() => page.locator('.drafted').count(), { timeout: 30_000 }).toBe(2);
    expect(await page.locator('.summary').textContent()).toBe(before);
    await page.getByText('Keep it in the graph').click();
    await expect
      .poll(() => page.locator('.summary').textContent(), { timeout: 20_000 })
      .toContain('2 articles');
    await expect.poll(() => page.locator('.panel .said').count()).toBe(2);
    expect(await page.locator('.panel .text').textContent()).toBe(text);
    expect(page.url()).toContain('#article=');
    await page.locator('.said .trigger').first().click();
    await expect.poll(() => page.locator('.panel mark.as-trigger').first().textContent()).toBe('warned');
    expect(await page.locator('.badge.date').textContent()).toBe('3 Mar 2025');
    expect(complaints).toEqual([]);
  });

  it('keeps the same article once, and answers queries about it', async () => {
    const kept = (await (await post('api/keep', { text, published: '2025-03-06' })).json()) as WireKept;
    expect(kept.written).toBe('unchanged');
    const cypher = 'MATCH (a)-[r:WARNS]->(b) WHERE r.article = $id RETURN a.name AS a, b.name AS b';
    const asked = await post('api/ask', { cypher: cypher.replace('$id', `'${kept.article}'`) });
    expect(((await asked.json()) as WireAnswer).rows).toEqual([['Norway', 'Chad']]);
    const article = (await (await fetch(app.at(`api/article/${kept.article}`))).json()) as WireText;
    const edge = article.sentences[0]?.edges[0] as string;
    const { reports } = (await (await fetch(app.at(`api/edge/${edge}`))).json()) as WireEdge;
    expect(reports.map(({ quote }) => quote)).toContain('Norway warned Chad on Monday.');
  });

  it('answers all the while: many questions, and two articles at once', async () => {
    const texts = ['Spain met Chad on Tuesday.', 'Peru threatened Chad on Sunday.'];
    const before = await count();
    const answers = await Promise.all([
      ...texts.map((other) => post('api/keep', { text: other })),
      ...Array.from({ length: 12 }, (_, i) => fetch(app.at(i % 2 ? 'api/graph' : 'api/node/state:TCD'))),
      post('api/ask', { cypher: 'MATCH (n:Entity) RETURN count(n) AS n' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await count()).articles).toBe(before.articles + 2);
  });

  it('says so when another process reads the graph, and keeps nothing', async () => {
    const before = await count();
    const other = await openStore(app.store, { readOnly: true });
    const refused = await post('api/keep', { text: 'Cuba warned Chad.' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: 'PARLEY_STORE_LOCKED',
      message: expect.stringContaining('in use by another process'),
    });
    await other.close();
    expect(await count()).toEqual(before);
    expect((await post('api/keep', { text: 'Cuba warned Chad.' })).status).toBe(200);
    expect((await count()).articles).toBe(before.articles + 1);
  });
});
