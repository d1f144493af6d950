import type { Token } from '../../language/doc.js';
import {
  antecedent,
  hasInfinitiveTo,
  isBe,
  isNoun,
  isPassive,
  isVerb,
  ownSubjects,
  triggerWords,
} from '../grammar.js';
import { words } from '../words.js';
import { add, addPrepositions, type Predicate, type Roles } from './predicate.js';

/** "accuse B of doing", "press B into doing": the object does it. */
const OBJECT_GERUND = new Set(['of', 'from', 'into', 'against', 'for']);

/** The objects of a verb as the clause says it: dobj, passive subject, the noun that a participle or relative clause modifies. */
export function objects(v: Token): Token[] {
  const out = v.children.filter((c) => c.dep === 'dobj' || c.dep === 'nsubjpass').map(antecedent);
  if (out.length > 0) return out;
  // "called Anders Holm on Friday": a name alone is no predicate of an object
  const named = isPassive(v) ? undefined : v.child('oprd');
  if (named?.pos === 'PROPN' && named.subtree()[0]?.i === v.i + 1) return [named];
  if (isPassive(v) && (v.dep === 'acl' || v.dep === 'relcl') && isNoun(v.head)) return [v.head];
  // "Greece, warned by Turkey, left": parsed as a clause of its own
  if (isPassive(v) && v.child('agent') && !v.child('aux', 'auxpass')) {
    const named = v.childrenOf('nsubj');
    if (named.length > 0) return named;
  }
  if (isPassive(v) && v.dep === 'conj' && isVerb(v.head)) return objects(v.head);
  const gap = relativeGap(v);
  if (gap) return [gap];
  // "detained and deported Jones": the object is said once, with the last verb
  const last = v.children.find((c) => c.dep === 'conj' && isVerb(c) && ownSubjects(c).length === 0);
  if (last && !isPassive(v) && !v.child('ccomp', 'xcomp', 'prep', 'acomp', 'attr'))
    return last.children.filter((c) => c.dep === 'dobj');
  return [];
}

/** "the hostages it had agreed to free": the antecedent is the object of the innermost verb that lacks one. */
function relativeGap(v: Token): Token | null {
  // "It was Greece that Turkey warned"
  if (v.dep === 'ccomp' && v.head.lemma === 'be' && v.head.child('nsubj')?.lower === 'it')
    return v.child('dobj', 'ccomp', 'xcomp') ? null : (v.head.child('attr') ?? null);
  let top = v;
  while ((top.dep === 'xcomp' || top.dep === 'ccomp') && isVerb(top.head)) top = top.head;
  if (top.dep !== 'relcl' || ownSubjects(top).length === 0) return null;
  const pronoun = top.children.find((c) => /^(who|whom|which|that)$/i.test(c.text) && c.dep !== 'mark');
  if (pronoun && pronoun.dep !== 'dobj') return null;
  if (ownSubjects(top).some((s) => antecedent(s) !== s)) return null;
  if (top !== v && top.child('dobj') && !pronoun) return null;
  if (v.child('xcomp', 'ccomp')) return null;
  return top.head;
}

/** Subjects of a verb, said or understood: passive agents, control, conjunction, participles, relative clauses. */
export function subjects(v: Token, depth = 0): Token[] {
  if (depth > 12) return [];
  if (isPassive(v)) {
    const agent = v.child('agent');
    const by = (agent ?? nestedAgent(v))?.children.filter((c) => c.dep === 'pobj') ?? [];
    return by.length > 0 ? by : sharedAgent(v);
  }
  const own = ownSubjects(v).filter((s) => s.dep !== 'nsubjpass');
  if (own.length > 0) return own;
  if (isImperative(v)) return [];
  return understood(v, depth);
}

/** "was seized and deported by Chad": said once, with the last verb; "was seized by Chad and fined" says nothing of who fined. */
function sharedAgent(v: Token): Token[] {
  const last = v.children.find((c) => c.dep === 'conj' && isVerb(c) && isPassive(c));
  const agent = last?.child('agent');
  if (last && !agent) return sharedAgent(last);
  return agent && !v.child('prep', 'npadvmod') ? agent.childrenOf('pobj') : [];
}

/**
 * "were sent to Chad by Kenya", "classified as a threat by Chad": the parser hangs "by" on the noun before it.
 * Other prepositions open phrases with a doer of their own ("was killed during an attack by Chad").
 */
const nestedAgent = (v: Token): Token | undefined =>
  v.children
    .flatMap((p) => (/^(to|as|from|into|of|with|in|at|on)$/.test(p.lower) ? p.childrenOf('pobj') : []))
    .flatMap((o) => o.childrenOf('prep'))
    .find((p) => p.lower === 'by');

/** What the clause is about: the passive subject of a passive, else the subjects. */
export function surfaceSubjects(v: Token, depth = 0): Token[] {
  return isPassive(v) ? objects(v) : subjects(v, depth);
}

function understood(v: Token, depth: number): Token[] {
  const h = v.head;
  const addressed = forWhom(v);
  if (addressed && isAddressed(addressed)) return [addressed];
  switch (v.dep) {
    case 'conj':
      return isVerb(h) ? surfaceSubjects(h, depth + 1) : [];
    case 'xcomp':
    case 'ccomp':
      if (isVerb(h)) return controller(v, h, hasInfinitiveTo(v), depth);
      return h.dep === 'acomp' && isVerb(h.head) ? surfaceSubjects(h.head, depth + 1) : [];
    case 'advcl':
      if (!isVerb(h)) return [];
      return document(v, h) ?? (hasInfinitiveTo(v) ? called(h) : null) ?? surfaceSubjects(h, depth + 1);
    case 'pcomp': {
      const g = h.head;
      if (isNoun(g)) return [g];
      if (!isVerb(g)) return g.dep === 'acomp' && isVerb(g.head) ? surfaceSubjects(g.head, depth + 1) : [];
      const object = OBJECT_GERUND.has(h.lower) ? objects(g) : [];
      return object.length > 0 ? object : surfaceSubjects(g, depth + 1);
    }
    case 'acl':
      return [h];
    case 'relcl':
      return hasInfinitiveTo(v) ? [h] : [];
    default:
      return [];
  }
}

/** "The remarks followed a letter sent by A, warning B …": the participle belongs to the words just named, not to the remarks. */
function document(v: Token, h: Token): [Token] | null {
  if (v.tag !== 'VBG' || v.i < h.i || !words.saying.has(v.lemma)) return null;
  if (surfaceSubjects(h, 1).some((s) => s.pos !== 'NOUN' || words.said.has(s.lemma) === false)) return null;
  for (const n of h.children) if (n.dep === 'dobj' && words.said.has(n.lemma)) return [n];
  return null;
}

/** "opened its border for Chadians to return": the parser takes the infinitive's subject for an object of "for". */
function forWhom(v: Token): Token | null {
  const to = v.children.find((c) => c.dep === 'aux' && c.tag === 'TO');
  let t = to ? v.doc.tokens[to.i - 1] : undefined;
  while (t?.dep === 'conj') t = t.head;
  return t?.dep === 'pobj' && (t.head.lower === 'for' || isAddressed(t)) ? t : null;
}

/** "an ultimatum to Sudan to leave": whom a demand is made of. */
const isAddressed = ({ head }: Token): boolean =>
  head.lower === 'to' && DEMAND.has((isVerb(head.head) ? head.head.child('dobj') : head.head)?.lemma ?? '');
const DEMAND = new Set(
  'ultimatum call appeal order request demand invitation instruction plea directive warning'.split(' '),
);

/** Whether an infinitive says what somebody named right before it is to do. */
export function isDemanded(v: Token): boolean {
  const who = forWhom(v);
  return who !== null && isAddressed(who);
}

const PROTEST = new Set(
  'protest complain express condemn demand lodge convey voice object denounce criticize criticise'.split(' '),
);

/** Who does the infinitive or participle below `h`. */
function controller(v: Token, h: Token, infinitive: boolean, depth: number): Token[] {
  if (isPassive(h)) return objects(h);
  const own = infinitive ? forWhom(v) : null;
  if (own) return [own];
  // "summoned the envoy to protest": who summons protests
  if (h.lemma === 'summon' && PROTEST.has(v.lemma)) return surfaceSubjects(h, depth + 1);
  const object = h.children.filter((c) => c.dep === 'dobj' || (c.dep === 'dative' && isNoun(c)));
  if (object.length > 0 && !words.subjectControl.has(h.lemma)) return object;
  return (infinitive ? called(h) : null) ?? surfaceSubjects(h, depth + 1);
}

/** Who is to do it: "call on B to", "appeal to B to", "call for B to". */
function called(h: Token): Token[] | null {
  if (!/^(call|appeal|plead|press|push|ask|look|wait|rely|depend)$/.test(h.lemma)) return null;
  const prep = h.children.find((c) => c.dep === 'prep' && /^(on|upon|to|for|with)$/.test(c.lower));
  const who = prep?.childrenOf('pobj') ?? [];
  return who.length > 0 ? who : null;
}

/** Bare verb without subject at the top of a clause: "Release the hostages". */
export function isImperative(v: Token): boolean {
  if (v.tag !== 'VB' && !(v.tag === 'VBP' && v.i === v.sentence.from)) return false;
  if (
    ownSubjects(v).length > 0 ||
    v.children.some((c) => c.dep === 'aux' || c.dep === 'auxpass' || c.dep === 'mark')
  )
    return false;
  if (v.dep === 'conj') return isVerb(v.head) && isImperative(v.head);
  return v.dep === 'ROOT' || v.dep === 'ccomp' || v.dep === 'parataxis';
}

/** "was responsible", "is to blame", "were behind the attack". */
function blames(clause: Token): boolean {
  if (!isBe(clause) || clause.child('neg')) return false;
  return clause.children.some(
    (c) =>
      (c.dep === 'acomp' && /^(responsible|guilty|culpable|complicit)$/.test(c.lower)) ||
      (c.dep === 'xcomp' && c.lower === 'blame') ||
      (c.dep === 'prep' && c.lower === 'behind'),
  );
}

function complementKind(clause: Token): 'do' | 'that' | 'must' | 'blamed' {
  if (hasInfinitiveTo(clause)) return 'do';
  if (blames(clause)) return 'blamed';
  const modal = clause.child('aux')?.lower ?? '';
  const has =
    /^(need|have)$/.test(clause.lemma) &&
    clause.children.some((c) => c.dep === 'xcomp' && hasInfinitiveTo(c));
  return has || /^(must|should|ought)$/.test(modal) ? 'must' : 'that';
}

/** A verb as a predicate. */
export function verbPredicate(v: Token): Predicate {
  const roles: Roles = new Map();
  const particles = new Set<string>();
  add(roles, 'subject', ...subjects(v));
  add(roles, 'object', ...objects(v));
  for (const c of v.children) {
    if (
      c.dep === 'prt' ||
      (c.dep === 'advmod' && /^(back|out|off|down|away|up|forward|aside|apart)$/.test(c.lower))
    ) {
      particles.add(c.lower);
      addPrepositions(roles, c);
    }
    if (c.dep === 'dative')
      add(roles, 'dative', ...(c.pos === 'ADP' ? c.children.filter((x) => x.dep === 'pobj') : [c]));
    if (c.dep === 'oprd' || c.dep === 'attr') addPrepositions(roles, c);
  }
  addPrepositions(roles, v, particles);
  // "approved sales to Israel", "sent troops into Mali": the parser hangs the preposition on the object as often as on the verb
  for (const o of v.children.filter((c) => c.dep === 'dobj' || c.dep === 'nsubjpass')) {
    const inner: Roles = new Map();
    addPrepositions(inner, o);
    // "returned dozens of vases to Greece", "lifted sanctions imposed on Chad"
    for (const c of inner.get('prep_of') ?? []) addPrepositions(inner, c);
    for (const c of o.childrenOf('acl')) if (c.tag === 'VBN') addPrepositions(inner, c);
    for (const [role, tokens] of inner)
      if (!roles.has(role) && role !== 'prep_of') add(roles, role, ...tokens);
  }
  const clause = v.children.find(
    (c) => (c.dep === 'xcomp' || c.dep === 'ccomp') && (isVerb(c) || c.pos === 'NOUN' || c.pos === 'ADJ'),
  );
  if (clause) {
    add(roles, 'clause', ...ownSubjects(clause).filter((s) => s.dep === 'nsubj'));
    add(roles, 'complement', clause);
    // "helped Chad to rebuild", "found Chad guilty": the parser takes the object for the infinitive's subject
    if ((clause.tag === 'VB' || clause.pos === 'ADJ') && !clause.child('mark') && !roles.has('object'))
      add(roles, 'object', ...(roles.get('clause') ?? []));
  }
  return {
    kind: 'verb',
    token: v,
    lemmas: triggerWords(v),
    particles,
    roles,
    complement: clause ? { kind: complementKind(clause), head: clause } : null,
    carrier: null,
    imperative: isImperative(v),
  };
}
