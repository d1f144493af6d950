import type { Doc, Token } from '../../language/doc.js';
import type { EventDate } from '../../model/assertion.js';
import type { IsoDate } from '../../model/ids.js';
import { daysBetween } from './calendar.js';
import { afterwards, clauseDate, matrixOf, sharingVerb } from './clauses.js';
import { type Dated, type DatedDoc, readExpressions } from './dated.js';
import { dateByTense } from './fallback.js';
import { findExpressions } from './find.js';
import { looksAhead, tenseOf } from './tense.js';
import { findTerms, type TermOf } from './terms.js';

/** When the events of one document happened. */
export interface Timeline {
  /**
   * The date of the event that `predicate` (a verb, a noun or an adjective) names: the time words it governs,
   * else those of the clause it belongs to, else what its tense says. Null is unknown.
   */
  dateOf(predicate: Token): EventDate | null;
}

/**
 * Finds the time expressions of `doc` once; `published` completes relative ones and may be null (then only
 * complete dates are resolved). `termOf` knows office holders' terms.
 */
export function createTimeline(doc: Doc, published: IsoDate | null, termOf: TermOf = () => null): Timeline {
  const strong = new Map<Token, Dated[]>();
  const weak = new Map<Token, Dated[]>();
  const covering = new Map<number, Dated>();
  for (const dated of readExpressions(findExpressions(doc, published), published)) {
    push(strong, dated.governor, dated);
    for (const t of dated.passedTo) push(weak, t, dated);
    for (let i = dated.expression.from; i < dated.expression.to; i++) covering.set(i, dated);
  }
  const dating: DatedDoc = {
    published,
    strong,
    weak,
    terms: findTerms(doc, published, termOf, strong),
    covering,
  };
  const known = new Map<Token, EventDate | null>();
  const dateOf = (predicate: Token): EventDate | null => {
    const seen = known.get(predicate);
    if (seen !== undefined) return seen;
    known.set(predicate, null);
    const date =
      clauseDate(predicate, dating) ??
      frameDate(predicate, dating) ??
      matrixDate(predicate, dateOf) ??
      dateByTense(predicate, dating);
    known.set(predicate, date);
    return date;
  };
  return { dateOf };
}

/** What has no tense of its own ("by threatening …", "told them to leave") takes the tense of its clause. */
function matrixDate(predicate: Token, dateOf: (t: Token) => EventDate | null): EventDate | null {
  const verb = sharingVerb(predicate);
  if (verb) return dateOf(verb);
  const tense = tenseOf(predicate);
  if (tense !== 'participle' && !looksAhead(tense)) return null;
  if (tense === 'future' || tense === 'modal') return null;
  const matrix = matrixOf(predicate);
  if (!matrix) return null;
  const date = dateOf(matrix.token);
  return matrix.later ? afterwards(date) : date;
}

function push(map: Map<Token, Dated[]>, key: Token, value: Dated): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Sentences of background: how far back a paragraph's frame reaches, in sentences, and from what age in days. */
const frameReach = 2;
const frameAge = 4;

/**
 * "Last month, X threatened Y. Y gave in": a main clause in the simple past without time words goes on at the
 * time that the paragraph set, where that lies well before publication.
 */
function frameDate(predicate: Token, dating: DatedDoc): EventDate | null {
  const { published } = dating;
  const { sentence, doc } = predicate;
  const main = predicate === sentence.root || (predicate.dep === 'conj' && predicate.head === sentence.root);
  const past =
    predicate.tag === 'VBD' || predicate.children.some((c) => c.dep === 'aux' && c.lower === 'did');
  if (!published || !main || !past) return null;
  for (let k = 1; k <= frameReach; k++) {
    const before = doc.sentences[sentence.index - k];
    if (!before || /\n/.test(doc.text.slice(before.end, sentence.start))) return null;
    const date = clauseDate(before.root, dating);
    if (!date?.from || !date.to) continue;
    return daysBetween(date.to, published) < frameAge ? null : { ...date, precision: 'about' };
  }
  return null;
}
