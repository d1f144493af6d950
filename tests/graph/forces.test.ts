import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { expect, it } from 'vitest';
import { type Columns, forceAtlas, theta } from '../../src/graph/forces.js';
import { simpleLinks } from '../../src/graph/links.js';
import { repulsion } from '../../src/graph/quadtree.js';
import { seeded } from '../../src/graph/random.js';

const arrange = forceAtlas2 as unknown as typeof forceAtlas2.default;

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

/** 1,500 nodes in thirty groups, four of five edges within one. */
function groups(): Columns {
  const order = 1500;
  const random = seeded(3);
  const node = () => Math.floor(order * random());
  const source = Array.from({ length: 6000 }, node);
  const target = source.map((a) => (random() < 0.8 ? (a % 30) + 30 * Math.floor(50 * random()) : node()));
  const column = () => Float64Array.from({ length: order }, () => 1000 * random());
  return { x: column(), y: column(), ...simpleLinks(order, source, target) };
}

/** Length of edges beside the distance of some thousand pairs. */
function quality({ x, y, source, target }: Columns): number {
  const random = seeded(9);
  const length = (a: number, b: number) =>
    Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
  const any = () => Math.floor(x.length * random());
  const edges = [...source].map((a, i) => length(a, target[i] as number));
  return mean(edges) / mean(Array.from({ length: 5000 }, () => length(any(), any())));
}

it('draws as well as graphology from the same start', () => {
  const own = groups();
  const { x, y, source, target, weight } = groups();
  const graph = new UndirectedGraph();
  x.forEach((_, i) => {
    graph.addNode(i, { x: x[i], y: y[i] });
  });
  source.forEach((a, i) => {
    graph.addEdge(a, target[i], { weight: weight[i] });
  });
  const settings = { ...arrange.inferSettings(graph), barnesHutTheta: theta };
  const places = arrange(graph, { iterations: 60, settings, getEdgeWeight: 'weight' });
  const before = quality(own);
  run(own, 60);
  graph.forEachNode((node) => {
    x[Number(node)] = places[node]?.x as number;
    y[Number(node)] = places[node]?.y as number;
  });
  const reference = quality({ x, y, source, target, weight });
  expect(reference).toBeLessThan(0.8 * before);
  expect(quality(own)).toBeLessThan(1.03 * reference);
});

it('takes far bodies together and is right to some per cent', () => {
  const { x, y } = groups();
  const mass = Float64Array.from(x, (_, i) => 1 + (i % 7));
  const [dx, dy] = [new Float64Array(x.length), new Float64Array(x.length)];
  repulsion({ x, y, mass }, 0.5)(dx, dy);
  let [wrong, all] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    let [fx, fy] = [0, 0];
    for (let j = 0; j < x.length; j++) {
      const [ox, oy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)];
      const force = i === j ? 0 : ((mass[i] as number) * (mass[j] as number)) / (ox * ox + oy * oy);
      [fx, fy] = [fx + ox * force, fy + oy * force];
    }
    wrong += Math.hypot((dx[i] as number) - fx, (dy[i] as number) - fy);
    all += Math.hypot(fx, fy);
  }
  expect(wrong / all).toBeLessThan(0.03);
});
