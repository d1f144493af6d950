import type { Ontology, RelationType } from './load.js';

/** What a reader needs to know of a relation type. */
export type TypeInWords = { readonly name: string } & Pick<
  RelationType,
  'label' | 'explain' | 'family' | 'symmetric'
>;

/** PLOVER's types by side, as the PLOVER manual orders them from material cooperation to material conflict. */
const cooperation = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']);

/** The side of a PLOVER type. */
export const sideOf = (plover: string): RelationType['family'] =>
  cooperation.has(plover) ? 'cooperation' : 'conflict';

/**
 * A relation type in words. A graph may hold types that this ontology lacks (another version, another `--ontology`):
 * their label comes from the name and their family from the PLOVER type on the edge.
 */
export function describeType(name: string, plover: string | null, ontology: Ontology): TypeInWords {
  const known = ontology.types.get(name);
  if (known) {
    const { label, explain, family, symmetric } = known;
    return { name, label, explain, family, symmetric };
  }
  return {
    name,
    label: name.toLowerCase().replaceAll('_', ' '),
    explain: '',
    family: plover === null ? 'statement' : sideOf(plover),
    symmetric: false,
  };
}
