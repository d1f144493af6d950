import type { EntityType } from '../model/index.js';

/** How much speaks for each type. */
export type Scores = Record<EntityType, number>;

/** Types in the order that decides a tie. */
const TYPES: readonly EntityType[] = ['State', 'Person', 'Organisation', 'Location', 'Group'];
/** Less evidence than this gives no type, and so no mention. */
const ENOUGH = 0.3;

export const zero = (): Scores => ({ Person: 0, Organisation: 0, State: 0, Location: 0, Group: 0 });

export function add(to: Scores, more: Partial<Scores>, weight = 1): void {
  for (const t of TYPES) to[t] += weight * (more[t] ?? 0);
}

export function best(s: Scores): EntityType | null {
  let type: EntityType | null = null;
  for (const t of TYPES) if (s[t] > ENOUGH && (type === null || s[t] > s[type])) type = t;
  return type;
}
