import type { Token } from '../../language/doc.js';
import type { EventDate } from '../../model/assertion.js';
import { addDays } from './calendar.js';
import type { DatedDoc } from './dated.js';
import { tenseOf } from './tense.js';

/** Where a main clause of news without a date usually lies: the day of publication or the one before. */
const freshness = -1;

/**
 * The date that tense alone gives, with its name as the words: past perfect is before publication, present
 * perfect and progressive go on to it, future is after it. A simple past is news, about publication, only in
 * a main clause; in a subordinate one it is merely past. Null for what has no tense.
 */
export function dateByTense(predicate: Token, { published }: DatedDoc): EventDate | null {
  const tense = tenseOf(predicate);
  const text = tense ?? '';
  switch (tense) {
    case 'past perfect':
      return { from: null, to: published, precision: 'before', text };
    case 'present perfect':
    case 'present progressive':
    case 'state':
      return { from: null, to: published, precision: 'ongoing', text };
    case 'future':
      return { from: published, to: null, precision: 'after', text };
    case 'simple past':
    case 'past progressive':
    case 'present':
      if (!published) return null;
      return isMain(predicate)
        ? { from: addDays(published, freshness), to: published, precision: 'about', text }
        : tense === 'present'
          ? { from: null, to: published, precision: 'ongoing', text }
          : { from: null, to: published, precision: 'before', text };
    default:
      return null;
  }
}

const contrast = new Set(['while', 'whereas', 'although', 'though', 'as']);

/** The verb of the sentence, one joined to it or set against it; also what is reported ("…, the ministry said"). */
function isMain(verb: Token): boolean {
  if (verb.dep === 'ROOT') return true;
  if (verb.dep === 'conj') return isMain(verb.head);
  if (verb.dep === 'advcl' && contrast.has(verb.child('mark')?.lower ?? '')) return isMain(verb.head);
  return verb.dep === 'ccomp' && verb.i < verb.head.i && isMain(verb.head);
}
