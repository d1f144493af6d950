/** Edges of a simple graph as columns: each pair of neighbours once, with a weight. */
export interface Links {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/**
 * Parallel edges become one that weighs the root of their number, whatever their direction; loops are left out.
 * @param order number of nodes
 * @param parallel how many edges each entry of the columns stands for; one where nothing is given
 */
export function simpleLinks(
  order: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  parallel: ArrayLike<number> = [],
): Links {
  const counts = new Map<number, number>();
  for (let i = 0; i < source.length; i++) {
    const [a, b] = [source[i] as number, target[i] as number];
    if (a === b) continue;
    const pair = Math.min(a, b) * order + Math.max(a, b);
    counts.set(pair, (counts.get(pair) ?? 0) + (parallel[i] ?? 1));
  }
  const pairs = [...counts.keys()];
  return {
    source: Uint32Array.from(pairs, (pair) => Math.floor(pair / order)),
    target: Uint32Array.from(pairs, (pair) => pair % order),
    weight: Float64Array.from(counts.values(), Math.sqrt),
  };
}
