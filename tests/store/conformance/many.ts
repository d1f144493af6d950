import { expect, test } from 'vitest';
import type { ArticleGraph, ArticleId } from '../../../src/model/index.js';
import { byCodePoint } from '../../../src/model/order.js';
import { border, dump, harbour, talks } from '../articles.js';
import { articleGraph } from '../fixture.js';
import type { Adapter, Graph } from './adapter.js';

const people = 40;

/** Articles about the same few people, so that writers meet. */
const busy = (number: number, relations = 20): ArticleGraph => {
  const name = (i: number) => `Person ${String.fromCharCode(65 + (i % 26))}${i % people}`;
  const pairs = Array.from({ length: relations }, (_, i) => [name(number + i), name(number + 3 * i + 1)]);
  const who = new Set(pairs.flat());
  return articleGraph({
    id: `busy-${number}`,
    text: pairs.map(([a, b], i) => `In case ${i}x ${a} warned ${b}.`).join(' '),
    who: [...who].map((n) => [`person:${n.toLowerCase().replace(' ', '-')}`, n] as const),
    made: pairs.map(([a, b], i) => ({
      type: 'WARNS',
      source: a as string,
      trigger: `case ${i}x`,
      target: b as string,
    })),
  });
};

/** Big batches, several writers at once, and work that must happen whole or not at all. */
export function many(adapter: Adapter, graph: Graph): void {
  test('five hundred articles at once', async () => {
    const articles = Array.from({ length: 500 }, (_, i) => busy(i));
    expect(await graph.store.write(articles)).toEqual({ added: 500, changed: 0, unchanged: 0 });
    expect(await graph.store.stats()).toMatchObject({ articles: 500, assertions: 10_000 });
    expect(await graph.store.write(articles)).toEqual({ added: 0, changed: 0, unchanged: 500 });
  });

  test('an article with thousands of relations', async () => {
    await graph.store.write([busy(0, 3000)]);
    expect(await graph.store.stats()).toMatchObject({ articles: 1, assertions: 3000 });
    expect(await graph.store.remove('busy-0' as ArticleId)).toMatchObject({ assertions: 3000 });
    expect(await dump(graph.store)).toBe('');
  });

  test.each([
    ['plain', ['a', 'é', 'Z']],
    ['rare', ['a', 'é', '\uff5e', '🕊']],
  ])('one who is in a thousand articles with %s ids is read whole and in order', async (_, starts) => {
    const article = (i: number) =>
      articleGraph({
        id: `${starts[i % starts.length]}-${i}`,
        text: `Ada warned Bert${i % 3}. Ada met Bert${i % 3}.`,
        who: [
          ['person:ada', 'Ada'],
          [`person:bert${i % 3}`, `Bert${i % 3}`],
        ],
        made: ['warned', 'met'].map((trigger) => ({
          type: trigger === 'met' ? 'MEETS' : 'WARNS',
          source: 'Ada',
          trigger,
          target: `Bert${i % 3}`,
        })),
      });
    const articles = Array.from({ length: 1100 }, (_, i) => article(i));
    await graph.store.write(articles);
    const ids: string[] = [];
    for await (const { properties } of graph.store.assertions()) ids.push(properties.id);
    const made = articles.flatMap(({ assertions }) => assertions.map(({ id }) => id as string));
    expect(ids).toEqual(made.sort(byCodePoint));
    const mentioned: string[] = [];
    for await (const { entity, article } of graph.store.mentions())
      if (entity === 'person:ada') mentioned.push(article);
    expect(mentioned).toEqual(articles.map(({ article }) => article.id as string).sort(byCodePoint));
    for await (const _ of graph.store.assertions()) break; // Who has seen enough may leave.
  });

  test('writers at the same time, of the same articles too, leave what one after the other leaves', async () => {
    const articles = Array.from({ length: 24 }, (_, i) => busy(i));
    await graph.store.write(articles);
    const before = await dump(graph.store);
    await graph.renew();
    const parts = [articles, articles.toReversed(), articles.slice(8), articles.slice(0, 12).toReversed()];
    await Promise.all(parts.map((part) => graph.store.write(part)));
    expect(await dump(graph.store)).toBe(before);
    await Promise.all(articles.slice(1).map(({ article }) => graph.store.remove(article.id)));
    expect(await graph.store.stats()).toMatchObject({ articles: 1, assertions: 20 });
  });

  test('removing and writing at the same time leaves each article whole or away', async () => {
    const { id } = harbour.article;
    const results: string[] = [];
    for (let round = 0; round < 8; round++) {
      await graph.store.write([border, harbour]);
      await Promise.all([
        graph.store.remove(id),
        graph.store.write([talks, harbour]),
        graph.store.remove(id),
        graph.store.write([harbour]),
      ]);
      results.push(await dump(graph.store));
      for (const article of [talks, harbour]) await graph.store.remove(article.article.id);
    }
    await graph.store.write([talks]);
    const possible = [await dump(graph.store)];
    await graph.store.write([harbour]);
    possible.push(await dump(graph.store));
    for (const result of results) expect(possible).toContain(result);
  });

  test('a transaction that fails leaves nothing, one that does not all of it', async () => {
    await graph.store.close();
    const driver = await adapter.driver(graph.url);
    try {
      const work = driver.transaction(async (run) => {
        await run("CREATE (:ParleyTest {id: 'a'})");
        expect((await run('MATCH (n:ParleyTest) RETURN count(n) AS n')).rows).toEqual([[1]]);
        throw new Error('no more');
      });
      await expect(work).rejects.toThrow('no more');
      await expect(
        driver.transaction(async (run) => {
          await run("CREATE (:ParleyTest {id: 'b'})");
          await run('RETRUN 1');
        }),
      ).rejects.toMatchObject({ code: 'PARLEY_QUERY_SYNTAX' });
      expect((await driver.run('MATCH (n:ParleyTest) RETURN n.id AS id')).rows).toEqual([]);
      expect(
        await driver.transaction(
          async (run) => (await run("CREATE (n:ParleyTest {id: 'c'}) RETURN n.id AS id")).rows,
        ),
      ).toEqual([['c']]);
      await driver.checkpoint();
      expect((await driver.run('MATCH (n:ParleyTest) RETURN n.id AS id')).rows).toEqual([['c']]);
    } finally {
      await driver.close();
      await graph.reopen();
    }
  });

  test('a second node with the id of an entity is refused', async () => {
    await graph.store.write([harbour]);
    await expect(graph.store.query("CREATE (:Entity {id: 'state:BOR'})")).rejects.toThrow();
    expect(await graph.rows("MATCH (n:Entity {id: 'state:BOR'}) RETURN count(n) AS n")).toEqual([[1]]);
  });
}
