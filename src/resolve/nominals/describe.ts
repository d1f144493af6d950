import type { Token } from '../../language/doc.js';
import type { Mention } from '../../model/index.js';
import type { Cast, Draft } from '../cast.js';

/** A mention by common noun, taken apart. */
export interface Nominal {
  /** Number of the mention. */
  readonly k: number;
  readonly m: Mention;
  readonly head: Token;
  /** Head noun, singular, lower case, the first of its synonyms. */
  readonly noun: string;
  /** First word of the phrase: its article, if it has one. */
  readonly first: string;
  readonly definite: boolean;
  /** "eight" in "eight released hostages", or ''. */
  readonly count: string;
  /** Modifiers that tell it from others of its kind, the first of their synonyms. */
  readonly marks: readonly string[];
  readonly principal: Draft | null;
}

const DEFINITE = /^(?:the|this|that|these|those|both|all)$/;
/** Modifiers that do not tell one group from another. */
const PLAIN = new Set(
  (
    'all remaining additional other more many several some the these those this that such any numerous further rest ' +
    'local own same entire whole very only'
  ).split(' '),
);
const OWNERS = new Set('poss compound amod nmod'.split(' '));

/** People who belong to somebody without standing for them. */
export const REPRESENTS_NOBODY: ReadonlySet<string> = new Set(
  (
    'brother sister wife husband spouse son daughter father mother parent child uncle aunt cousin nephew niece family ' +
    'relative friend colleague rival enemy opponent critic successor predecessor counterpart victim client killer ' +
    'attacker captor hostage captive neighbour neighbor'
  ).split(' '),
);
/** What is under the state of the place it is in: "police in Nairobi". */
const LOCAL = new Set(
  'police troop force court official authority army government prosecutor soldier ministry parliament'.split(
    ' ',
  ),
);

/** Whom a noun stands for or belongs to: a name that modifies it ("Hamas representatives", "police of Turkey"). */
export function principalOf(cast: Cast, head: Token): Draft | null {
  for (const c of head.children) {
    if (c.dep === 'prep' && (c.lower === 'of' || c.lower === 'from')) {
      const object = c.child('pobj');
      const d = object ? cast.at(object.i) : null;
      if (d && d.type !== 'Group' && d.type !== 'Location') return d;
    }
    if (c.dep === 'prep' && c.lower === 'in' && LOCAL.has(head.lemma.toLowerCase())) {
      const place = cast.at(c.child('pobj')?.i ?? -1);
      const state = place?.known?.state ? cast.knownById(place.known.state) : null;
      if (state) return state;
    }
    if (c.i > head.i || !OWNERS.has(c.dep)) continue;
    const d = cast.at(c.i);
    if (d && d.type !== 'Location' && d.type !== 'Group') return d;
  }
  return null;
}

export function describe(cast: Cast, k: number): Nominal {
  const m = cast.mentions[k] as Mention;
  const head = cast.doc.tokens[m.head] as Token;
  const { synonyms, nouns } = cast.actors.lexicon;
  const one = (word: string): string => synonyms.get(word) ?? word;
  const first = (cast.doc.tokens[m.tokens.from] as Token).lower;
  const marks: string[] = [];
  let count = '';
  for (const c of head.children) {
    if (c.i > head.i) continue;
    const tells = c.dep === 'amod' || c.dep === 'compound';
    if (c.dep === 'nummod') count = c.lower;
    // "Kurdish fighters" are others than "Sunni fighters", and than fighters; states and organisations are principals
    else if (tells && !PLAIN.has(c.lower) && (!cast.byHead.has(c.i) || cast.at(c.i)?.type === 'Group'))
      marks.push(one(c.lower));
  }
  const lemma = head.lemma.toLowerCase();
  const noun = one(nouns.has(lemma) || lemma !== head.lower ? lemma : lemma.replace(/s$/, ''));
  const nation = cast.actors.names.exact([head.text]).find((e) => e.sense === 'demonym')?.actor;
  const principal = nation ? cast.known(nation) : principalOf(cast, head);
  return { k, m, head, noun, first, definite: DEFINITE.test(first), count, marks, principal };
}
