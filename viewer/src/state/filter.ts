import { type Facet, facets, passes, readings } from '../../../src/graph/filter/facets.js';
import type { GraphEdge } from './graph.js';

/** Values that are switched off, by facet. */
export type Hidden = Readonly<Record<Facet, ReadonlySet<string>>>;

export function isFiltered(hidden: Hidden): boolean {
  return facets.some((facet) => hidden[facet].size > 0);
}

export function toggle(hidden: Hidden, facet: Facet, value: string): Hidden {
  const set = new Set(hidden[facet]);
  if (!set.delete(value)) set.add(value);
  return { ...hidden, [facet]: set };
}

/** Shows only this value of the facet; a second time shows all again. */
export function isolate(hidden: Hidden, facet: Facet, value: string, all: readonly string[]): Hidden {
  const others = all.filter((other) => other !== value);
  const already = !hidden[facet].has(value) && others.every((other) => hidden[facet].has(other));
  return { ...hidden, [facet]: new Set(already ? [] : others) };
}

/**
 * How many entities (kind) or assertions (the rest) have each value, among what every other facet lets through:
 * so a legend entry says what switching it on would show.
 */
export function countsOf(edges: readonly GraphEdge[], hidden: Hidden, facet: Facet): Map<string, number> {
  const others = facets.filter((other) => other !== facet);
  const holders = new Map<string, Set<string>>();
  for (const edge of edges) {
    const counted = others.every((other) => passes(edge, hidden, other));
    for (const { value, of } of readings[facet](edge)) {
      const set = holders.get(value) ?? new Set();
      if (counted) set.add(of);
      holders.set(value, set);
    }
  }
  return new Map([...holders].map(([value, set]) => [value, set.size]));
}
