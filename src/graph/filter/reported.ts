import type { Relation, Sieve } from './relation.js';

/** Both ways round are one relation where the type has no direction. */
function keyOf({ source, type, target }: Relation): string {
  const turn = type.symmetric && target.id < source.id;
  return JSON.stringify(turn ? [type.name, target.id, source.id] : [type.name, source.id, target.id]);
}

/** The relations that at least so many sentences report. */
export function reported(least: number): Sieve {
  const counts = new Map<string, number>();
  if (least <= 1) return { passes: () => true };
  return {
    see: (relation) => {
      const key = keyOf(relation);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    passes: (relation) => (counts.get(keyOf(relation)) ?? 0) >= least,
  };
}
