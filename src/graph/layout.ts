import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { forceAtlas, theta } from './forces.js';
import { type Links, simpleLinks } from './links.js';
import { seeded } from './random.js';

/** Coordinates of nodes 0…n-1, around the origin; y grows upwards. */
export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Both packages are CommonJS whose types name the function `default`. */
const detectCommunities = louvain as unknown as typeof louvain.default;
const arrange = forceAtlas2 as unknown as typeof forceAtlas2.default;

/** From so many nodes on the flat arrays are faster than graphology by more than what varies from run to run. */
const large = 500;

/**
 * Places the nodes of a graph given as two columns of node numbers: communities by Louvain (Blondel et al. 2008),
 * each started as a disc, then ForceAtlas2 (Jacomy et al. 2014), parallel edges drawing together by the root of
 * their number (an entry of `parallel`, else each entry of the columns is one). Everything is seeded: the same columns give the same numbers.
 * @param order number of nodes
 */
export function layout(
  order: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  parallel?: ArrayLike<number>,
): Positions {
  const links = simpleLinks(order, source, target, parallel);
  const graph = graphOf(order, links);
  const places = start(graph);
  if (order >= large) flat(places, links);
  else if (order > 1) reference(graph, places);
  return centred(places);
}

/** Enough for rest in a small graph; a large one is given some seconds. */
function iterations(order: number): number {
  return Math.round(Math.min(600, Math.max(50, 600_000 / order)));
}

function flat(places: Positions, links: Links): void {
  const step = forceAtlas({ ...places, ...links });
  for (let i = iterations(places.x.length); i > 0; i--) step();
}

function reference(graph: UndirectedGraph, { x, y }: Positions): void {
  graph.updateEachNodeAttributes((node) => ({ x: x[Number(node)], y: y[Number(node)] }));
  const settings = { ...arrange.inferSettings(graph), barnesHutTheta: theta };
  arrange.assign(graph, { iterations: iterations(graph.order), settings, getEdgeWeight: 'weight' });
  graph.forEachNode((node, at) => {
    x[Number(node)] = at.x;
    y[Number(node)] = at.y;
  });
}

function graphOf(order: number, { source, target, weight }: Links): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let i = 0; i < order; i++) graph.addNode(i);
  source.forEach((a, i) => {
    graph.addEdge(a, target[i], { weight: weight[i] });
  });
  return graph;
}

/** The angle between neighbours on a sunflower's head: discs without gaps or rays (Vogel 1979). */
const golden = Math.PI * (3 - Math.sqrt(5));

/** The largest community in the middle, the others around it, each a disc. */
function start(graph: UndirectedGraph): Positions {
  const communities = new Map<number, number[]>();
  const of = graph.size > 0 ? detectCommunities(graph, { rng: seeded(1), getEdgeWeight: 'weight' }) : {};
  for (let node = 0; node < graph.order; node++) {
    const members = communities.get(of[node] ?? 0);
    if (members) members.push(node);
    else communities.set(of[node] ?? 0, [node]);
  }
  const discs = [...communities.values()].sort((a, b) => b.length - a.length);
  const places = { x: new Float64Array(graph.order), y: new Float64Array(graph.order) };
  let before = 0;
  discs.forEach((members, i) => {
    const distance = 12 * Math.sqrt(before + members.length / 2);
    const [x, y] = i === 0 ? [0, 0] : [distance * Math.cos(i * golden), distance * Math.sin(i * golden)];
    members.forEach((node, j) => {
      const radius = 8 * Math.sqrt(j + 0.5);
      places.x[node] = x + radius * Math.cos(j * golden);
      places.y[node] = y + radius * Math.sin(j * golden);
    });
    before += members.length;
  });
  return places;
}

/** Rounded to thousandths, so that the last bits of a float are nobody's business. */
function centred({ x, y }: Positions): Positions {
  for (const column of [x, y]) {
    const mean = column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length);
    for (let i = 0; i < column.length; i++)
      column[i] = Math.round(((column[i] as number) - mean) * 1000) / 1000;
  }
  return { x, y };
}
