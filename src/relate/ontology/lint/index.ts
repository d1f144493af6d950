import type { Ontology } from '../load.js';
import { type Firing, silent } from './firing.js';
import type { Problem } from './problem.js';
import { examples, references } from './references.js';
import { takenPatterns } from './taken.js';

export { firingCounter } from './firing.js';
export type { Problem } from './problem.js';

/** All that is wrong with an ontology, errors first, then in the order of its types. */
export function lintOntology(ontology: Ontology, firing: Firing | null = null): Problem[] {
  const problems = [
    ...references(ontology),
    ...takenPatterns(ontology),
    ...examples(ontology),
    ...(firing ? silent(ontology, firing) : []),
  ];
  const rank = new Map([...ontology.types.keys()].map((type, i) => [type, i]));
  const place = (p: Problem): number =>
    (p.level === 'error' ? 0 : ontology.types.size) + (rank.get(p.type) ?? 0);
  return problems.sort((a, b) => place(a) - place(b));
}
