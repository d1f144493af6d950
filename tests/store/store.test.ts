import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleGraph, ArticleId } from '../../src/model/index.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { border, dump, harbour, temporaryStore } from './articles.js';

let place: ReturnType<typeof temporaryStore>;
let store: GraphStore;
beforeEach(async () => {
  place = temporaryStore();
  store = await openStore(place.path);
});
afterEach(async () => {
  await store.close();
  place.clean();
});

const rows = async (cypher: string) => (await store.query(cypher)).rows;

test('an article becomes labelled entities, typed relationships with evidence, and mentions', async () => {
  expect(await store.write([harbour])).toEqual({ added: 1, changed: 0, unchanged: 0 });
  expect(
    await rows('MATCH (e:Actor:State:Location) RETURN e.id, e.name, e.iso, e.latitude, e.mentions'),
  ).toEqual([['state:BOR', 'Borland', 'BOR', 10, 3]]);
  expect(await rows('MATCH (e:Location) WHERE NOT e:Actor RETURN e.name, e.longitude')).toEqual([
    ['Norport', -0.5],
  ]);
  const [[quote, start, end, text, span]] = (await rows(
    'MATCH (:Person)-[r:WARNS]->(:State) MATCH (a:Article {id: r.article}) RETURN r.quote, r.start, r.end, a.text, r.triggerSpan',
  )) as [[string, number, number, string, [number, number]]];
  const points = [...text];
  expect(points.slice(start, end).join('')).toBe(quote);
  expect(points.slice(...span).join('')).toBe('warned');
  expect(
    await rows("MATCH (:Person {name: 'Ada Berg'})-[m:MENTIONED_IN]->(a) RETURN m.count, m.forms, a.outlet"),
  ).toEqual([[6, ['Ada Berg', 'Berg'], 'Coast Daily']]);
});

test('the same articles again change nothing', async () => {
  await store.write([harbour, border]);
  const before = await dump(store);
  expect(await store.write([border, harbour])).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(await dump(store)).toBe(before);
});

test('the order of articles, and how many are written at once, changes nothing', async () => {
  await store.write([harbour, border]);
  const before = await dump(store);
  const other = temporaryStore();
  const second = await openStore(other.path);
  try {
    await second.write([border]);
    await second.write([harbour]);
    expect(await dump(second)).toBe(before);
  } finally {
    await second.close();
    other.clean();
  }
});

test('articles that disagree on a name: most mentions win, the other names are aliases, all roles stay', async () => {
  await store.write([harbour, border]);
  expect(await rows("MATCH (e {id: 'person:ada-berg'}) RETURN e.name, e.aliases, e.roles")).toEqual([
    ['Ada Berg', ['Berg'], ['Minister', 'Negotiator']],
  ]);
});

test('a removed article leaves no trace', async () => {
  await store.write([border]);
  const before = await dump(store);
  await store.write([harbour]);
  expect(await store.remove('harbour' as ArticleId)).toEqual({ assertions: 4, entities: 2 });
  expect(await dump(store)).toBe(before);
  expect(await store.remove('harbour' as ArticleId)).toBeNull();
  await store.remove('border' as ArticleId);
  expect(await rows('MATCH (n) RETURN count(n) AS n')).toEqual([[0]]);
});

test('an article read differently than before is replaced, types and labels included', async () => {
  await store.write([harbour]);
  const other: ArticleGraph = {
    ...harbour,
    entities: harbour.entities.map((e) =>
      e.id === 'group:harbour-crew' ? { ...e, type: 'Organisation' } : e,
    ),
    assertions: harbour.assertions.slice(1),
  };
  expect(await store.write([other])).toEqual({ added: 0, changed: 1, unchanged: 0 });
  expect(await rows('MATCH ()-[r:WARNS]->() RETURN count(r) AS n')).toEqual([[0]]);
  expect(await rows("MATCH (e {id: 'group:harbour-crew'}) RETURN labels(e)")).toEqual([
    [['Actor', 'Entity', 'Organisation']],
  ]);
  const changed = await dump(store);
  await store.remove('harbour' as ArticleId);
  await store.write([other]);
  expect(await dump(store)).toBe(changed);
});

test('an edge without evidence is refused and nothing of its batch is written', async () => {
  const [first, ...others] = harbour.assertions as [ArticleGraph['assertions'][0]];
  const shifted = { ...first, trigger: { ...first.trigger, start: first.trigger.start + 1 } };
  const elsewhere = { ...first, evidence: { ...first.evidence, article: border.article.id } };
  const stranger = { ...first, source: { ...first.source, entity: 'person:nobody' as never } };
  const badType = { ...first, type: 'WARNS`]->() DETACH DELETE x //' };
  for (const [wrong, code] of [
    [shifted, 'PARLEY_STORE_EVIDENCE'],
    [elsewhere, 'PARLEY_STORE_EVIDENCE'],
    [stranger, 'PARLEY_STORE_ENTITY'],
    [badType, 'PARLEY_STORE_TYPE'],
  ] as const)
    await expect(store.write([border, { ...harbour, assertions: [wrong, ...others] }])).rejects.toMatchObject(
      { code },
    );
  expect(await rows('MATCH (n) RETURN count(n) AS n')).toEqual([[0]]);
});

test('foreign nodes beside the graph stay as they are', async () => {
  await rows("CREATE (:Company {id: 'mine'})");
  await store.write([harbour]);
  await store.remove('harbour' as ArticleId);
  expect(await rows('MATCH (n) RETURN n.id')).toEqual([['mine']]);
});

test('stats count what is there', async () => {
  await store.write([harbour, border]);
  expect(await store.stats()).toMatchObject({
    articles: 2,
    entities: 6,
    entityTypes: { Group: 1, Location: 1, Organisation: 1, Person: 2, State: 1 },
    assertions: 7,
    events: 6,
    relationTypes: { MEETS: 2, REJECTS: 1, RELEASES: 1, THREATENS: 1, WARNS: 2 },
    polarities: { affirmed: 6, negated: 1 },
    modalities: { actual: 6, planned: 1 },
  });
});

test('a layout is kept until the graph changes', async () => {
  await store.write([harbour]);
  expect(await store.layout()).toBeNull();
  await store.keepLayout(new Map([['state:BOR', { x: 1, y: -2.5 }]]));
  expect(await store.layout()).toEqual(new Map([['state:BOR', { x: 1, y: -2.5 }]]));
  await store.write([border]);
  expect(await store.layout()).toBeNull();
});

test('parameters that no store takes are refused before the engine sees them', async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const value of [
    circle,
    new Map([['a', 1]]),
    new Set([1]),
    new Date(0),
    undefined,
    Number.NaN,
    1n,
    [[() => 1]],
  ])
    await expect(store.query('RETURN $x AS x', { x: value as never })).rejects.toMatchObject({
      code: 'PARLEY_QUERY_PARAMETER',
    });
  const fine = { a: [1, 2.5, 'x', true], b: { c: 'é😀' } };
  expect((await store.query('RETURN $x AS x', { x: fine })).rows).toEqual([[fine]]);
});
