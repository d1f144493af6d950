import { expect, it } from 'vitest';
import { goldForms } from '../../src/evaluate/gold/schema.js';
import { scorePronouns } from '../../src/evaluate/pronouns.js';
import { mention } from './edges.js';

const text = 'Iva Ness met Bo Lund before she left.';
const pronoun = text.indexOf('she');
const gold = goldForms.pronouns.schema.parse({
  id: 'a',
  text,
  pronoun: [pronoun, pronoun + 3],
  candidates: [
    { name: 'Iva Ness', coref: true },
    { name: 'Bo Lund', coref: false },
  ],
});
const score = (name: string | null) =>
  scorePronouns([{ gold, predicted: [mention(pronoun, pronoun + 3, 'Person', { name, kind: 'pronoun' })] }]);

it('takes the surname, or all words of the name, for the candidate', () => {
  for (const name of ['Ness', 'Dr. Ness', 'Ness, Iva']) expect(score(name).shares.f1).toBe(1);
  expect(score('Iva').shares.f1).toBe(0);
});

it('counts a wrong antecedent twice: one link too many, one too few', () => {
  const { counts, shares, errors } = score('Bo Lund');
  expect(counts).toMatchObject({ linked: 1, right: 0, gold: 1 });
  expect(shares).toEqual({ precision: 0, recall: 0, f1: 0, accuracy: 0 });
  expect(errors).toMatchObject([{ class: 'wrong antecedent', expected: 'she = Iva Ness', found: 'Bo Lund' }]);
});

it('counts a pronoun that is left open as missed', () => {
  expect(score(null).errors[0]?.class).toBe('missed');
});
