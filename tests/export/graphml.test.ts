import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphml } from '../../src/export/graphml.js';
import {
  hasIgraph,
  hasNetworkx,
  type NetworkxGraph,
  readWithIgraph,
  readWithNetworkx,
} from '../readers/readers.js';
import { clean, type SampleGraph, sampleGraph } from './graph.js';

let sample: SampleGraph;
let file = '';
beforeAll(async () => {
  sample = await sampleGraph();
  file = await sample.file(graphml);
});
afterAll(() => sample.close());

test('is the same text for the same graph', async () => {
  expect(await sample.text(graphml)).toBe(await sample.text(graphml));
});

function expectAll({ directed, nodes, edges }: NetworkxGraph) {
  const { entities, assertions } = sample;
  expect(directed).toBe(true);
  expect(Object.keys(nodes).sort()).toEqual(entities.map(({ id }) => id).sort());
  for (const { id, name, type, aliases } of entities) {
    expect(nodes[id]).toMatchObject({ label: name, type });
    expect(JSON.parse((nodes[id]?.aliases as string) || '[]')).toEqual(aliases);
  }
  expect(nodes['state:BOR']).toMatchObject({ latitude: 10, longitude: 20.5, anonymous: false, articles: 3 });
  expect(Object.keys(edges).sort()).toEqual(assertions.map(({ properties }) => properties.id).sort());
  for (const { source, target, type, properties: p } of assertions) {
    expect(edges[p.id]).toMatchObject({
      source: source.id,
      target: target.id,
      relation: type,
      weight: 1,
      quote: clean(p.quote),
      quoteStart: p.start,
      ...(p.date === null ? {} : { date: p.date, dateEnd: p.dateEnd }),
    });
    expect(JSON.parse(edges[p.id]?.reasons as string)).toEqual(p.reasons);
  }
  const parallel = Object.values(edges).filter(({ source }) => String(source).startsWith('person:g'));
  expect(parallel).toHaveLength(2);
}

test.skipIf(!hasNetworkx)('networkx reads every node, parallel edge, list and date', () => {
  expectAll(readWithNetworkx(file));
});

test.skipIf(!hasIgraph)('igraph reads the same', () => {
  expectAll(readWithIgraph(file));
});
