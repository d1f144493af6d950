/** Leftmost and rightmost descendants, as spaCy finds them also for trees that are not projective. */
export interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const MAX_PASSES = 12;

/** One sweep up and one down that widen each head to its children. */
function widen(heads: Int32Array, { left, right }: Edges): void {
  const visit = (i: number): void => {
    const head = heads[i] as number;
    if ((left[i] as number) < (left[head] as number)) left[head] = left[i] as number;
    if ((right[i] as number) > (right[head] as number)) right[head] = right[i] as number;
  };
  for (let i = 0; i < heads.length; i++) visit(i);
  for (let i = heads.length - 1; i >= 0; i--) visit(i);
}

/** 1 where a sentence starts: at the left edge of each root. */
export function sentenceStarts(heads: Int32Array, { left }: Edges): Uint8Array {
  const starts = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) if (heads[i] === i) starts[left[i] as number] = 1;
  return starts;
}

/** Whether every head lies in the sentence of its child. */
function headsInside(heads: Int32Array, starts: Uint8Array): boolean {
  const last = heads.length - 1;
  let from = 0;
  for (let i = 0; i <= last; i++) {
    if (!((i > 0 && starts[i] === 1) || i === last)) continue;
    for (let j = from; j < i; j++) {
      const head = heads[j] as number;
      if (head < from || head > i) return false;
    }
    from = i;
  }
  return true;
}

/** The edges of all subtrees; a root is its own head. */
export function findEdges(heads: Int32Array): Edges {
  const edges = {
    left: Int32Array.from(heads, (_, i) => i),
    right: Int32Array.from(heads, (_, i) => i),
  };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    widen(heads, edges);
    if (headsInside(heads, sentenceStarts(heads, edges))) break;
  }
  return edges;
}

const DELIMITER = '||';

/** The first descendant of `child`'s head with the label, level by level from the left; else the head itself. */
function newHead(
  child: number,
  label: string,
  heads: Int32Array,
  deps: readonly string[],
  spaces: ArrayLike<boolean>,
  edges: Edges,
): number {
  let queue = [heads[child] as number];
  while (queue.length > 0) {
    const below: number[] = [];
    for (const head of queue) {
      for (let i = edges.left[head] as number; i <= (edges.right[head] as number); i++) {
        if (i === head || heads[i] !== head || i === child || spaces[i]) continue;
        if (deps[i] === label) return i;
        below.push(i);
      }
    }
    queue = below;
  }
  return heads[child] as number;
}

/**
 * Undoes the pseudo-projective encoding (Nivre and Nilsson 2005): a label "X||Y" means X, attached to the nearest
 * descendant of the head with the label Y. Changes heads and deps. @returns whether anything was changed
 */
export function deprojectivize(
  heads: Int32Array,
  deps: string[],
  spaces: ArrayLike<boolean>,
  edges: Edges,
): boolean {
  let changed = false;
  for (let i = 0; i < deps.length; i++) {
    const [label, headLabel] = (deps[i] as string).split(DELIMITER) as [string, string?];
    if (headLabel === undefined) continue;
    heads[i] = newHead(i, headLabel, heads, deps, spaces, edges);
    deps[i] = label;
    changed = true;
  }
  return changed;
}
