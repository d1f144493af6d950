import type { Token } from '../../language/doc.js';
import type { Resolution } from '../../model/index.js';
import { isBe, isNoun, isVerb } from '../grammar.js';
import { possessors } from './nouns.js';
import { add, addPrepositions, type Predicate, type Roles } from './predicate.js';
import { surfaceSubjects } from './verbs.js';

/**
 * A noun that names a person by an office: the source is whom it names (apposition, title before a name, copula),
 * the target whose office it is (possessor, nationality or name before it, "of", "for", "to").
 */
export function rolePredicate(n: Token, resolution: Resolution): Predicate {
  const roles: Roles = new Map();
  addPrepositions(roles, n);
  add(roles, 'subject', ...holders(n, resolution));
  add(roles, 'object', ...possessors(n, resolution).filter((p) => !isOpening(p)));
  const h = n.head;
  // "Hamas spokesman Hazem Qassem": both hang on the name
  if (n.dep === 'compound' || n.dep === 'nmod') {
    add(roles, 'object', ...possessors(h, resolution).filter((p) => p.i < n.i && !isOpening(p)));
    addPrepositions(roles, h);
  }
  return {
    kind: 'role',
    token: n,
    lemmas: [...new Set([n.lemma.toLowerCase(), n.lower])],
    particles: new Set(),
    roles,
    complement: null,
    carrier: null,
    imperative: false,
  };
}

/** The "commissioner" of "a spokesman for the commissioner, X": X is the spokesman. */
function insideRole(n: Token, resolution: Resolution): boolean {
  const over = n.dep === 'pobj' && /^(for|of|to)$/.test(n.head.lower) ? n.head.head : null;
  return over !== null && n.head.i === over.i + 1 && resolution.byHead.get(over.i)?.type === 'Person';
}

/** "In Turkey Minister X met …": the parser takes the place into the name behind it. */
const isOpening = (t: Token): boolean =>
  t.tag === 'NNP' && t.doc.tokens[t.i - 1]?.tag === 'IN' && t.i - 1 === t.sentence.from;

function holders(n: Token, resolution: Resolution): Token[] {
  const h = n.head;
  if ((n.dep === 'compound' || n.dep === 'nmod') && isNoun(h)) return [h];
  if (n.dep === 'appos' && isNoun(h)) return [h];
  // "Anbar province, Iraq": a place beside a place is where it lies
  const named = n.children.filter((c) => c.dep === 'appos' && resolution.byHead.get(c.i)?.type === 'Person');
  if (named.length > 0) return insideRole(n, resolution) ? [] : named;
  if (n.dep === 'attr' && isVerb(h) && isBe(h)) return surfaceSubjects(h);
  if (n.dep === 'oprd' && isVerb(h)) return surfaceSubjects(h);
  if (
    n.dep === 'pobj' &&
    h.lower === 'as' &&
    isVerb(h.head) &&
    /^(appoint|name|elect|serve|work|act)$/.test(h.head.lemma)
  )
    return surfaceSubjects(h.head);
  if (n.dep === 'conj' && isNoun(h)) return holders(h, resolution);
  return [];
}
