import type { Modality } from '../../model/index.js';
import type { Ontology } from '../../relate/ontology/load.js';
import type { StoredAssertion } from '../../store/index.js';

/**
 * Neither the act nor a speech about it by its source: who demands or proposes that somebody do something is another
 * than who would do it, and has a relation of their own.
 */
const open: readonly Modality[] = ['alleged', 'possible', 'hypothetical', 'demanded', 'proposed'];

/**
 * Whether the text reports that what the codes stand for took place: the act itself, affirmed and actual; or the
 * promise, refusal, threat or end of an act by who would do it, which then has codes of its own
 * (`seeds/composition.yaml`). Not so for what is denied, alleged, possible, demanded or proposed.
 */
export function occurred({ type, properties: p }: StoredAssertion, { types }: Ontology): boolean {
  if (p.polarity === 'affirmed' && p.modality === 'actual') return true;
  if (open.includes(p.modality)) return false;
  const act = types.get(type);
  return act !== undefined && (p.cameo !== act.cameo || p.plover !== act.plover);
}
