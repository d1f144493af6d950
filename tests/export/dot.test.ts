import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dot } from '../../src/export/dot.js';
import type { ExportSource } from '../../src/export/source.js';
import type { StoredEntity } from '../../src/store/index.js';
import { drawWithGraphviz, hasGraphviz, readWithGraphviz } from '../readers/readers.js';
import { all, clean, type SampleGraph, sampleGraph } from './graph.js';

let sample: SampleGraph;
beforeAll(async () => {
  sample = await sampleGraph();
});
afterAll(() => sample.close());

/** Graphviz hands on a backslash as the two that mean one. */
const read = (text: unknown) => String(text).replaceAll('\\\\', '\\');

test.skipIf(!hasGraphviz)('Graphviz reads and draws every node, parallel edge, list and date', async () => {
  const { entities, assertions } = sample;
  const { directed, nodes, edges } = readWithGraphviz(await sample.file(dot));
  expect(directed).toBe(true);
  expect(Object.keys(nodes).sort()).toEqual(entities.map(({ id }) => id).sort());
  for (const { id, name, aliases } of entities) {
    expect(read(nodes[id]?.label)).toBe(name);
    expect(JSON.parse(nodes[id]?.aliases ? read(nodes[id]?.aliases) : '[]')).toEqual(aliases);
  }
  expect(new Set(Object.values(nodes).map(({ pos }) => pos)).size).toBe(entities.length);
  expect(nodes['state:BOR']).toMatchObject({ fillcolor: '#009e73', latitude: '10' });
  expect(Object.keys(edges).sort()).toEqual(assertions.map(({ properties }) => properties.id).sort());
  for (const { source, target, type, properties: p } of assertions) {
    expect(edges[p.id]).toMatchObject({
      source: source.id,
      target: target.id,
      relation: type,
      ...(p.date === null ? {} : { date: p.date }),
    });
    expect(read(edges[p.id]?.quote)).toBe(clean(p.quote));
  }
  const parallel = Object.values(edges).filter(({ source }) => String(source).startsWith('person:g'));
  expect(parallel).toHaveLength(2);
});

test.skipIf(!hasGraphviz)('what Graphviz would take for a reference or an escape stays text', async () => {
  const [entity] = sample.entities as [StoredEntity];
  const name = 'R&amp;D &lt; \\N "x" \\';
  const graph: ExportSource = {
    ...sample.graph,
    entities: async function* () {
      yield { ...entity, id: name, name };
    },
    assertions: async function* () {},
  };
  const file = join(tmpdir(), `parley-${randomUUID()}.dot`);
  writeFileSync(file, (await all(dot.parts(graph, {}))).join(''));
  const svg = drawWithGraphviz(file);
  rmSync(file);
  const drawn = /<text[^>]*>(.*)<\/text>/.exec(svg)?.[1];
  expect(drawn).toBe('R&amp;amp;D &amp;lt; \\N &quot;x&quot; \\');
});
