import type { Token } from '../../language/doc.js';
import { isNoun, isVerb } from '../grammar.js';
import type { Operators } from '../status/operators.js';
import { add, addPrepositions, type Roles } from './predicate.js';
import { subjects, surfaceSubjects } from './verbs.js';

/** A verb that only carries an event noun, and how the noun hangs on it. */
export interface Carrier {
  readonly verb: Token;
  readonly how: 'object' | 'prep' | 'passive' | 'acl';
}

/** Operators whose subject also does what their object names: "refused talks", "halted aid"; not "demanded talks". */
const OWN_ACT = new Set(
  'refusal commitment plan proposal threat beginning ending achievement failure'.split(' '),
);

/** "issued a warning", "is in talks", "a warning issued by": the verb above or below an event noun that gives it its subject. */
export function carrierOf(n: Token, operators: Operators): Carrier | null {
  const acl = n.children.find((c) => c.dep === 'acl' && c.tag === 'VBN' && operators.light.has(c.lemma));
  if (acl) return { verb: acl, how: 'acl' };
  const h = n.head;
  if (n.dep === 'conj' && isNoun(h)) return carrierOf(h, operators);
  if (isVerb(h) && n.dep === 'nsubjpass' && operators.light.has(h.lemma)) return { verb: h, how: 'passive' };
  if (isVerb(h) && n.dep === 'dobj') return ownAct(h, operators) ? { verb: h, how: 'object' } : null;
  // "The group is a threat to Chad"
  if (isVerb(h) && n.dep === 'attr' && h.lemma === 'be') return { verb: h, how: 'object' };
  if (n.dep !== 'pobj' || h.dep !== 'prep') return null;
  const g = h.head;
  if (isVerb(g)) {
    const passive = g.children.some((c) => c.dep === 'auxpass');
    return !passive && operators.carried.get(h.lower)?.includes(g.lemma) ? { verb: g, how: 'prep' } : null;
  }
  // "approved $2 billion in sales to Chad"
  const amount = h.lower === 'in' && g.dep === 'dobj' && ownAct(g.head, operators);
  return amount ? { verb: g.head, how: 'object' } : null;
}

function ownAct(v: Token, operators: Operators): boolean {
  return operators.light.has(v.lemma) || OWN_ACT.has(operators.verbs.get(v.lemma)?.name ?? '');
}

/** Gives an event noun its carrier's subject, receivers and prepositions. */
export function addCarrier(roles: Roles, n: Token, { verb, how }: Carrier, operators: Operators): void {
  const who = how === 'passive' || how === 'acl' ? subjects(verb) : surfaceSubjects(verb);
  if (operators.undergo.has(verb.lemma) && !operators.light.has(verb.lemma)) add(roles, 'object', ...who);
  else if (!roles.has('subject')) add(roles, 'subject', ...who.filter((w) => w !== n));
  const outer: Roles = new Map();
  addPrepositions(outer, verb);
  for (const [role, tokens] of outer) add(roles, role, ...tokens.filter((t) => t !== n));
  for (const d of verb.children) if (d.dep === 'dative' && isNoun(d)) add(roles, 'dative', d);
}
