import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphNames, namesIn, ownNames, unknownNames } from '../../src/query/names.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { border, harbour, temporaryStore } from '../store/articles.js';

const place = temporaryStore();
let store: GraphStore;
beforeAll(async () => {
  store = await openStore(place.path);
  await store.write([harbour, border]);
  await store.keepLayout(new Map([['state:BOR', { x: 0, y: 0 }]]));
});
afterAll(async () => {
  await store.close();
  place.clean();
});
const ask = (cypher: string) => store.query(cypher);

test('the names of a query: labels, types, properties, none of strings, maps and functions', () => {
  expect(
    namesIn(`MATCH (a:Person:Actor)-[r:WARNS|THREATENS*1..2]->(:State {name: 'x'})<-[:MEETS]-(c)
      WHERE c:Group AND NOT a:Foo AND r.quote CONTAINS 'b.c:D' AND c.iso = $p.deep
      WITH {key: 1} AS m, a RETURN m.key, apoc.text.join(a.aliases), 1.5 // x.y`),
  ).toEqual({
    labels: ['Person', 'Actor', 'State', 'Group', 'Foo'],
    types: ['WARNS', 'THREATENS', 'MEETS'],
    properties: ['quote', 'iso', 'aliases'],
  });
});

test('the names every graph has are those a graph has', async () => {
  const keysOf = async (pattern: string) => {
    const { rows } = await ask(`MATCH ${pattern} UNWIND keys(x) AS key RETURN DISTINCT key ORDER BY key`);
    return rows.map(([key]) => key);
  };
  const { entity, article, relation, mention } = ownNames;
  // What no entity of these articles has.
  const absent = ['principal'];
  expect(await keysOf('(x:Entity)')).toEqual(entity.filter((key) => !absent.includes(key)));
  expect(await keysOf('(x:Article)')).toEqual(article);
  expect(await keysOf('()-[x:MENTIONED_IN]->()')).toEqual(mention.filter((key) => !absent.includes(key)));
  const { rows } = await ask('MATCH ()-[r]->(:Entity) UNWIND keys(r) AS key RETURN DISTINCT key');
  expect(rows.map(([key]) => key).filter((key) => !relation.includes(key as string))).toEqual([]);
  const { types } = await graphNames(ask);
  expect(types).toEqual(['MEETS', 'MENTIONED_IN', 'REJECTS', 'RELEASES', 'THREATENS', 'WARNS']);
});

test('what nothing in the graph has is named, with what was probably meant', async () => {
  expect(
    await unknownNames('MATCH (a:Persn)-[r:WARN]->(b) WHERE a.nmae = 1 RETURN b.name, r.zzzzzz', ask),
  ).toEqual([
    'Nothing in the graph has the label Persn. Did you mean Person?',
    'Nothing in the graph has the relation type WARN. Did you mean WARNS?',
    'Nothing in the graph has the property nmae. Did you mean name?',
    'Nothing in the graph has the property zzzzzz.',
  ]);
  expect(await unknownNames('MATCH (a:Group)-[r:WARNS]->(b) RETURN b.principal', ask)).toEqual([]);
});

test('what a user put beside Parley’s graph is known', async () => {
  await ask("CREATE (:Customer {country: 'BOR'})-[:BUYS_IN {since: 1}]->(:Customer {country: 'X'})");
  expect(
    await unknownNames('MATCH (c:Customer)-[b:BUYS_IN]->() RETURN c.country, b.since, c.county', ask),
  ).toEqual(['Nothing in the graph has the property county. Did you mean count?']);
});
