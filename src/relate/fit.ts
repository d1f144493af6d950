import type { Token } from '../language/doc.js';
import { isWord } from './grammar.js';
import { type Frame, weight } from './ontology/pattern.js';
import type { Predicate } from './predicates/predicate.js';
import { words } from './words.js';

/** "thousands of troops", "a barrage of rockets": what the noun before "of" only counts. */
const counted = (t: Token): Token[] =>
  words.quantities.has(t.lemma) || t.pos === 'NUM'
    ? t.childrenOf('prep').flatMap((p) => (p.lower === 'of' ? p.childrenOf('pobj') : []))
    : [];

/** The words a verb's object nouns may be: the objects, and what is said of them ("held them hostage"). */
const objectWords = (p: Predicate): Token[] => [
  ...(p.roles.get('object') ?? []).flatMap((o) => [o, ...counted(o)]),
  ...p.token.childrenOf('oprd', 'acomp', 'advmod', 'xcomp', 'ccomp', 'npadvmod'),
];

/** How much a frame asks of a predicate; of two that fit the more demanding one is meant. */
export const demandOf = (f: Frame, p: Predicate): number =>
  weight(
    f,
    f.lemmas.some((l) => l.includes('_') && isWord(p.token, l)) ||
      f.objectNouns.some((w) => w.includes('_') && objectWords(p).some((o) => isWord(o, w))),
  );

/** What a frame asks for beside its ends. */
export type Demand = 'word' | 'object' | 'receiver' | 'particle' | 'object noun' | 'governed' | 'complement';

/** The first demand of a frame that a predicate does not meet, or null where it meets them all. */
export function unmet(f: Frame, p: Predicate): Demand | null {
  if (!f.lemmas.some((w) => isWord(p.token, w))) return 'word';
  if (f.object.length > 0 && !f.object.some((r) => p.roles.has(r))) return 'object';
  // "A give B X": two things are said, the receiver and what is given
  const receives = f.object.includes('object') && f.target.includes('object');
  if (receives && !p.roles.has('dative') && (p.roles.get('object')?.length ?? 0) < 2) return 'receiver';
  if (p.kind === 'verb') {
    if (
      f.particles.length > 0
        ? !f.particles.some((x) => p.particles.has(x))
        : p.token.children.some((c) => c.dep === 'prt')
    )
      return 'particle';
    if (f.objectNouns.length > 0 && !objectWords(p).some((o) => f.objectNouns.some((w) => isWord(o, w))))
      return 'object noun';
  }
  if (f.governed && !governedNoun(f, p)) return 'governed';
  if (
    f.complement &&
    p.complement?.kind !== f.complement &&
    !(
      f.complement === 'that' &&
      p.complement &&
      (f.target.includes('clause') || p.complement.kind === 'must' || p.complement.kind === 'blamed')
    )
  )
    return 'complement';
  return null;
}

/** The noun that a frame wants below a preposition: "terms" in "came to terms with". */
export function governedNoun(f: Frame, p: Predicate): Token | undefined {
  const { governed } = f;
  return governed?.roles
    .flatMap((r) => p.roles.get(r) ?? [])
    .find((t) => governed.lemmas.some((w) => isWord(t, w)));
}
