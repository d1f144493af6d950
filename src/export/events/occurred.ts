import type { Modality } from '../../model/index.js';
import type { Ontology } from '../../relate/ontology/load.js';
import type { StoredAssertion } from '../../store/index.js';

/**
 * `act`: the text reports that what the codes stand for was done, be it the end of something. `speech`: only the promise,
 * threat or refusal was made, for which the row has codes of its own (`seeds/composition.yaml`). `no`: neither, so what is
 * denied, alleged or possible, and what others demand or propose: they have a relation of their own.
 */
export type Occurred = 'act' | 'speech' | 'no';

const made: Readonly<Partial<Record<Modality, Occurred>>> = {
  actual: 'act',
  planned: 'speech',
  threatened: 'speech',
};

export function occurred({ type, properties: p }: StoredAssertion, { types }: Ontology): Occurred {
  const plain = types.get(type);
  const composed = plain !== undefined && (p.cameo !== plain.cameo || p.plover !== plain.plover);
  const done = p.polarity === 'affirmed' && p.modality === 'actual';
  return (done || composed ? made[p.modality] : undefined) ?? 'no';
}
