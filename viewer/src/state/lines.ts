import type { WireType } from '../../../src/view/wire.js';
import type { GraphEdge, GraphNode } from './graph.js';

/** How sure the text is: solid for what it says happened, dashed for what somebody intends, dotted for the rest. */
export type Stroke = 'solid' | 'dashed' | 'dotted';

const strokes: Readonly<Record<string, Stroke>> = {
  actual: 'solid',
  planned: 'dashed',
  proposed: 'dashed',
  demanded: 'dashed',
  threatened: 'dashed',
};

export function strokeOf(modality: string): Stroke {
  return strokes[modality] ?? 'dotted';
}

/** One drawn line: the assertions of one relation between two entities that are to look the same. */
export interface Line {
  readonly key: string;
  readonly source: GraphNode;
  readonly target: GraphNode;
  readonly type: WireType;
  readonly stroke: Stroke;
  readonly negated: boolean;
  readonly edges: readonly GraphEdge[];
  /** Place among the lines of the pair: 0 is straight, ±1 the next on either side, as seen from the source. */
  readonly lane: number;
}

const familyOrder = ['cooperation', 'statement', 'standing', 'conflict'];

function ends(edge: GraphEdge): [GraphNode, GraphNode] {
  const turn = edge.type.symmetric && edge.target.id < edge.source.id;
  return turn ? [edge.target, edge.source] : [edge.source, edge.target];
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = groups.get(k);
    if (list) list.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

function lineOf(key: string, edges: readonly GraphEdge[]): Omit<Line, 'lane'> {
  const first = edges[0] as GraphEdge;
  const [source, target] = ends(first);
  return {
    key,
    source,
    target,
    type: first.type,
    stroke: strokeOf(first.modality),
    negated: first.polarity === 'negated',
    edges,
  };
}

function rank(line: Omit<Line, 'lane'>): string {
  return `${familyOrder.indexOf(line.type.family)} ${line.key}`;
}

/** Assertions to lines, parallel ones in lanes ordered by family, so that like lies beside like. */
export function linesOf(edges: readonly GraphEdge[]): Line[] {
  const lines = [
    ...group(edges, (e) => {
      const [source, target] = ends(e);
      return [source.id, e.type.name, target.id, strokeOf(e.modality), e.polarity].join(' ');
    }),
  ].map(([key, members]) => lineOf(key, members));
  const pairs = group(lines, ({ source, target }) => [source.id, target.id].sort().join(' '));
  return [...pairs.values()].flatMap((pair) => {
    pair.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    const middle = (pair.length - 1) / 2;
    return pair.map((line, i) => {
      if (line.source === line.target) return { ...line, lane: i };
      // The other direction sees left and right swapped.
      return { ...line, lane: line.source.id < line.target.id ? i - middle : middle - i };
    });
  });
}

/** All lines of a pair as one that counts them; a line that is alone stays itself. */
export interface Bundle extends Line {
  /** Keys of the lines in it. */
  readonly holds: readonly string[];
}

function bundle(pair: readonly Line[]): Bundle {
  const first = pair[0] as Line;
  if (pair.length === 1) return { ...first, lane: 0, holds: [first.key] };
  const edges = pair.flatMap((line) => line.edges);
  const families = [...group(edges, (edge) => edge.type.family)].sort((a, b) => b[1].length - a[1].length);
  const family = families[0]?.[0] as Line['type']['family'];
  const oneWay = pair.every((line) => line.source === first.source && !line.type.symmetric);
  return {
    key: `pair ${first.key}`,
    source: first.source,
    target: first.target,
    type: { name: '', label: `${edges.length} relations`, explain: '', family, symmetric: !oneWay },
    stroke: pair.every((line) => line.stroke === first.stroke) ? first.stroke : 'solid',
    negated: pair.every((line) => line.negated),
    edges,
    lane: 0,
    holds: pair.map((line) => line.key),
  };
}

/** One line a pair, for a picture too small to tell the lanes apart. */
export function bundlesOf(lines: readonly Line[]): Bundle[] {
  const pairs = group(lines, ({ source, target }) => [source.id, target.id].sort().join(' '));
  return [...pairs.values()].map(bundle);
}
