import type { Token } from '../language/doc.js';
import type { EntityType } from '../model/index.js';
import type { Ends, FoundEnd } from './ends/ends.js';
import { isWord } from './grammar.js';
import type { TypedFrame } from './ontology/load.js';
import type { Role } from './ontology/pattern.js';
import { addPrepositions, type Predicate, type Roles } from './predicates/predicate.js';

/** A frame that fits a predicate, with the ends it gives. */
export interface Match {
  readonly frame: TypedFrame;
  readonly predicate: Predicate;
  readonly source: FoundEnd;
  readonly target: FoundEnd;
  readonly object: Token | null;
}

const fits = (types: readonly EntityType[], end: FoundEnd): boolean => types.includes(end.type);

const SPECIFIC = 4;

/** "thousands of troops", "a barrage of rockets": what the noun before "of" only counts. */
const counted = (t: Token): Token[] =>
  quantities.has(t.lemma) || t.pos === 'NUM'
    ? t.childrenOf('prep').flatMap((p) => (p.lower === 'of' ? p.childrenOf('pobj') : []))
    : [];

const quantities = new Set(
  `thousand hundred dozen million billion score number group series lot ton barrage wave batch round volley salvo hail
  piece amount total bag truckload shipload load shipment supply convoy consignment kind type sort form`.split(
    /\s+/,
  ),
);

/** The words a verb's object nouns may be: the objects, and what is said of them ("held them hostage"). */
const objectWords = (p: Predicate): Token[] => [
  ...(p.roles.get('object') ?? []).flatMap((o) => [o, ...counted(o)]),
  ...p.token.childrenOf('oprd', 'acomp', 'advmod', 'xcomp', 'ccomp', 'npadvmod'),
];

/** How much a frame asks for; of two that fit the more demanding one is meant. */
function demands(f: TypedFrame, p: Predicate): number {
  return (
    (f.lemmas.some((l) => l.includes('_') && isWord(p.token, l)) ? 16 : 0) +
    (f.objectNouns.length > 0 ? 8 : 0) +
    (f.particles.length > 0 || f.governed ? 4 : 0) +
    (f.complement ? 2 : 0) +
    (f.object.length > 0 ? 1 : 0) +
    (f.target.some((r) => r.startsWith('prep_')) ? 1 : 0)
  );
}

function satisfies(f: TypedFrame, p: Predicate): boolean {
  if (!f.lemmas.some((w) => isWord(p.token, w))) return false;
  if (f.object.length > 0 && !f.object.some((r) => p.roles.has(r))) return false;
  // "A give B X": two things are said, the receiver and what is given
  const receives = f.object.includes('object') && f.target.includes('object');
  if (receives && !p.roles.has('dative') && (p.roles.get('object')?.length ?? 0) < 2) return false;
  if (p.kind === 'verb') {
    if (
      f.particles.length > 0
        ? !f.particles.some((x) => p.particles.has(x))
        : p.token.children.some((c) => c.dep === 'prt')
    )
      return false;
    if (f.objectNouns.length > 0 && !objectWords(p).some((o) => f.objectNouns.some((w) => isWord(o, w))))
      return false;
  }
  if (f.governed && !governedNoun(f, p)) return false;
  if (
    f.complement &&
    p.complement?.kind !== f.complement &&
    !(f.complement === 'that' && f.target.includes('clause') && p.complement)
  )
    return false;
  return true;
}

/** The noun that a frame wants below a preposition: "terms" in "came to terms with". */
function governedNoun(f: TypedFrame, p: Predicate): Token | undefined {
  const { governed } = f;
  return governed?.roles
    .flatMap((r) => p.roles.get(r) ?? [])
    .find((t) => governed.lemmas.some((w) => isWord(t, w)));
}

const tokensOf = (p: Predicate, roles: readonly Role[]): Token[] => {
  for (const r of roles) {
    const t = p.roles.get(r);
    if (t && t.length > 0) return [...t];
  }
  return [];
};

/**
 * All that the frames of one predicate's trigger words find; the most demanding frame wins for each pair of ends.
 * Only where no frame finds whom it is done to, the place where it is done may stand for B.
 */
export function matches(p: Predicate, frames: readonly TypedFrame[], ends: Ends): Match[] {
  const ordered = frames.filter((f) => satisfies(f, p)).sort((a, b) => demands(b, p) - demands(a, p));
  const found = fitting(p, ordered, ends, targetEnds);
  if (found.length > 0) return found;
  const local = ordered.filter((f) => f.relation.place);
  return fitting(p, local, ends, () => ends.places(p.token, p.roles.get('object') ?? []));
}

type FindTargets = (p: Predicate, frame: TypedFrame, ends: Ends) => FoundEnd[];

function fitting(p: Predicate, frames: readonly TypedFrame[], ends: Ends, targetsOf: FindTargets): Match[] {
  const out: Match[] = [];
  const taken = new Set<string>();
  let specific = false;
  for (const frame of frames) {
    // "sent troops to B" is told by its object: what "send" alone may mean is then out of question
    if (specific && demands(frame, p) < SPECIFIC) break;
    for (const m of frameMatches(p, frame, ends, targetsOf)) {
      const key = `${m.source.entity} ${m.target.entity}`;
      if (taken.has(key)) continue;
      taken.add(key);
      out.push(m);
      specific ||= demands(frame, p) >= SPECIFIC;
    }
  }
  return out;
}

function frameMatches(p: Predicate, frame: TypedFrame, ends: Ends, targetsOf: FindTargets): Match[] {
  const { relation } = frame;
  const sources = sourceEnds(p, frame, ends).filter((e) => fits(relation.source, e));
  let targets = targetsOf(p, frame, ends).filter((e) => fits(relation.target, e));
  if (targets.length === 0 && p.kind === 'noun' && relation.symmetric && sources.length > 0)
    targets = ends.partner(relation.type, sources, p.token);
  const object =
    tokensOf(p, frame.object)[0] ??
    (p.kind === 'verb' && frame.target.every((r) => r !== 'object')
      ? (p.roles.get('object')?.[0] ?? null)
      : null);
  const pairs: [FoundEnd, FoundEnd][] = [];
  if (relation.symmetric) {
    // "A and B met", "talks between A and B": all ends on one side
    const both = [...sources, ...targets].filter(
      (e, i, all) => all.findIndex((o) => o.entity === e.entity) === i,
    );
    const pool = targets.some((t) => !sources.some((s) => s.entity === t.entity)) ? null : both;
    if (pool)
      for (let i = 0; i < pool.length; i++)
        for (let k = i + 1; k < pool.length; k++) pairs.push([pool[i] as FoundEnd, pool[k] as FoundEnd]);
  }
  if (pairs.length === 0) for (const s of sources) for (const t of targets) pairs.push([s, t]);
  return pairs
    .filter(([s, t]) => s.entity !== t.entity && s.start !== t.start)
    .slice(0, 36)
    .map(([source, target]) => ({ frame, predicate: p, source, target, object }));
}

function sourceEnds(p: Predicate, frame: TypedFrame, ends: Ends): FoundEnd[] {
  const roles: readonly Role[] = frame.source.length > 0 ? frame.source : ['subject'];
  const tokens = tokensOf(p, roles);
  const found = tokens.flatMap((t) => {
    const e = ends.of(t);
    // "a statement affirming …", "the ultimatum warning …": the author acts
    return e.length > 0 ? e : ends.author(t);
  });
  if (found.length > 0) return found;
  return p.imperative && roles.includes('subject') ? ends.addressee(p.token) : [];
}

/** Acts that hit a place where what they hit has no name of its own. */
const PHYSICAL = new Set(['ASSAULT', 'MOBILIZE']);

/** "attacked an army camp near Kabul", "airstrikes on a base in Mali": the named place around what is nobody. */
function scene(p: Predicate, targets: readonly Role[], ends: Ends): FoundEnd[] {
  const hit = targets.flatMap((r) => p.roles.get(r) ?? []).filter((t) => t.pos === 'NOUN');
  if (hit.length === 0) return [];
  const inner: Roles = new Map();
  if (p.kind === 'verb') for (const [role, tokens] of p.roles) inner.set(role, [...tokens]);
  for (const t of hit) addPrepositions(inner, t);
  return (['prep_in', 'prep_at', 'prep_near', 'prep_outside', 'prep_on'] as const)
    .flatMap((role) => inner.get(role) ?? [])
    .flatMap((t) => ends.mention(t) ?? [])
    .filter((e) => e.type === 'Location' || e.type === 'State')
    .slice(0, 1);
}

/** In "gave Chad's army aid" the object is what was given, not who received it. */
const receiverFirst = (roles: Role[]): Role[] =>
  roles.includes('dative') ? roles.filter((r) => r !== 'object') : roles;

function targetEnds(p: Predicate, frame: TypedFrame, ends: Ends): FoundEnd[] {
  // The office's owner stands before it more often than behind: "B's envoy for hostages"
  if (p.kind === 'role') {
    const owners = (p.roles.get('object') ?? []).flatMap((t) => ends.of(t));
    if (owners.length > 0) return owners;
    const said = frame.target.flatMap((r) => p.roles.get(r) ?? []).flatMap((t) => ends.of(t));
    if (said.length > 0) return said;
    return (p.roles.get('subject') ?? []).flatMap((t) => ends.ofOffice(t, p.token));
  }
  const inner: Roles = new Map();
  const noun = governedNoun(frame, p);
  if (noun) addPrepositions(inner, noun);
  const order = p.roles.has('dative') && frame.object.includes('object') ? receiverFirst : (r: Role[]) => r;
  for (const role of order([...frame.target]))
    for (const roles of [p.roles, inner]) {
      const tokens = roles.get(role) ?? [];
      const found = tokens.flatMap((t) => ends.of(t));
      if (found.length > 0) return found;
      const concerned = frame.concerned ? tokens.flatMap((t) => ends.concerned(t)) : [];
      if (concerned.length > 0) return concerned;
    }
  const place = PHYSICAL.has(frame.relation.plover ?? '') ? scene(p, frame.target, ends) : [];
  if (place.length > 0) return place;
  // "met Chad's demand", "met the demand of Chad"
  if (frame.objectNouns.length > 0 && frame.target.includes('prep_of')) {
    const owners = (p.roles.get('object') ?? []).flatMap((t) => (ends.mention(t) ? [] : ends.of(t)));
    if (owners.length > 0) return owners;
  }
  // "…,” he warned": whom the quotation addresses
  const says = p.kind === 'verb' && frame.target.length > 0 && !p.roles.has('object') && !frame.complement;
  const toSomebody = frame.relation.plover === 'REQUEST' || frame.relation.plover === 'THREATEN';
  return says && toSomebody ? ends.addressedBy(p.token) : [];
}
