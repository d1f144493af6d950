import type { Token } from '../language/doc.js';
import { concerned } from './ends/concerned.js';
import type { Ends, FoundEnd } from './ends/ends.js';
import { placesOf } from './ends/places.js';
import { demandOf, governedNoun, unmet } from './fit.js';
import { isWord } from './grammar.js';
import type { TypedFrame } from './ontology/load.js';
import type { Role } from './ontology/pattern.js';
import { addPrepositions, type Predicate, type Roles } from './predicates/predicate.js';
import type { Trace } from './trace.js';

/** A frame that fits a predicate, with the ends it gives. */
export interface Match {
  readonly frame: TypedFrame;
  readonly predicate: Predicate;
  readonly source: FoundEnd;
  readonly target: FoundEnd;
  readonly object: Token | null;
}

/** Acts that touch those to whom something was done: "investigated the killing of B", "halted the shelling of B". */
const TOUCHING: ReadonlySet<string | null> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'CONCEDE',
  'MOBILIZE',
  'THREATEN',
]);

const fits = (
  { source, target, family, direct, plover, mode }: TypedFrame['relation'],
  as: 'source' | 'target',
  end: FoundEnd,
): boolean =>
  (as === 'source' ? source : target).includes(end.type) &&
  !(direct && as === 'target' && end.indirect && !(target.includes('Location') && isPlace(end))) &&
  // "condemned the killing of B", "protested B's arrest": nothing is said against B
  !(end.harmed && (as === 'source' || (mode !== 'investigate' && !TOUCHING.has(plover)))) &&
  // An office is held in Chad, not in a ship of Chad's
  !(family === 'standing' && end.indirect);

const isPlace = (e: FoundEnd): boolean => e.type === 'Location' || e.type === 'State';

const SPECIFIC = 4;

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
export function matches(p: Predicate, frames: readonly TypedFrame[], ends: Ends, trace?: Trace): Match[] {
  const satisfied = frames.filter((frame) => {
    const demand = unmet(frame, p);
    if (demand) trace?.({ step: 'unmet', predicate: p, frame, demand });
    return !demand;
  });
  const ordered = satisfied.sort((a, b) => demandOf(b, p) - demandOf(a, p));
  const found = fitting(p, ordered, ends, targetEnds, trace);
  if (found.length > 0) return found;
  // "delivered remarks in Chad" fits no "deliver X to B"
  const local = ordered.filter(
    (f) =>
      f.relation.place &&
      // Where people protest says nothing of what they protest against, if that is said
      !(f.relation.plover === 'PROTEST' && p.roles.has('prep_against')) &&
      // "look into B" says nothing of what is looked at
      (p.kind !== 'verb' || f.objectNouns.length > 0 || f.target.includes('object')) &&
      (f.object.length === 0 || f.objectNouns.length > 0),
  );
  const hit = (frame: TypedFrame): Token[] => frame.target.flatMap((r) => p.roles.get(r) ?? []);
  return fitting(
    p,
    local,
    ends,
    (_, frame) => placesOf(ends, p.token, [...(p.roles.get('object') ?? []), ...hit(frame)]),
    trace,
  );
}

type FindTargets = (p: Predicate, frame: TypedFrame, ends: Ends, sources: readonly FoundEnd[]) => FoundEnd[];

function fitting(
  p: Predicate,
  frames: readonly TypedFrame[],
  ends: Ends,
  targetsOf: FindTargets,
  trace?: Trace,
): Match[] {
  const out: Match[] = [];
  const taken = new Map<string, TypedFrame>();
  let specific: TypedFrame | null = null;
  for (const frame of frames) {
    // "sent troops to B" is told by its object: what "send" alone may mean is then out of question
    if (specific && demandOf(frame, p) < SPECIFIC) {
      trace?.({ step: 'outdone', predicate: p, frame, by: specific });
      continue;
    }
    for (const m of frameMatches(p, frame, ends, targetsOf, trace)) {
      const key = `${m.source.entity} ${m.target.entity}`;
      const by = taken.get(key);
      if (by) {
        trace?.({ step: 'taken', match: m, by });
        continue;
      }
      taken.set(key, frame);
      out.push(m);
      if (demandOf(frame, p) >= SPECIFIC) specific ??= frame;
    }
  }
  return out;
}

/** "warned Chad about Spain": a frame that says nothing of an object does not fit where somebody is the object. */
function passesOver(p: Predicate, frame: TypedFrame, ends: Ends, sources: readonly FoundEnd[]): boolean {
  if (p.kind !== 'verb' || frame.objectNouns.length > 0) return false;
  if ([...frame.source, ...frame.target, ...frame.object].includes('object')) return false;
  if (!frame.target.every((r) => r.startsWith('prep_'))) return false;
  // "aligned itself with Chad" has nobody else
  const own = new Set(sources.map((e) => e.entity));
  return (p.roles.get('object') ?? []).some((o) => {
    const end = ends.mention(o);
    return end !== null && !own.has(end.entity);
  });
}

function frameMatches(
  p: Predicate,
  frame: TypedFrame,
  ends: Ends,
  targetsOf: FindTargets,
  trace?: Trace,
): Match[] {
  const { relation } = frame;
  // "brokered talks between A and B": theirs, whoever brokers them
  const between = p.kind === 'noun' && relation.symmetric ? (p.roles.get('prep_between') ?? []) : [];
  const sides = between.flatMap((t) => ends.of(t));
  const found = sides.length > 1 ? sides : sourceEnds(p, frame, ends);
  const sources = found.filter((e) => fits(relation, 'source', e));
  const said = passesOver(p, frame, ends, sources) ? [] : targetsOf(p, frame, ends, sources);
  let targets = said.filter((e) => fits(relation, 'target', e));
  if (targets.length === 0 && p.kind === 'noun' && relation.symmetric && sources.length > 0)
    targets = ends.partner(relation.type, sources, p.token);
  // "Chad and Niger signed a deal between the two countries": they are those two
  if (relation.symmetric && sources.length > 1)
    targets = targets.filter((t) => !/^(the|both) (two|both|sides|parties)\b/i.test(t.text));
  trace?.({ step: 'ends', predicate: p, frame, sources: found, targets: said.length > 0 ? said : targets });
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
    // "British and EU negotiators agreed": the two that they act for
    if (both.length === 1) both.splice(0, 1, ...ends.parties(sourceTokens(p, frame), both[0] as FoundEnd));
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

const sourceRoles = (frame: TypedFrame): readonly Role[] =>
  frame.source.length > 0 ? frame.source : ['subject'];
const sourceTokens = (p: Predicate, frame: TypedFrame): Token[] => tokensOf(p, sourceRoles(frame));

function sourceEnds(p: Predicate, frame: TypedFrame, ends: Ends): FoundEnd[] {
  const tokens = sourceTokens(p, frame);
  const found = tokens.flatMap((t) => {
    const e = ends.of(t);
    // "a statement affirming …", "the ultimatum warning …": the author acts
    return e.length > 0 ? e : ends.author(t);
  });
  if (found.length > 0) return found;
  return p.imperative && sourceRoles(frame).includes('subject') ? ends.addressee(p.token) : [];
}

/** In "gave Chad's army aid" the object is what was given, not who received it. */
const receiverFirst = (roles: Role[]): Role[] =>
  roles.includes('dative') ? roles.filter((r) => r !== 'object') : roles;

/** No other noun stands between a name and the office behind it. */
const isAdjacent = (name: Token, office: Token): boolean =>
  name.i > office.i || name.doc.tokens.slice(name.i + 1, office.i).every((t) => t.pos !== 'NOUN');

function targetEnds(p: Predicate, frame: TypedFrame, ends: Ends, sources: readonly FoundEnd[]): FoundEnd[] {
  // The office's owner stands before it more often than behind: "B's envoy for hostages"
  if (p.kind === 'role') {
    const { adjacent, national } = frame.relation;
    const ofState = !national || national.some((w) => isWord(p.token, w));
    const before = (p.roles.get('object') ?? []).filter(
      (t) => (!adjacent || isAdjacent(t, p.token)) && (ofState || !ends.isNationality(t)),
    );
    // "Chad's chief of operations" leads its operations only
    const what = adjacent ? (p.roles.get('prep_of') ?? []) : [];
    const part = what.some((t) => ends.of(t).length === 0);
    const owners = part ? [] : before.flatMap((t) => ends.of(t));
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
      const about = frame.concerned ? tokens.flatMap((t) => concerned(ends, t, sources)) : [];
      if (about.length > 0) return about;
    }
  // "met Chad's demand", "met the demand of Chad"
  if (frame.objectNouns.length > 0 && frame.target.includes('prep_of')) {
    const owners = (p.roles.get('object') ?? []).flatMap((t) => (ends.mention(t) ? [] : ends.of(t)));
    if (owners.length > 0) return owners;
  }
  const answered = p.kind === 'verb' ? ends.answered(p.token, sources) : [];
  if (answered.length > 0) return answered;
  // "…,” he warned": whom the quotation addresses
  const says = p.kind === 'verb' && frame.target.length > 0 && !p.roles.has('object') && !frame.complement;
  const toSomebody = frame.relation.plover === 'REQUEST' || frame.relation.plover === 'THREATEN';
  return says && toSomebody ? ends.addressedBy(p.token) : [];
}
