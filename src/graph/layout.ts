import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { seeded } from './random.js';

/** Coordinates of nodes 0…n-1, around the origin; y grows upwards. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Both packages are CommonJS whose types name the function `default`. */
const detectCommunities = louvain as unknown as typeof louvain.default;
const arrange = forceAtlas2 as unknown as typeof forceAtlas2.default;

/**
 * Places the nodes of a graph given as two columns of node numbers: communities by Louvain (Blondel et al. 2008),
 * each started as a disc, then ForceAtlas2 (Jacomy et al. 2014), parallel edges drawing together by the root of
 * their number (an entry of `parallel`, else each entry of the columns is one). Everything is seeded: the same columns give the same numbers.
 */
export function layout(
  nodes: readonly string[],
  source: readonly number[],
  target: readonly number[],
  parallel?: readonly number[],
): Positions {
  const graph = simpleGraph(nodes.length, source, target, parallel);
  start(graph);
  const settings = { ...arrange.inferSettings(graph), barnesHutTheta: 1.2 };
  const parameters = { iterations: iterations(graph.order), settings, getEdgeWeight: 'weight' };
  if (graph.order > 1) arrange.assign(graph, parameters);
  return centred(graph);
}

/** Enough for rest in a small graph; a large one is given some seconds. */
function iterations(order: number): number {
  return Math.round(Math.min(600, Math.max(30, 600_000 / order)));
}

function simpleGraph(
  order: number,
  source: readonly number[],
  target: readonly number[],
  parallel: readonly number[] = [],
): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let i = 0; i < order; i++) graph.addNode(String(i));
  source.forEach((a, i) => {
    const b = target[i] as number;
    const more = parallel[i] ?? 1;
    if (a !== b)
      graph.updateEdge(String(a), String(b), ({ n = 0 }) => ({ n: n + more, weight: Math.sqrt(n + more) }));
  });
  return graph;
}

/** The angle between neighbours on a sunflower's head: discs without gaps or rays (Vogel 1979). */
const golden = Math.PI * (3 - Math.sqrt(5));

function start(graph: UndirectedGraph): void {
  const communities = new Map<number, string[]>();
  const of = graph.size > 0 ? detectCommunities(graph, { rng: seeded(1), getEdgeWeight: 'weight' }) : {};
  for (const node of graph.nodes()) {
    const members = communities.get(of[node] ?? 0);
    if (members) members.push(node);
    else communities.set(of[node] ?? 0, [node]);
  }
  const discs = [...communities.values()].sort((a, b) => b.length - a.length);
  let before = 0;
  discs.forEach((members, i) => {
    const distance = 12 * Math.sqrt(before + members.length / 2);
    const [x, y] = i === 0 ? [0, 0] : [distance * Math.cos(i * golden), distance * Math.sin(i * golden)];
    members.forEach((node, j) => {
      const radius = 8 * Math.sqrt(j + 0.5);
      graph.mergeNodeAttributes(node, {
        x: x + radius * Math.cos(j * golden),
        y: y + radius * Math.sin(j * golden),
      });
    });
    before += members.length;
  });
}

/** Rounded to thousandths, so that the last bits of a float are nobody's business. */
function centred(graph: UndirectedGraph): Positions {
  const x = new Float64Array(graph.order);
  const y = new Float64Array(graph.order);
  graph.forEachNode((node, attributes) => {
    x[Number(node)] = attributes.x;
    y[Number(node)] = attributes.y;
  });
  for (const column of [x, y]) {
    const mean = column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length);
    for (let i = 0; i < column.length; i++)
      column[i] = Math.round(((column[i] as number) - mean) * 1000) / 1000;
  }
  return { x, y };
}
