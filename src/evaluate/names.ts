import type { NameGold } from './gold/schema.js';
import type { PredictedMention } from './prediction.js';
import { type EvaluationError, f1, type Pair, ratio, type Score } from './score.js';

/** Parley's types, and spaCy's, as the gold has them; groups and nationalities are none of these. */
const types: Readonly<Record<string, string>> = {
  PERSON: 'PER',
  PER: 'PER',
  ORGANISATION: 'ORG',
  ORGANIZATION: 'ORG',
  ORG: 'ORG',
  STATE: 'LOC',
  LOCATION: 'LOC',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};

/** A name's place and type, `12-20 PER`: equal keys are the same name. */
type NameKey = string;

/** Names: exact span and type, and the span alone. A leading article and a trailing 's are trimmed on both sides. */
export function scoreNames(items: readonly Pair<NameGold, PredictedMention>[]): Score {
  const texts = items.map(({ gold, predicted }) => {
    const characters = [...gold.text];
    const key = (start: number, end: number, type: string) => `${trimmed(characters, start, end)} ${type}`;
    const mentions = predicted.filter(({ kind, type }) => kind === 'name' && types[type.toUpperCase()]);
    return {
      gold,
      characters,
      wanted: new Set(gold.entities.map((e) => key(e.start, e.end, e.type))),
      found: new Set(mentions.map((m) => key(m.start, m.end, types[m.type.toUpperCase()] as string))),
    };
  });
  const sum = (count: (text: (typeof texts)[number]) => number) =>
    texts.reduce((total, text) => total + count(text), 0);
  const counts = {
    texts: items.length,
    gold: sum(({ wanted }) => wanted.size),
    predicted: sum(({ found }) => found.size),
    right: sum(({ wanted, found }) => common(wanted, found)),
    spans: sum(({ wanted, found }) => common(spansOf(wanted), spansOf(found))),
    predictedSpans: sum(({ found }) => spansOf(found).size),
  };
  const precision = ratio(counts.right, counts.predicted);
  const recall = ratio(counts.right, counts.gold);
  const spanF1 = f1(ratio(counts.spans, counts.predictedSpans), ratio(counts.spans, counts.gold));
  return {
    counts,
    shares: { precision, recall, f1: f1(precision, recall), spanF1 },
    errors: texts.flatMap(errorsOf),
  };
}

/** Place of a name without its leading article and trailing possessive, as `start-end` in code points. */
function trimmed(characters: readonly string[], start: number, end: number): string {
  const name = characters.slice(start, end).join('');
  const article = /^(?:the|an?)\s+(?=.)/isu.exec(name)?.[0].length ?? 0;
  const possessive = /.('s|’s|'|’)$/su.exec(name.slice(article))?.[1]?.length ?? 0;
  return `${start + article}-${end - possessive}`;
}

function spansOf(keys: ReadonlySet<NameKey>): ReadonlySet<string> {
  return new Set([...keys].map((key) => key.split(' ')[0] as string));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((key) => b.has(key)).length;
}

interface ScoredText {
  readonly gold: NameGold;
  readonly characters: readonly string[];
  readonly wanted: ReadonlySet<NameKey>;
  readonly found: ReadonlySet<NameKey>;
}

/** A name with the wrong type is one error; what overlaps without being the same is a wrong span. */
function errorsOf({ gold, characters, wanted, found }: ScoredText): EvaluationError[] {
  const missed = [...wanted].filter((key) => !found.has(key)).map(place);
  const extra = new Set([...found].filter((key) => !wanted.has(key)).map(place));
  const describe = (name: Name | undefined) =>
    name ? `${characters.slice(name.start, name.end).join('')} [${name.type}]` : null;
  const errors = missed.map((name): EvaluationError => {
    const other = [...extra].find((e) => e.start < name.end && name.start < e.end);
    if (other) extra.delete(other);
    const same = other?.start === name.start && other.end === name.end;
    const kind = same ? 'wrong type' : other ? 'wrong span' : 'missed';
    return { class: kind, id: gold.id, expected: describe(name), found: describe(other), quote: gold.text };
  });
  const unexpected = [...extra].map(
    (name): EvaluationError => ({
      class: 'wrong span',
      id: gold.id,
      expected: null,
      found: describe(name),
      quote: gold.text,
    }),
  );
  return [...errors, ...unexpected];
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

function place(key: NameKey): Name {
  const [start, end, type] = key.split(/[- ]/) as [string, string, string];
  return { start: Number(start), end: Number(end), type };
}
