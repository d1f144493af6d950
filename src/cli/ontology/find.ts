import { ParleyError } from '../../errors.js';
import { nearest } from '../../query/index.js';
import type { Ontology } from '../../relate/index.js';
import type { RelationType } from '../../relate/ontology/load.js';

/**
 * The relation type of that name or label, in capitals or not.
 * @throws ParleyError PARLEY_ONTOLOGY_UNKNOWN with the one that was probably meant.
 */
export function findType(ontology: Ontology, name: string): RelationType {
  const wanted = name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  const byLabel = [...ontology.types.values()].find(
    (t) => t.label.toLowerCase() === name.trim().toLowerCase(),
  );
  const found = ontology.types.get(wanted) ?? byLabel;
  if (found) return found;
  const meant = nearest(wanted, ontology.types.keys());
  throw new ParleyError('PARLEY_ONTOLOGY_UNKNOWN', `There is no relation type ${JSON.stringify(name)}`, {
    fix: meant ? `Did you mean ${meant}?` : '`parley ontology` lists them.',
  });
}
