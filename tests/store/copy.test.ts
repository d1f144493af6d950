import { relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../src/model/index.js';
import { embeddedDriver } from '../../src/store/embedded.js';
import { copyGraph, type GraphStore, openStore } from '../../src/store/index.js';
import { articleMentions } from '../../src/store/statements.js';
import { cypherStore } from '../../src/store/store.js';
import { run, workFolder } from '../cli/run.js';
import { border, dump, harbour, odd, talks, temporaryStore } from './articles.js';

const places = [temporaryStore(), temporaryStore()] as const;
let from: GraphStore;
let to: GraphStore;
beforeEach(async () => {
  from = await openStore(places[0].path);
  to = await openStore(places[1].path);
  await from.write([harbour, border, talks, odd]);
});
afterEach(async () => {
  for (const store of [from, to]) await store.close();
  for (const place of places) place.clean();
});

test('a copy is the same graph, and writing its articles again changes nothing', async () => {
  expect(await copyGraph(from, to)).toEqual({ added: 4, changed: 0, unchanged: 0 });
  expect(await dump(to)).toBe(await dump(from));
  expect(await copyGraph(from, to)).toEqual({ added: 0, changed: 0, unchanged: 4 });
  expect(await to.write([harbour, border, talks, odd])).toEqual({ added: 0, changed: 0, unchanged: 4 });
  await to.remove('odd & "strange" <article>' as ArticleId);
  await to.remove(harbour.article.id);
  await from.remove(odd.article.id);
  await from.remove(harbour.article.id);
  expect(await dump(to)).toBe(await dump(from));
});

test('what is there stays, and what was read differently is replaced, nulls too', async () => {
  const other = { ...border, article: { ...border.article, id: 'other' as ArticleId }, assertions: [] };
  await to.write([{ ...harbour, assertions: [] }, other]);
  const { article } = harbour;
  await from.write([{ ...harbour, article: { ...article, title: null, url: null } }]);
  expect(await copyGraph(from, to)).toEqual({ added: 3, changed: 1, unchanged: 0 });
  await from.write([other]);
  expect(await dump(to)).toBe(await dump(from));
});

test('what users have put beside it is not copied', async () => {
  const before = await dump(from);
  await from.query("CREATE (:Mine {id: 1}) WITH 1 AS x MATCH (a:Article) SET a.mine = 'x'");
  await copyGraph(from, to);
  expect((await to.query('MATCH (n:Mine) RETURN count(n) AS n')).rows).toEqual([[0]]);
  expect(await dump(to)).toBe(before);
});

test('it stops when asked, between whole articles', async () => {
  expect(await copyGraph(from, to, { stopped: () => true })).toEqual({ added: 0, changed: 0, unchanged: 0 });
  expect(await dump(to)).toBe('');
});

test('a graph that is written meanwhile is noticed, and no half article comes over', async () => {
  await from.close();
  const driver = await embeddedDriver(places[0].path, false);
  from = cypherStore({
    ...driver,
    async run(cypher, ...rest) {
      const result = await driver.run(cypher, ...rest);
      if (cypher === articleMentions) await from.remove(harbour.article.id);
      return result;
    },
  });
  await expect(copyGraph(from, to)).rejects.toMatchObject({ code: 'PARLEY_STORE_CHANGED' });
  expect(await dump(to)).toBe('');
});

const cwd = workFolder();
test('parley copy', async () => {
  const [a, b] = places.map(({ path }) => path) as [string, string];
  for (const store of [from, to]) await store.close();
  const parley = (...args: string[]) => run(['copy', ...args], { cwd });
  const { out, err, code } = await parley('--from', a, '--to', b);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out).toMatch(/^4 articles in \d+\.\d s: 4 new, 0 changed, 0 known before\n$/);
  expect(JSON.parse((await parley('--from', a, '--to', b, '--json')).out)).toMatchObject({ unchanged: 4 });
  expect((await parley('--from', a, '--to', relative(cwd, a))).err).toContain('PARLEY_COPY_SAME');
  expect((await parley('--from', `${a}.none`, '--to', b)).err).toContain('PARLEY_STORE_MISSING');
  expect((await parley('--from', a)).code).toBe(2);
  for (const format of ['jsonl', 'gexf']) {
    const texts = [a, b].map((store) => run(['export', '--store', store, '--format', format], { cwd }));
    const [one, other] = await Promise.all(texts);
    expect(other?.out).toBe(one?.out);
    expect(one?.out.length).toBeGreaterThan(1000);
  }
  from = await openStore(a);
  to = await openStore(b);
});
