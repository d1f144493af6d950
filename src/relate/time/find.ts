import type { Doc, Sentence, Token } from '../../language/doc.js';
import type { IsoDate } from '../../model/ids.js';
import { findDates } from './dates.js';
import type { Read, TimeExpression, TimePhrase } from './expression.js';
import { findPhrases } from './phrases.js';

/** No word of this kind, no time expression: most sentences are passed over by one test. */
const candidate =
  /\b(?:(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\b|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|yesterday|overnight|recently|lately|(?:this|the) (?:morning|afternoon|evening)|weekend|days?|weeks?|months?|years?|decades?|spring|summer|autumn|fall|winter|quarter|half|(?:19|20)\d\ds?)\b|\d[/.-]\d/i;

/**
 * Time expressions of a document's sentences, in text order. Offsets are matched to whole tokens; words that
 * the tagger takes for a verb or auxiliary ("may", "march") are no dates.
 */
export function findExpressions(doc: Doc, published: IsoDate | null): TimeExpression[][] {
  return doc.sentences.map((sentence) => {
    const { text, start } = sentence;
    if (!candidate.test(text)) return [];
    const spans = findPhrases(text);
    let rest = text;
    for (const s of spans) rest = rest.slice(0, s.start) + '#'.repeat(s.end - s.start) + rest.slice(s.end);
    const phrases = joinRanges(text, [...spans, ...(candidate.test(rest) ? findDates(rest, published) : [])]);
    return phrases
      .map((p) => expression(sentence, p, start))
      .filter((e): e is TimeExpression => e !== null)
      .sort((a, b) => a.from - b.from);
  });
}

const rangeLinks: Record<string, RegExp> = { between: /^ and $/, from: /^ (?:to|until|through) $/ };

/** "between 1 and 5 March", "from May to July": two dates that are one interval. */
function joinRanges(text: string, phrases: readonly TimePhrase[]): TimePhrase[] {
  const sorted = [...phrases].sort((a, b) => a.start - b.start);
  for (let i = 0; i + 1 < sorted.length; i++) {
    const a = sorted[i] as TimePhrase;
    const b = sorted[i + 1] as TimePhrase;
    const link = text.slice(a.end, b.start);
    const opening = /\b(between|from) $/i.exec(text.slice(0, a.start))?.[1]?.toLowerCase();
    if (!opening || !rangeLinks[opening]?.test(link)) continue;
    const read: Read = (direction, origin) => {
      const first = a.read(direction, origin);
      const last = b.read(direction, origin);
      if (!first?.from || !last?.to) return first ?? last;
      return { from: first.from, to: last.to, precision: 'range' };
    };
    sorted.splice(i, 2, { start: a.start, end: b.end, weekday: false, range: true, read });
  }
  return sorted;
}

/** "every weekend", "each May": a habit, not a date. */
const repeated = /\b(?:every|each)\s+(?:other\s+)?[\w.]+(?:\s+(?:morning|afternoon|evening|night))?$/i;

function expression(sentence: Sentence, phrase: TimePhrase, offset: number): TimeExpression | null {
  const tokens = sentence.tokens.filter(
    (t) =>
      t.end > offset + phrase.start &&
      t.start < offset + phrase.end &&
      t.pos !== 'SPACE' &&
      t.pos !== 'PUNCT',
  );
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || tokens.every((t) => t.pos === 'VERB' || t.pos === 'AUX')) return null;
  if (repeated.test(sentence.doc.text.slice(sentence.start, last.end))) return null;
  const inside = (t: Token): boolean => t.i >= first.i && t.i <= last.i;
  const anchor = tokens.find((t) => t.head === t || !inside(t.head)) ?? first;
  const text = sentence.doc.text.slice(first.start, last.end);
  return {
    from: first.i,
    to: last.i + 1,
    anchor,
    text,
    weekday: phrase.weekday,
    range: phrase.range ?? false,
    read: phrase.read,
  };
}
