import type { Relation, Sieve } from './relation.js';

/** A value that an assertion has, and what it has it of, which is what the viewer's legend counts. */
interface Reading {
  readonly value: string;
  readonly of: string;
}

/** Stands for the speaker where the article itself says it, and for the outlet where none is known. */
export const narrator = 'the article itself';
export const noOutlet = 'no outlet';

/** What can be filtered by, and what it reads of an assertion: kinds of its two ends, the rest of itself. */
export const readings = {
  kind: ({ source, target }: Relation): Reading[] => [
    { value: source.kind, of: source.id },
    { value: target.kind, of: target.id },
  ],
  family: ({ id, type }: Relation): Reading[] => [{ value: type.family, of: id }],
  type: ({ id, type }: Relation): Reading[] => [{ value: type.name, of: id }],
  modality: ({ id, modality }: Relation): Reading[] => [{ value: modality, of: id }],
  polarity: ({ id, polarity }: Relation): Reading[] => [{ value: polarity, of: id }],
  speaker: ({ id, speakers }: Relation): Reading[] =>
    (speakers.length > 0 ? speakers : [narrator]).map((value) => ({ value, of: id })),
  outlet: ({ id, article }: Relation): Reading[] => [{ value: article.outlet ?? noOutlet, of: id }],
  article: ({ id, article }: Relation): Reading[] => [{ value: article.id, of: id }],
};

export type Facet = keyof typeof readings;
export const facets = Object.keys(readings) as Facet[];

/** Values that are left out, by facet: a relation passes when none of its values is among them. */
export type Hidden = Readonly<Record<Facet, { readonly size?: number; has(value: string): boolean }>>;

const nothing: ReadonlySet<string> = new Set();
export const nothingHidden = Object.fromEntries(facets.map((facet) => [facet, nothing])) as Readonly<
  Record<Facet, ReadonlySet<string>>
>;

export function passes(relation: Relation, hidden: Hidden, facet: Facet): boolean {
  return readings[facet](relation).every(({ value }) => !hidden[facet].has(value));
}

export function unhidden(hidden: Hidden): Sieve {
  const used = facets.filter((facet) => hidden[facet].size !== 0);
  return { passes: (relation) => used.every((facet) => passes(relation, hidden, facet)) };
}
