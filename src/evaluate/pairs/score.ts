import type { PairGold } from '../gold/schema.js';
import type { PredictedEdge } from '../prediction.js';
import { type EvaluationError, f1, type Pair, ratio, type Score, share } from '../score.js';
import { type PredictedPair, type ScoredSentence, scoreSentence } from './sentence.js';

/**
 * Who does what to whom in a sentence: directed pairs of named actors, and their PLOVER type in 15 classes. Edges
 * without a code (standing facts) are left out as soon as some edge has one, for such gold holds events only.
 */
export function scorePairs(items: readonly Pair<PairGold, PredictedEdge>[]): Score {
  const coded = items.some(({ predicted }) => predicted.some(hasCode));
  const sentences = items.map(({ gold, predicted }) => ({
    gold,
    ...scoreSentence(gold, coded ? predicted.filter(hasCode) : predicted),
  }));
  const sum = (count: (s: (typeof sentences)[number]) => number) =>
    sentences.reduce((total, sentence) => total + count(sentence), 0);
  const counts = {
    texts: items.length,
    edges: items.reduce((total, { predicted }) => total + predicted.length, 0),
    gold: sum((s) => s.ends.length),
    pairs: sum((s) => s.pairs.length),
    right: sum((s) => s.pairs.filter((p) => p.matches.length > 0).length),
    found: sum((s) => found(s).size),
    typedGold: sum((s) => (s.wanted.size > 0 ? found(s).size : 0)),
    typedPairs: sum((s) => s.pairs.reduce((n, p) => n + p.kinds.size, 0)),
    typedRight: sum((s) => s.pairs.reduce((n, p) => n + (p.matches.length > 0 ? rightKinds(p, s) : 0), 0)),
    typedFound: sum((s) => found(s, true).size),
    directed: sum((s) => (s.gold.symmetric ? 0 : found(s).size)),
    joined: sum((s) => (s.gold.symmetric ? 0 : found(s).size + reversed(s).length)),
  };
  const precision = ratio(counts.right, counts.pairs);
  const recall = ratio(counts.found, counts.gold);
  const typed = coded && items.some(({ gold }) => gold.plover);
  const typedPrecision = typed ? ratio(counts.typedRight, counts.typedPairs) : null;
  const typedRecall = typed ? ratio(counts.typedFound, counts.gold) : null;
  return {
    counts,
    shares: {
      precision,
      recall,
      f1: f1(precision, recall),
      direction: share(counts.directed, counts.joined),
      typeAccuracy: typed ? share(counts.typedFound, counts.typedGold) : null,
      typedPrecision,
      typedRecall,
      typedF1: typedPrecision === null || typedRecall === null ? null : f1(typedPrecision, typedRecall),
    },
    errors: sentences.flatMap((s) => errorsOf(s.gold, s)),
  };
}

function hasCode(edge: PredictedEdge): boolean {
  return !!edge.plover || !!edge.cameo;
}

/** Of how many of the pair's kinds one class is right. */
function rightKinds({ kinds }: PredictedPair, { wanted }: ScoredSentence): number {
  return [...kinds.values()].filter((classes) => [...classes].some((name) => wanted.has(name))).length;
}

/** Numbers of the gold pairs that are found; with the right type, if that is asked for. */
function found(sentence: ScoredSentence, typed = false): ReadonlySet<number> {
  const pairs = sentence.pairs.filter((pair) => !typed || rightKinds(pair, sentence) > 0);
  return new Set(pairs.flatMap((pair) => pair.matches));
}

/** Numbers of the gold pairs that are found in the wrong direction only. */
function reversed(sentence: ScoredSentence): readonly number[] {
  const right = found(sentence);
  return [...new Set(sentence.pairs.flatMap((pair) => pair.reversed))].filter((i) => !right.has(i));
}

function errorsOf({ id, text, plover }: PairGold, sentence: ScoredSentence): EvaluationError[] {
  const { ends, pairs } = sentence;
  const [right, typed, wrongWay] = [found(sentence), found(sentence, true), reversed(sentence)];
  const drawn = pairs.map(describe).join('; ') || null;
  const missing = ends.flatMap(([source, target], i): EvaluationError[] => {
    const expected = `${source} → ${target}${plover ? ` [${plover}]` : ''}`;
    if (!right.has(i))
      return [
        { class: wrongWay.includes(i) ? 'direction' : 'missed', id, expected, found: drawn, quote: text },
      ];
    if (sentence.wanted.size === 0 || typed.has(i)) return [];
    const edges = pairs.filter((pair) => pair.matches.includes(i)).map(describe);
    return [{ class: 'wrong type', id, expected, found: edges.join('; '), quote: text }];
  });
  const wrong = pairs
    .filter((pair) => pair.matches.length === 0)
    .map((pair): EvaluationError => {
      const expected = ends.map(([source, target]) => `${source} → ${target}`).join('; ') || null;
      return { class: 'wrong edge', id, expected, found: describe(pair), quote: text };
    });
  return [...missing, ...wrong];
}

function describe({ source, target, edge, kinds }: PredictedPair): string {
  const types = [...kinds.keys()].filter(Boolean).join(' ');
  const trigger = edge.trigger ? ` “${edge.trigger.text}”` : '';
  return `${source} → ${target} ${edge.type}${trigger}${types ? ` [${types}]` : ''}`;
}
