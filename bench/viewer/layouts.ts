import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { forceAtlas, theta } from '../../src/graph/forces.js';
import { simpleLinks } from '../../src/graph/links.js';
import { seeded } from '../../src/graph/random.js';
import type { WireGraph } from '../../src/view/wire.js';

/** Of a CommonJS package whose types name the function `default`. */
const arrange = forceAtlas2 as unknown as typeof forceAtlas2.default;

/** CPU milliseconds of an iteration. */
export interface Layouts {
  readonly ours: number;
  /** graphology's, which looks as far into its tree as ours. */
  readonly alike: number;
  /** graphology's as it is when nobody says how far. */
  readonly usual: number;
}

function milliseconds(iterations: number, work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / iterations;
}

/** Both from the same random start, on the same graph. */
export function layouts({ nodes, edges }: WireGraph): Layouts {
  const order = nodes.id.length;
  const random = seeded(1);
  const column = () => Float64Array.from({ length: order }, () => 1000 * random());
  const [x, y] = [column(), column()];
  const links = simpleLinks(order, edges.source, edges.target);
  const graph = new UndirectedGraph();
  for (let i = 0; i < order; i++) graph.addNode(i, { x: x[i], y: y[i] });
  links.source.forEach((a, i) => {
    graph.addEdge(a, links.target[i], { weight: links.weight[i] });
  });
  const iterations = Math.max(3, Math.min(50, Math.round(200_000 / order)));
  const theirs = (barnesHutTheta: number) =>
    milliseconds(iterations, () => {
      const settings = { ...arrange.inferSettings(graph), barnesHutTheta };
      arrange(graph, { iterations, settings, getEdgeWeight: 'weight' });
    });
  const step = forceAtlas({ x: x.slice(), y: y.slice(), ...links });
  const ours = milliseconds(iterations, () => {
    for (let i = 0; i < iterations; i++) step();
  });
  return { ours, alike: theirs(theta), usual: theirs(0.5) };
}
