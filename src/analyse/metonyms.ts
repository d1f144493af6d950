import type { Token } from '../language/doc.js';
import type { Lexicon } from './actors/lexicon.js';

const WITH = new Set(['by', 'with', 'between', 'against', 'behalf', 'from', 'among']);
/** Verbs whose subject may be a place as a place. */
const PLACE_VERBS = new Set(
  'lie locate situate border see host witness wake burn shake celebrate'.split(' '),
);
/** What governments have and towns hardly. */
const ACTS = new Set(
  (
    'policy decision support government position stance demand ally allies ' +
    'interest interests threat response refusal proposal effort efforts strategy ' +
    'pressure role claim claims ambition ambitions troops forces envoy ' +
    'ambassador relations ties willingness backing insistence request warning announcement ' +
    'concern concerns approach'
  ).split(' '),
);

/**
 * Whether the place named at that head does something, so that it stands for its government. A seat of government
 * (a building) does so also where it only modifies: "Kremlin spokesman".
 */
export function acts(head: Token, lexicon: Lexicon, seat: boolean): boolean {
  const up = head.head;
  switch (head.dep) {
    case 'nsubj':
      return !PLACE_VERBS.has(up.lemma);
    case 'nsubjpass':
    case 'dobj':
    case 'dative':
      return lexicon.doneTo.has(up.lemma);
    case 'poss':
      return ACTS.has(up.lemma.toLowerCase());
    case 'conj':
      return up !== head && acts(up, lexicon, seat);
    case 'compound':
    case 'nmod':
      return seat;
    case 'pobj':
      if (up.lower === 'of') return up.head.lower === 'behalf';
      if (up.lower === 'from') return up.head.pos === 'NOUN' && ACTS.has(up.head.lemma);
      return WITH.has(up.lower);
    default:
      return false;
  }
}
