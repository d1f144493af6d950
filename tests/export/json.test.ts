import { MultiDirectedGraph } from 'graphology';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { json } from '../../src/export/json.js';
import { type SampleGraph, sampleGraph } from './graph.js';

let sample: SampleGraph;
beforeAll(async () => {
  sample = await sampleGraph();
});
afterAll(() => sample.close());

test('graphology reads every node, parallel edge, list, date and odd character', async () => {
  const { entities, assertions } = sample;
  const graph = MultiDirectedGraph.from(JSON.parse(await sample.text(json)));
  expect([graph.type, graph.multi]).toEqual(['directed', true]);
  expect(graph.nodes()).toEqual(entities.map(({ id }) => id));
  for (const { id, type, name, ...rest } of entities)
    expect(graph.getNodeAttributes(id)).toMatchObject({ ...rest, label: name, kind: type });
  expect(graph.getNodeAttribute('state:BOR', 'color')).toBe('#009e73');
  expect(new Set(graph.mapNodes((_, { x, y }) => `${x} ${y}`)).size).toBe(entities.length);
  expect(graph.size).toBe(assertions.length);
  for (const { source, target, type, properties } of assertions) {
    const { id, start, end, ...rest } = properties;
    expect(graph.extremities(id)).toEqual([source.id, target.id]);
    expect(graph.getEdgeAttributes(id)).toEqual({
      ...rest,
      quoteStart: start,
      quoteEnd: end,
      relation: type,
      label: type,
      weight: 1,
      color: expect.stringMatching(/^#[\da-f]{6}$/),
    });
  }
  const [strange] = graph.filterNodes((node) => node.startsWith('person:g'));
  expect(graph.outEdges(strange as string)).toHaveLength(2);
});
