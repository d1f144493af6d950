import { afterAll, beforeAll, expect, test } from 'vitest';
import { chosen } from '../../src/export/where/index.js';
import { loadOntology } from '../../src/relate/ontology/load.js';
import { all, type SampleGraph, sampleGraph } from './graph.js';

const ontology = loadOntology();
let sample: SampleGraph;
beforeAll(async () => {
  sample = await sampleGraph();
});
afterAll(() => sample.close());

async function named(cypher: string, ...where: string[]) {
  const part = await chosen(sample.graph, where, await sample.store.query(cypher), ontology);
  return {
    entities: (await all(part.entities())).map(({ id }) => id),
    assertions: (await all(part.assertions())).map(({ properties }) => properties.id),
  };
}
const berg = 'person:ada-berg';

test('an assertion’s id brings it and its ends', async () => {
  const warning = { entities: [berg, 'state:BOR'], assertions: ['harbour-0'] };
  const match = 'MATCH (a:Entity)-[r:WARNS]->(b:Entity) WHERE r.article = "harbour"';
  expect(await named(`${match} RETURN r.id AS id, 5 AS n`)).toEqual(warning);
  expect(await named(`${match} RETURN r`)).toEqual(warning);
  expect(await named(`${match} RETURN a, [r.id] AS ids, b.name AS name`)).toEqual(warning);
});

test('a row without an assertion brings what is among its entities, by id or name', async () => {
  expect(await named(`RETURN "Ada Berg" AS one, "person:carl-dahl" AS other`)).toEqual({
    entities: [berg, 'person:carl-dahl'],
    assertions: ['border-1', 'harbour-2'],
  });
  const match = 'MATCH (a:Person {id: "person:eva-falk"})-[]->(b:Entity)';
  expect((await named(`${match} RETURN DISTINCT a, b`)).assertions).toEqual([
    'talks-0',
    'talks-1',
    'talks-5',
  ]);
});

test('an entity alone brings itself, and a filter leaves it', async () => {
  expect(await named('MATCH (p:Person {id: "person:ada-berg"}) RETURN p.name AS name')).toEqual({
    entities: [berg],
    assertions: [],
  });
  expect(await named('RETURN "Ada Berg" AS one, "Carl Dahl" AS other', 'polarity=negated')).toEqual({
    entities: [berg, 'person:carl-dahl'],
    assertions: ['border-1'],
  });
});

test('an answer that names nothing is refused; an empty one is an empty graph', async () => {
  await expect(named('MATCH (n:Entity) RETURN count(n) AS n')).rejects.toMatchObject({
    code: 'PARLEY_EXPORT_QUERY',
  });
  expect(await named('MATCH (n:Person {id: "nobody"}) RETURN n.id AS id')).toEqual({
    entities: [],
    assertions: [],
  });
});
