import type { Token } from '../../language/doc.js';
import type { Resolution } from '../../model/index.js';
import { isNoun, isVerb } from '../grammar.js';
import type { Operators } from '../status/operators.js';
import { addCarrier, carrierOf } from './carriers.js';
import { add, addPrepositions, type Predicate, type Roles } from './predicate.js';
import { surfaceSubjects } from './verbs.js';

/** Possessors and nationalities before a noun: who does what the noun says. */
export function possessors(n: Token, resolution: Resolution): Token[] {
  const named = n.children.filter((c) => c.dep === 'poss' || isNameModifier(c, resolution));
  if (named.length > 0) return named;
  // "a Shell oil depot": the name hangs on the word between
  return n
    .childrenOf('compound')
    .flatMap((c) => (isNoun(c) ? c.children.filter((x) => isNameModifier(x, resolution)) : []));
}

/** "Israeli strikes", "Hamas fighters": a name that modifies a noun. */
function isNameModifier(c: Token, resolution: Resolution): boolean {
  if (c.dep !== 'amod' && c.dep !== 'compound' && c.dep !== 'nmod') return false;
  const m = resolution.byHead.get(c.i);
  if (!m || m.entity === null) return false;
  // "government shelling": an organisation may stand there unnamed; "hostage release" is no deed of hostages
  return m.kind === 'name' || m.type === 'State' || m.type === 'Organisation';
}

/**
 * An event noun as a predicate. `A` may stand in several places; the first that is filled is the subject:
 * possessor or nationality, "by A", the light verb's subject or agent, "between A and B", "from A", "of A" (only where
 * the pattern does not claim it, which the matcher decides by asking for `prep_of` itself).
 */
export function nounPredicate(n: Token, resolution: Resolution, operators: Operators): Predicate {
  const roles: Roles = new Map();
  addPrepositions(roles, n);
  // "withdrawal of troops from B": the parser hangs the second preposition on the first noun
  for (const moved of [...(roles.get('prep_of') ?? []), ...(roles.get('prep_by') ?? [])]) {
    const inner: Roles = new Map();
    addPrepositions(inner, moved);
    for (const [role, tokens] of inner)
      if (role !== 'prep_of' && role !== 'prep_in') add(roles, role, ...tokens);
  }
  const carried = carrierOf(n, operators);
  // "A and B postponed their meeting": the two are said by the verb
  const owners = possessors(n, resolution).filter((p) => !(carried && p.lower === 'their'));
  add(roles, 'subject', ...owners, ...(roles.get('prep_by') ?? []));
  if (carried) addCarrier(roles, n, carried, operators);
  // "leads the talks on behalf of B": whoever the clause is about acts for B
  if (n.lower === 'behalf' && n.dep === 'pobj') {
    const verb = n.ancestors().find(isVerb);
    if (verb) add(roles, 'subject', ...surfaceSubjects(verb));
  }
  if (!roles.has('subject')) {
    // "the warning by A" is above; "a warning from A", "talks between A and B"
    for (const role of ['prep_between', 'prep_among', 'prep_from'] as const)
      if (!roles.has('subject') && roles.has(role)) add(roles, 'subject', ...(roles.get(role) ?? []));
  }
  const clause = n.children.find((c) => c.dep === 'acl' && (isVerb(c) || c.pos === 'NOUN'));
  // "its demand that B leave"
  if (clause?.child('mark')?.lower === 'that') add(roles, 'clause', ...clause.childrenOf('nsubj'));
  return {
    kind: 'noun',
    token: n,
    lemmas: [...new Set([n.lemma.toLowerCase(), n.lower])],
    particles: new Set(),
    roles,
    complement: clause ? { kind: 'that', head: clause } : null,
    carrier: carried?.verb ?? null,
    imperative: false,
  };
}

/** "A is displeased with B": the adjective's subject is the copula's. */
export function adjectivePredicate(a: Token): Predicate {
  const roles: Roles = new Map();
  addPrepositions(roles, a);
  if (a.dep === 'acomp' && isVerb(a.head)) {
    add(roles, 'subject', ...surfaceSubjects(a.head));
    addPrepositions(roles, a.head);
  } else if ((a.dep === 'amod' || a.dep === 'appos' || a.dep === 'acl') && isNoun(a.head))
    add(roles, 'subject', a.head);
  else if (isVerb(a)) add(roles, 'subject', ...surfaceSubjects(a));
  const clause = a.children.find((c) => c.dep === 'ccomp' || c.dep === 'xcomp');
  return {
    kind: 'adjective',
    token: a,
    lemmas: [...new Set([a.lemma.toLowerCase(), a.lower])],
    particles: new Set(),
    roles,
    complement: clause ? { kind: 'that', head: clause } : null,
    carrier: null,
    imperative: false,
  };
}
