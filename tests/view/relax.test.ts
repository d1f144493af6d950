import { expect, it } from 'vitest';
import { type Columns, forceAtlas } from '../../viewer/src/relax/forces.js';

/** Two rings of ten, tied by one edge, all on one spiral. */
function rings(): Columns {
  const order = 20;
  const ring = (start: number) => Array.from({ length: 10 }, (_, i) => [start + i, start + ((i + 1) % 10)]);
  const edges = [...ring(0), ...ring(10), [0, 10]] as [number, number][];
  return {
    x: Float64Array.from({ length: order }, (_, i) => 10 * Math.sqrt(i + 1) * Math.cos(i * 2.4)),
    y: Float64Array.from({ length: order }, (_, i) => 10 * Math.sqrt(i + 1) * Math.sin(i * 2.4)),
    source: Uint32Array.from(edges, ([a]) => a),
    target: Uint32Array.from(edges, ([, b]) => b),
    weight: new Float64Array(edges.length).fill(1),
  };
}

function run(graph: Columns, iterations: number): Columns {
  const step = forceAtlas(graph);
  for (let i = 0; i < iterations; i++) step();
  return graph;
}

const distance = ({ x, y }: Columns, a: number, b: number) =>
  Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Length of edges beside the distance of any two. */
function tightness(graph: Columns): number {
  const edges = [...graph.source].map((a, i) => distance(graph, a, graph.target[i] as number));
  const pairs = [...graph.x].flatMap((_, i) =>
    [...graph.x].slice(0, i).map((__, j) => distance(graph, i, j)),
  );
  return mean(edges) / mean(pairs);
}

it('draws together what is tied and the rest apart, and comes to rest', () => {
  const graph = rings();
  const before = tightness(graph);
  run(graph, 1500);
  expect(tightness(graph)).toBeLessThan(0.7 * before);
  const rest = { ...graph, x: graph.x.slice(), y: graph.y.slice() };
  run(graph, 100);
  const moved = Math.max(...[...graph.x].map((x, i) => Math.abs(x - (rest.x[i] as number))));
  expect(moved).toBeLessThan(0.1 * distance(graph, 0, 5));
});

it('moves the same graph the same way, whole numbers or not, and never to nowhere', () => {
  expect(run(rings(), 50).x).toEqual(run(rings(), 50).x);
  const heap = { ...rings(), x: new Float64Array(20), y: new Float64Array(20) };
  expect([...run(heap, 10).x].every(Number.isFinite)).toBe(true);
});
