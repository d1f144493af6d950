import type { CodedGold } from './gold/schema.js';
import { classesOf, ploverClass } from './plover.js';
import type { PredictedEdge } from './prediction.js';
import { type EvaluationError, type Pair, type Score, share } from './score.js';

/** Texts with the codes of their events, ends left aside: which PLOVER classes the edges carry, and which texts stay quiet. */
export function scoreCodes(items: readonly Pair<CodedGold, PredictedEdge>[]): Score {
  const texts = items.map(({ gold, predicted }) => {
    const found = new Set(predicted.flatMap((edge) => [...classesOf(edge)]).filter(Boolean));
    return { gold, predicted, found, wanted: wantedClasses(gold) };
  });
  const count = (list: readonly unknown[]) => list.length;
  const right = (text: (typeof texts)[number]) => [...text.wanted].filter((name) => text.found.has(name));
  const events = texts.filter(({ gold }) => !gold.noevents);
  const asserted = events.filter(({ predicted }) => predicted.length > 0);
  const typed = asserted.filter(({ wanted }) => wanted.size > 0);
  const quiet = texts.filter(({ gold }) => gold.noevents);
  const counts = {
    texts: texts.length,
    withEvent: count(events),
    asserted: count(asserted),
    typed: count(typed),
    typeRight: count(typed.filter((text) => right(text).length > 0)),
    gold: texts.reduce((n, { wanted }) => n + wanted.size, 0),
    right: texts.reduce((n, text) => n + right(text).length, 0),
    withoutEvent: count(quiet),
    quiet: count(quiet.filter(({ found }) => found.size === 0)),
  };
  return {
    counts,
    shares: {
      asserted: share(counts.asserted, counts.withEvent),
      typeAccuracy: share(counts.typeRight, counts.typed),
      typeRecall: share(counts.right, counts.gold),
      quiet: share(counts.quiet, counts.withoutEvent),
    },
    errors: texts.flatMap(errorsOf),
  };
}

function wantedClasses({ cameo, plover, events = [] }: CodedGold): ReadonlySet<string> {
  const classes = [ploverClass(plover, cameo), ...events.map(({ code }) => ploverClass(null, code))];
  return new Set(classes.filter((name) => name !== null));
}

interface ScoredText {
  readonly gold: CodedGold;
  readonly predicted: readonly PredictedEdge[];
  readonly found: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
}

function errorsOf({ gold, predicted, found, wanted }: ScoredText): EvaluationError[] {
  const missing = [...wanted].filter((name) => !found.has(name));
  const unexpected = gold.noevents && found.size > 0;
  if (missing.length === 0 && !unexpected) return [];
  return [
    {
      class: unexpected ? 'unexpected event' : predicted.length > 0 ? 'wrong type' : 'missed',
      id: gold.id,
      expected: missing.join(', ') || null,
      found:
        predicted.map(({ type, plover, cameo }) => `${type} [${plover ?? cameo ?? '–'}]`).join(', ') || null,
      quote: gold.text,
    },
  ];
}
