import type { GraphEdge } from './graph.js';

/** A value that an assertion has, and what it has it of, which is what the legend counts. */
interface Reading {
  readonly value: string;
  readonly of: string;
}

/** Stands for the speaker where the article itself says it, and for the outlet where none is known. */
const narrator = 'the article itself';
const noOutlet = 'no outlet';

/** What can be switched off, and what it reads of an assertion: kinds of its two ends, the rest of itself. */
const readings = {
  kind: ({ source, target }: GraphEdge): Reading[] => [
    { value: source.kind, of: source.id },
    { value: target.kind, of: target.id },
  ],
  family: ({ id, type }: GraphEdge): Reading[] => [{ value: type.family, of: id }],
  type: ({ id, type }: GraphEdge): Reading[] => [{ value: type.name, of: id }],
  modality: ({ id, modality }: GraphEdge): Reading[] => [{ value: modality, of: id }],
  polarity: ({ id, polarity }: GraphEdge): Reading[] => [{ value: polarity, of: id }],
  speaker: ({ id, speakers }: GraphEdge): Reading[] =>
    (speakers.length > 0 ? speakers : [narrator]).map((value) => ({ value, of: id })),
  outlet: ({ id, article }: GraphEdge): Reading[] => [{ value: article.outlet ?? noOutlet, of: id }],
  article: ({ id, article }: GraphEdge): Reading[] => [{ value: article.id, of: id }],
};

export type Facet = keyof typeof readings;
export const facets = Object.keys(readings) as Facet[];

/** Values that are switched off, by facet. */
export type Hidden = Readonly<Record<Facet, ReadonlySet<string>>>;

export const nothingHidden: Hidden = Object.fromEntries(
  facets.map((facet) => [facet, new Set<string>()]),
) as unknown as Hidden;

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

function passes(edge: GraphEdge, hidden: Hidden, facet: Facet): boolean {
  return readings[facet](edge).every(({ value }) => !hidden[facet].has(value));
}

export function visibleEdges(edges: readonly GraphEdge[], hidden: Hidden): GraphEdge[] {
  return edges.filter((edge) => facets.every((facet) => passes(edge, hidden, facet)));
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
