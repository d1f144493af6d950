import type { Doc, Token } from '../../language/doc.js';
import type { EventDate } from '../../model/assertion.js';
import type { IsoDate } from '../../model/ids.js';
import type { Interval } from './calendar.js';
import { subjectOf } from './tense.js';

/** The time in office of whoever the token (a name, a role or a pronoun) means; null where it is not known. */
export type TermOf = (holder: Token) => Interval | null;

/** "since taking office", "before he took office": what it dates and when that was. */
export interface TermClause {
  readonly governor: Token;
  readonly at: Token;
  readonly date: EventDate;
}

const entering = new Set(['take', 'assume', 'enter']);
const offices = new Set(['office', 'power', 'presidency', 'premiership', 'chancellorship']);

/** The clauses about entering or leaving office in a document, dated by `termOf`, else by words ("since taking office in May"). */
export function findTerms(
  doc: Doc,
  published: IsoDate | null,
  termOf: TermOf,
  dated: ReadonlyMap<Token, readonly { readonly date: EventDate }[]>,
): TermClause[] {
  return doc.tokens.flatMap((t) => {
    const leaving = t.lemma === 'leave';
    const object = t.child('dobj');
    if (!object || !offices.has(object.lemma) || !(leaving || entering.has(t.lemma))) return [];
    const link = t.dep === 'pcomp' ? t.head : t.child('mark', 'advmod');
    const governor = t.dep === 'pcomp' ? t.head.head : t.dep === 'advcl' ? t.head : null;
    const word = link?.lower;
    if (!link || !governor || !(word === 'since' || word === 'before' || word === 'after')) return [];
    const holder = subjectOf(t) ?? subjectOf(governor);
    const term = holder ? termOf(holder) : null;
    const day = (leaving ? term?.to : term?.from) ?? dated.get(t)?.[0]?.date.from ?? null;
    const text = doc.text.slice(link.start, object.end);
    return [{ governor, at: link, date: termDate(word, day, published, text) }];
  });
}

function termDate(
  word: 'since' | 'before' | 'after',
  day: IsoDate | null,
  published: IsoDate | null,
  text: string,
): EventDate {
  if (word === 'before') return { from: null, to: day ?? published, precision: 'before', text };
  if (word === 'since' && day && published && day <= published)
    return { from: day, to: published, precision: 'range', text };
  return { from: day, to: published, precision: 'after', text };
}
