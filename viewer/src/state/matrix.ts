import type { GraphEdge, GraphNode } from './graph.js';

export interface Cell {
  readonly edges: readonly GraphEdge[];
  /** The family most of them belong to. */
  readonly family: string;
}

/** Who does how much to whom: the busiest entities, each as a row and as a column. */
export interface Matrix {
  readonly nodes: readonly GraphNode[];
  /** Entities that have relations, shown or not. */
  readonly total: number;
  cell(source: GraphNode, target: GraphNode): Cell | null;
}

function familyOf(edges: readonly GraphEdge[]): string {
  const counts = new Map<string, number>();
  for (const { type } of edges) counts.set(type.family, (counts.get(type.family) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** @param most rows, and columns */
export function matrixOf(edges: readonly GraphEdge[], most: number): Matrix {
  const counts = new Map<GraphNode, number>();
  const cells = new Map<string, GraphEdge[]>();
  const key = (a: GraphNode, b: GraphNode) => JSON.stringify([a.id, b.id]);
  for (const edge of edges) {
    const { source, target } = edge;
    for (const node of new Set([source, target])) counts.set(node, (counts.get(node) ?? 0) + 1);
    const known = cells.get(key(source, target));
    if (known) known.push(edge);
    else cells.set(key(source, target), [edge]);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0].label < b[0].label ? -1 : 1));
  return {
    nodes: ranked.slice(0, most).map(([node]) => node),
    total: ranked.length,
    cell: (source, target) => {
      const found = cells.get(key(source, target));
      return found ? { edges: found, family: familyOf(found) } : null;
    },
  };
}
