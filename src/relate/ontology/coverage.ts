import { modalities } from '../../model/index.js';
import { type Composition, codesUnder } from '../status/composition.js';
import { PLAIN, type Status } from '../status/types.js';
import type { CodeBooks, Quad } from './codes.js';
import type { Ontology, RelationType } from './load.js';
import { ploverModes } from './schema.js';

/** One code with the relation types that carry it. */
export interface Covered {
  readonly code: string;
  /** PLOVER: the mode, or null for the type without one. */
  readonly mode: string | null;
  readonly name: string;
  readonly quad: Quad | null;
  /** Types whose plain act has the code. */
  readonly types: readonly string[];
  /** Types that have it when the act is planned, demanded, refused, threatened or ended. */
  readonly composed: readonly string[];
}

/** Every status that composition tells apart. */
const statuses: readonly Status[] = [
  ...modalities.map((modality) => ({ ...PLAIN, modality })),
  { ...PLAIN, polarity: 'negated', modality: 'planned' },
  { ...PLAIN, ended: true },
];

/** Which CAMEO roots and which PLOVER types and modes an ontology reaches. */
export function coverage(
  ontology: Ontology,
  books: CodeBooks,
  composition: Composition,
): { readonly cameo: readonly Covered[]; readonly plover: readonly Covered[] } {
  const types = [...ontology.types.values()];
  const composed = new Map(types.map((t) => [t, statuses.map((s) => codesUnder(t, s, composition))]));
  const names = (test: (t: RelationType) => boolean): string[] => types.filter(test).map((t) => t.type);
  const cameo = Object.entries(books.cameo)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([root, { name, quad }]): Covered => {
      const has = (t: RelationType): boolean => t.cameo?.startsWith(root) ?? false;
      const under = (t: RelationType): boolean =>
        !has(t) && (composed.get(t) ?? []).some((c) => c.cameo?.startsWith(root));
      return { code: root, mode: null, name, quad, types: names(has), composed: names(under) };
    });
  const plover = Object.entries(ploverModes).flatMap(([code, modes]) =>
    [null, ...modes].map((mode): Covered => {
      const has = (t: RelationType): boolean => t.plover === code && t.mode === mode;
      const under = (t: RelationType): boolean =>
        !has(t) &&
        t.plover !== code &&
        (composed.get(t) ?? []).some((c) => c.plover === code && c.mode === mode);
      const quad = books.plover[code] ?? null;
      return { code, mode, name: code, quad, types: names(has), composed: names(under) };
    }),
  );
  return { cameo, plover };
}
