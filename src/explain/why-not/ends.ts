import type { FoundEnd } from '../../relate/ends/ends.js';
import type { TraceStep } from '../../relate/index.js';
import type { TypedFrame } from '../../relate/ontology/load.js';
import type { Predicate } from '../../relate/predicates/predicate.js';
import { patternWords } from '../pattern.js';
import { type Asked, is, placesOf } from './asked.js';
import { fillers, rolesWords } from './demands.js';
import type { Cause, Obstacle } from './types.js';
import type { Who } from './who.js';

const list = (ends: readonly FoundEnd[]): string => ends.map((e) => `${e.name} (“${e.text}”)`).join(', ');

/** Who stands at the ends of a pattern instead of those asked for. Null where nothing stops it here. */
export function endsObstacle(
  s: Extract<TraceStep, { step: 'ends' }>,
  { relation, source, target }: Asked,
): Obstacle | null {
  const { predicate: p, frame, sources, targets } = s;
  const all = [...sources, ...targets];
  // Of a meeting all parties may stand on one side
  const [left, right] = relation.symmetric ? [all, all] : [sources, targets];
  const hasSource = left.some((e) => is(source, e));
  const hasTarget = right.some((e) => is(target, e));
  const held = Number(hasSource) + Number(hasTarget);
  const stopped = (cause: Cause, message: string, details: readonly string[]): Obstacle => ({
    cause,
    message,
    details,
    held,
    trigger: p.token,
  });
  const places = [
    `for the pattern ${patternWords(frame, p.token)}`,
    fillers('A', p, placesOf(frame, 'A')),
    fillers('B', p, placesOf(frame, 'B')),
  ];
  if (!hasSource)
    return left.length === 0
      ? stopped('no source', empty('A', frame, p), places)
      : stopped('other source', `the source is ${list(left)}`, [...places, ...left.map((e) => e.how)]);
  if (!hasTarget)
    return right.length === 0
      ? stopped('no target', empty('B', frame, p), places)
      : stopped('other target', `the target is ${list(right)}`, [...places, ...right.map((e) => e.how)]);
  const badSource = unfit(left, source, relation.source);
  if (badSource)
    return stopped(
      'source of another kind',
      kindWords(badSource, `source of ${relation.type}`, relation.source),
      [badSource.how],
    );
  const badTarget = unfit(right, target, relation.target);
  if (badTarget)
    return stopped(
      'target of another kind',
      kindWords(badTarget, `target of ${relation.type}`, relation.target),
      [badTarget.how],
    );
  const one = left.find((e) => is(source, e));
  if (one && right.every((e) => !is(target, e) || e.start === one.start))
    return stopped('same words', `source and target would be the same words, “${one.text}”`, places);
  return null;
}

/** One of those asked for, where none of them is of a type that the relation may have. */
function unfit(ends: readonly FoundEnd[], who: Who, types: readonly string[]): FoundEnd | null {
  const own = ends.filter((e) => is(who, e));
  return own.some((e) => types.includes(e.type)) ? null : (own[0] ?? null);
}

const kindWords = (e: FoundEnd, end: string, types: readonly string[]): string =>
  `${e.name} is a ${e.type}, and the ${end} must be one of ${types.join(', ')}`;

function empty(end: 'A' | 'B', f: TypedFrame, p: Predicate): string {
  const what = end === 'A' ? 'source' : 'target';
  const places = placesOf(f, end);
  const filled = places.flatMap((r) => p.roles.get(r) ?? []);
  if (filled.length > 0)
    return `the ${what} would be “${filled.map((t) => t.text).join('”, “')}”, which stands for nobody known`;
  if (end === 'A' && p.kind === 'noun')
    return `nobody is said to do the “${p.token.text}”: no owner, no “by …”, no subject of a verb that carries it`;
  return `“${p.token.text}” has no ${rolesWords(places)}, where the ${what} stands`;
}
