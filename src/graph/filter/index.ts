import { type Range, within } from './days.js';
import { type Hidden, unhidden } from './facets.js';
import { type Relation, type Sieve, sift } from './relation.js';
import { reported } from './reported.js';
import { type Scope, scoped } from './scope.js';

/** Which relations are looked at; the viewer's address and `parley export --where` say one. */
export interface Filter {
  readonly hidden: Hidden;
  /** Days that bound when it happened, or else was reported. */
  readonly range: Range | null;
  /** Sentences that a relation needs, of those that the legend and the days let through. */
  readonly least: number;
  /** A neighbourhood, path or question, in what all the rest lets through. */
  readonly scope: Scope | null;
}

/** Its conditions, in the order in which they hold: each sees only what those before let through. */
export function sieves({ hidden, range, least, scope }: Filter): readonly Sieve[] {
  return [unhidden(hidden), within(range), reported(least), scoped(scope)];
}

export function select<R extends Relation>(relations: readonly R[], filter: Filter): readonly R[] {
  return sieves(filter).reduce<readonly R[]>(sift, relations);
}
