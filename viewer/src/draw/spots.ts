import Graph from 'graphology';
import type { GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import type { Size } from './crowdLayer.js';
import type { Drawn, Snapshot, Spot } from './labels.js';
import type { Point } from './place.js';
import type { Standing } from './standing.js';

type Placed = Snapshot['nodes'];

/** Of the lines those with both ends among the nodes. */
export function drawnOf(lines: Iterable<Line>, nodes: Placed): Drawn[] {
  const spots = new Map<string, Spot>(nodes.map(({ node, spot }) => [node.id, spot]));
  return [...lines].flatMap((line) => {
    const [source, target] = [spots.get(line.source.id), spots.get(line.target.id)];
    return source && target ? [{ line, source, target }] : [];
  });
}

/** Those in the picture, or so near its edge that something of them is. */
export function around(nodes: Placed, { width, height }: Size): Placed {
  const near = (value: number, size: number) => value > -40 && value < size + 40;
  return nodes.filter(({ spot: { x, y } }) => near(x, width) && near(y, height));
}

/** What Sigma is to draw. */
export function graphOf(ids: Iterable<string>, standing: Standing, lines: Iterable<Line>): Graph {
  const graph = new Graph({ multi: true, type: 'directed' });
  for (const id of ids) graph.addNode(id, { ...(standing.get(id) as Point) });
  for (const { key, source, target } of lines) graph.addDirectedEdgeWithKey(key, source.id, target.id);
  return graph;
}

/** The nodes of these, and the ends of those lines, each once. */
export function endsOf(ids: Iterable<string>, lines: readonly Line[]): Set<string> {
  const ends = new Set(ids);
  for (const { source, target } of lines) ends.add(source.id).add(target.id);
  return ends;
}

export function nodesOf(ids: Iterable<string>, known: ReadonlyMap<string, GraphNode>): GraphNode[] {
  return [...ids].flatMap((id) => known.get(id) ?? []);
}
