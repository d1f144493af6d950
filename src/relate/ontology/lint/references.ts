import type { Ontology, RelationType } from '../load.js';
import type { Problem } from './problem.js';

const about = (
  { type }: RelationType,
  level: Problem['level'],
  kind: Problem['kind'],
  message: string,
): Problem => ({ type, pattern: null, level, kind, message, words: [], others: [] });

/** Types that name a type there is not, or claim what only one type can be. */
export function references(ontology: Ontology): Problem[] {
  const types = [...ontology.types.values()];
  const dangling = types.flatMap((t) =>
    (['inverse', 'ended'] as const).flatMap((field) => {
      const name = t[field];
      if (name === undefined || ontology.types.has(name)) return [];
      return [about(t, 'error', 'reference', `${field}: there is no type ${name}`)];
    }),
  );
  const [first, ...more] = types.filter((t) => t.imperative);
  const imperatives = more.map((t) =>
    about(t, 'error', 'reference', `imperative: ${first?.type} is it already, and only one type can be`),
  );
  return [...dangling, ...imperatives];
}

/** How many examples a type should have: fewer leave its patterns untested. */
const wanted = { positive: 3, negative: 2 } as const;

/** Types with fewer examples than a type should have. */
export function examples(ontology: Ontology): Problem[] {
  return [...ontology.types.values()].flatMap((t) =>
    (['positive', 'negative'] as const).flatMap((sign) => {
      const has = t.examples[sign].length;
      if (has >= wanted[sign]) return [];
      return [about(t, 'warning', 'examples', `has ${has} ${sign} examples and should have ${wanted[sign]}`)];
    }),
  );
}
