import type { Token } from '../../language/doc.js';
import type { EventDate } from '../../model/assertion.js';
import type { IsoDate } from '../../model/ids.js';
import { type Attached, attach, type Relation } from './attach.js';
import { addDays, daysBetween } from './calendar.js';
import type { Direction, Reading, TimeExpression } from './expression.js';
import { looksAhead, tenseOf } from './tense.js';
import type { TermClause } from './terms.js';
import { otherTime, scheduled } from './words.js';

/** A time expression with what it dates and the date it gives. */
export interface Dated extends Attached {
  readonly date: EventDate;
  /** Tokens above the governor that the words may date as well, up to the verb. */
  readonly passedTo: readonly Token[];
}

/** What the steps of dating share. */
export interface DatedDoc {
  readonly published: IsoDate | null;
  /** Time words by the token they date, nearest ties first. */
  readonly strong: ReadonlyMap<Token, readonly Dated[]>;
  /** Time words inside an argument of the token ("signed a deal with France on Monday"). */
  readonly weak: ReadonlyMap<Token, readonly Dated[]>;
  readonly terms: readonly TermClause[];
  /** The expression that covers a token, by token number. */
  readonly covering: ReadonlyMap<number, Dated>;
}

/** Resolves expressions in text order, so that "a day earlier" can count from the day named before it. */
export function readExpressions(
  sentences: readonly (readonly TimeExpression[])[],
  published: IsoDate | null,
): Dated[] {
  const out: Dated[] = [];
  let lastNamed: IsoDate | null = null;
  for (const expressions of sentences) {
    let frame: Reading | null = null;
    for (const expression of expressions) {
      const attached = attach(expression);
      const direction = directionOf(attached);
      let reading: Reading | null = expression.read(direction, { published, lastNamed });
      if (expression.weekday && frame && !within(reading, frame)) reading = frame;
      if (reading?.precision === 'day') lastNamed = reading.from;
      if (!attached.inside && attached.relation === 'at' && isPastFrame(reading, published)) frame = reading;
      const date = toDate(attached, reading, direction, published);
      out.push({ ...attached, date, passedTo: passes(attached) });
    }
  }
  return out;
}

/** A stretch of days that is over: a weekday named after it is one of its days. */
const isPastFrame = (r: Reading | null, published: IsoDate | null): boolean =>
  !!r?.from && !!r.to && !!published && r.to < published && daysBetween(r.from, r.to) >= 6;

const within = (r: Reading | null, frame: Reading): boolean =>
  !!r?.from && !!frame.from && !!frame.to && r.from >= frame.from && r.from <= frame.to;

/** Which way to look, by the tense of the verb that the words belong to. */
function directionOf({ governor, expression, relation }: Attached): Direction {
  const around = [governor, expression.anchor.head, governor.head].map((t) => t.lemma.toLowerCase());
  if (around.some((w) => scheduled.has(w)) || expression.anchor.head.lower === 'ahead') return 'forward';
  if (expression.anchor.ancestors().some((t) => t.lower === 'ahead' && t.dep === 'advmod')) return 'forward';
  const verb = [governor, ...governor.ancestors()].find((t) => t.pos === 'VERB' || t.pos === 'AUX');
  const tense = verb ? tenseOf(verb) : null;
  if (looksAhead(tense) && !(verb?.head && tense === 'infinitive' && relation === 'since')) return 'forward';
  return tense === 'participle' || tense === null ? 'near' : 'back';
}

/** The interval that preposition and reading give together. */
function toDate(
  attached: Attached,
  reading: Reading | null,
  direction: Direction,
  published: IsoDate | null,
): EventDate {
  const text = wordsOf(attached);
  if (!reading) return { from: null, to: null, precision: 'about', text };
  const end = direction === 'forward' ? null : published;
  const { from, to, precision } = reading;
  const by: Record<Relation, () => Omit<EventDate, 'text'>> = {
    at: () => ({ from, to, precision }),
    since: () => ({ from, to: end, precision: end ? 'range' : 'after' }),
    after: () => ({ from: to, to: end, precision: 'after' }),
    before: () => ({ from: null, to: from && addDays(from, -1), precision: 'before' }),
    until: () => ({ from: null, to, precision: 'before' }),
    by: () => ({ from: null, to, precision: 'before' }),
  };
  return { ...by[attached.relation](), text };
}

function wordsOf({ expression, relation }: Attached): string {
  const { head, doc } = expression.anchor;
  const last = doc.tokens[expression.to - 1];
  if (relation === 'at' || !last || head.i > expression.from) return expression.text;
  return doc.text.slice(head.start, last.end);
}

const passing = new Set([
  'pobj',
  'prep',
  'dobj',
  'attr',
  'dative',
  'conj',
  'appos',
  'oprd',
  'acomp',
  'nmod',
  'agent',
]);

/**
 * A date at the end of a clause often hangs on the last noun ("signed a deal with France on Monday"): it dates
 * the nouns above and the verb too, unless the way up leads through "after", "since" or a subject.
 */
function passes({ governor, inside, relation }: Attached): Token[] {
  const out: Token[] = [];
  if (inside || relation === 'after' || governor.pos === 'VERB' || governor.pos === 'AUX') return out;
  for (let t = governor; t.head !== t && passing.has(t.dep); t = t.head) {
    const up = t.head;
    if (otherTime.has(up.lower) || up.lower === 'following') return out;
    if (up.pos === 'NOUN' || up.pos === 'PROPN') out.push(up);
    if (up.pos === 'VERB' || up.pos === 'AUX') return [...out, up];
  }
  return out;
}
