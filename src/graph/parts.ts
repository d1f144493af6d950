/** A graph as columns of node numbers. */
export interface Edges {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** How many edges each entry stands for; one where nothing is given. */
  readonly parallel?: ArrayLike<number>;
}

/** What hangs together: numbers of nodes, and of entries in the columns of edges. */
export interface Part {
  readonly nodes: number[];
  readonly edges: number[];
}

/** Finds a node that stands for all that are connected with the given one. */
function rootFinder(order: number, { source, target }: Edges): (node: number) => number {
  const parent = Uint32Array.from({ length: order }, (_, i) => i);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (let i = 0; i < source.length; i++) parent[root(source[i] as number)] = root(target[i] as number);
  return root;
}

/** The connected parts, the largest first; of equals the one with the lowest node. */
export function partsOf(order: number, edges: Edges): Part[] {
  const root = rootFinder(order, edges);
  const found = new Map<number, Part>();
  for (let node = 0; node < order; node++) {
    const part = found.get(root(node));
    if (part) part.nodes.push(node);
    else found.set(root(node), { nodes: [node], edges: [] });
  }
  for (let i = 0; i < edges.source.length; i++) found.get(root(edges.source[i] as number))?.edges.push(i);
  const lowest = ({ nodes }: Part) => nodes[0] as number;
  return [...found.values()].sort((a, b) => b.nodes.length - a.nodes.length || lowest(a) - lowest(b));
}
