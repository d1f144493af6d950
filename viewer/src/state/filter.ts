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
  const others = facets.filter((other) => other !== facet && hidden[other].size > 0);
  const counts = new Map<string, number>();
  const counted = new Set<string>();
  for (const edge of edges) {
    const passed = others.every((other) => passes(edge, hidden, other));
    const read = readings[facet](edge);
    read.forEach(({ value, of }, i) => {
      // An assertion comes by once, an entity with each of its assertions.
      const fresh = facet === 'kind' ? !counted.has(of) : read.findIndex((r) => r.value === value) === i;
      counts.set(value, (counts.get(value) ?? 0) + Number(passed && fresh));
      if (facet === 'kind' && passed) counted.add(of);
    });
  }
  return counts;
}
