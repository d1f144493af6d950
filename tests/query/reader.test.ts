import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reader } from '../../src/query/index.js';
import { openStore } from '../../src/store/index.js';
import { border, harbour, talks, temporaryStore } from '../store/articles.js';

const place = temporaryStore();
const reader = new Reader(place.path);
beforeAll(async () => {
  const store = await openStore(place.path);
  await store.write([harbour, border, talks]);
  await store.close();
});
afterAll(async () => {
  await reader.close();
  place.clean();
});

const limits = { seconds: 10, rows: 3 };

test('answers with rows, and says when there were more', async () => {
  expect(
    await reader.query('MATCH (p:Person) RETURN p.name AS name ORDER BY name', {}, { ...limits, rows: 2 }),
  ).toEqual({
    columns: ['name'],
    rows: [['Ada Berg'], ['Carl Dahl']],
    truncated: true,
  });
  expect(await reader.query('RETURN $x AS x', { x: [1, 'é😀'] }, limits)).toMatchObject({
    rows: [[[1, 'é😀']]],
    truncated: false,
  });
});

test('nodes and relationships come as labels or type with properties', async () => {
  const { rows } = await reader.query(
    'MATCH (u {id: "organisation:union"})<-[r:ENVOY_OF]-() RETURN u, r',
    {},
    limits,
  );
  expect(rows[0]?.[0]).toMatchObject({
    labels: ['Actor', 'Entity', 'Organisation'],
    properties: { name: 'Union' },
  });
  expect(rows[0]?.[1]).toMatchObject({ type: 'ENVOY_OF', properties: { trigger: 'envoy' } });
});

test('changes nothing', async () => {
  for (const cypher of [
    'CREATE (n:X)',
    'MATCH (n) SET n.name = 1',
    'MATCH (n) DETACH DELETE n',
    'MERGE (n:X {id: 1})',
  ])
    await expect(reader.query(cypher, {}, limits)).rejects.toMatchObject({ code: 'PARLEY_STORE_READ_ONLY' });
  await expect(reader.query('LOAD CSV FROM "x" AS l RETURN l', {}, limits)).rejects.toMatchObject({
    code: 'PARLEY_QUERY_FORBIDDEN',
  });
  expect((await reader.query('MATCH (n:Entity) RETURN count(n) AS n', {}, limits)).rows).toEqual([[7]]);
});

test('a wrong query says what and where', async () => {
  await expect(reader.query('MATCH (n)\nRETRUN n', {}, limits)).rejects.toMatchObject({
    code: 'PARLEY_QUERY_SYNTAX',
    message: expect.stringContaining('before "RETRUN n"'),
    place: { line: 2, column: 1 },
  });
  await expect(reader.query('RETURN nobody', {}, limits)).rejects.toMatchObject({
    code: 'PARLEY_QUERY_MEANING',
  });
  await expect(reader.query('RETURN $given', {}, limits)).rejects.toMatchObject({
    code: 'PARLEY_QUERY_PARAMETER',
  });
});

test('a query without end is stopped, and the next one is answered', async () => {
  const endless = `MATCH ${[...'abcdefgh'].map((v) => `(${v}:Entity)-[]-()`).join(', ')} RETURN count(*) AS n`;
  await expect(reader.query(endless, {}, { ...limits, seconds: 0.5 })).rejects.toMatchObject({
    code: 'PARLEY_QUERY_TIMEOUT',
  });
  expect((await reader.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
});

test('a query that takes too much memory is stopped, and the next one is answered', async () => {
  const greedy = 'UNWIND range(1, 30000000) AS x WITH collect(x) AS xs RETURN size(xs) AS n';
  const memory = 64 * 1024 ** 2;
  await expect(reader.query(greedy, {}, { ...limits, memory })).rejects.toMatchObject({
    code: 'PARLEY_QUERY_MEMORY',
    message: expect.stringContaining('64 MiB'),
  });
  expect((await reader.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
});

test('a graph that is not there stays not there', async () => {
  const nowhere = new Reader(`${place.path}-missing`);
  await expect(nowhere.query('RETURN 1', {}, limits)).rejects.toMatchObject({ code: 'PARLEY_STORE_MISSING' });
  await nowhere.close();
});

test('leaves nothing in the folder for temporary files', async () => {
  const other = new Reader(place.path);
  await other.query('RETURN 1 AS x', {}, limits);
  // The engine names what it makes there after the graph.
  const left = () =>
    readdirSync(tmpdir()).filter((name) => name.startsWith(`grafeo-${basename(place.path)}`));
  const open = left();
  await other.close();
  expect(left().length).toBe(open.length - 1);
});
