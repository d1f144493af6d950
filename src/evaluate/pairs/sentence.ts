import type { PairGold } from '../gold/schema.js';
import { classesOf, ploverClass } from '../plover.js';
import type { PredictedEdge } from '../prediction.js';
import { namesOfEnd, sameActor } from './words.js';

/** Two names of a sentence, and the edges drawn from the one to the other. */
export interface PredictedPair {
  readonly source: string;
  readonly target: string;
  readonly edge: PredictedEdge;
  /** The distinct sets of PLOVER classes that its edges count as. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Numbers of the gold pairs that it matches, in its direction and in the other one. */
  readonly matches: readonly number[];
  readonly reversed: readonly number[];
}

/** A sentence's gold pairs whose two ends bear two different names, and the predicted pairs. */
export interface ScoredSentence {
  readonly ends: readonly (readonly [string, string])[];
  readonly pairs: readonly PredictedPair[];
  /** The right PLOVER classes; empty where the gold has no type. */
  readonly wanted: ReadonlySet<string>;
}

export function scoreSentence(gold: PairGold, edges: readonly PredictedEdge[]): ScoredSentence {
  const { names, symmetric } = gold;
  const wanted = [gold.plover, ...gold.accept_plover].map((type) => ploverClass(type, null));
  const ends = gold.pairs.filter(([a, b]) =>
    names.some((x) => sameActor(x, a) && names.some((y) => y !== x && sameActor(y, b))),
  );
  const numbers = (x: string, y: string) =>
    ends.flatMap(([a, b], i) => (sameActor(x, a) && sameActor(y, b) ? [i] : []));
  const pairs = [...pairsOf(edges, names).values()].map((pair): PredictedPair => {
    const reversed = numbers(pair.target, pair.source);
    const forward = numbers(pair.source, pair.target);
    const matches = symmetric ? [...new Set([...forward, ...reversed])] : forward;
    return { ...pair, matches, reversed };
  });
  return { ends, pairs, wanted: new Set(wanted.filter((type) => type !== null)) };
}

type NamedPair = Omit<PredictedPair, 'matches' | 'reversed'> & {
  readonly kinds: Map<string, ReadonlySet<string>>;
};

function pairsOf(edges: readonly PredictedEdge[], names: readonly string[]): Map<string, NamedPair> {
  const pairs = new Map<string, NamedPair>();
  for (const edge of edges) {
    const classes = classesOf(edge);
    for (const source of namesOfEnd(edge.source, names))
      for (const target of namesOfEnd(edge.target, names).filter((name) => name !== source)) {
        const key = `${source}\n${target}`;
        const pair = pairs.get(key) ?? { source, target, edge, kinds: new Map() };
        pair.kinds.set([...classes].sort().join(), classes);
        pairs.set(key, pair);
      }
  }
  return pairs;
}
