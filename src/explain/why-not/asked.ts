import type { Token } from '../../language/doc.js';
import type { Resolution } from '../../model/index.js';
import type { FoundEnd } from '../../relate/ends/ends.js';
import type { RelationType, TypedFrame } from '../../relate/ontology/load.js';
import type { Role } from '../../relate/ontology/pattern.js';
import type { Predicate } from '../../relate/predicates/predicate.js';
import type { Who } from './who.js';

/** What is asked for: source TYPE target. */
export interface Asked {
  readonly source: Who;
  readonly target: Who;
  readonly relation: RelationType;
}

export const is = (who: Who, { entity }: Pick<FoundEnd, 'entity'>): boolean => who.entities.has(entity);

/** Whether ends that were found are those asked for. */
export const isPair = ({ source, target, relation }: Asked, a: FoundEnd, b: FoundEnd): boolean =>
  (is(source, a) && is(target, b)) || (relation.symmetric && is(source, b) && is(target, a));

/** Where a pattern looks for an end; a noun's or office's B without a preposition is what stands before it. */
export function placesOf(f: TypedFrame, end: 'A' | 'B'): readonly Role[] {
  if (end === 'A') return f.source.length > 0 ? f.source : ['subject'];
  return f.target.length > 0 ? f.target : ['object'];
}

/** How many of the two asked for stand where a pattern looks for them. */
export function heldBy(f: TypedFrame, p: Predicate, asked: Asked, { byHead }: Resolution): number {
  const stands = (who: Who, roles: readonly Role[]): boolean =>
    roles.some((r) => p.roles.get(r)?.some((t) => means(t, who)));
  const means = (t: Token, who: Who): boolean => who.entities.has(byHead.get(t.i)?.entity as never);
  return Number(stands(asked.source, placesOf(f, 'A'))) + Number(stands(asked.target, placesOf(f, 'B')));
}
