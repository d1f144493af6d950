import { expect, it } from 'vitest';
import { goldForms } from '../../src/evaluate/gold/schema.js';
import { scoreNames } from '../../src/evaluate/names.js';
import type { PredictedMention } from '../../src/evaluate/prediction.js';
import { mention } from './edges.js';

// Two code units before the names: offsets count code points.
const text = '🕊 The Velka Party met Orland’s mayor.';
const at = (words: string): [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return [start, start + [...words].length];
};
const [start, end] = at('Velka Party');
const [placeStart, placeEnd] = at('Orland');
const gold = goldForms.names.schema.parse({
  id: 'a',
  text,
  entities: [
    { start, end, type: 'ORG' },
    { start: placeStart, end: placeEnd, type: 'LOC' },
  ],
});
const score = (...predicted: PredictedMention[]) => scoreNames([{ gold, predicted }]);

it('trims a leading article and a trailing possessive', () => {
  const { shares } = score(
    mention(...at('The Velka Party'), 'Organisation'),
    mention(...at('Orland’s'), 'State'),
  );
  expect(shares).toEqual({ precision: 1, recall: 1, f1: 1, spanF1: 1 });
});

it('counts a wrong type for spans only', () => {
  const { shares, errors } = score(mention(start, end, 'Person'));
  expect(shares).toMatchObject({ f1: 0, precision: 0, spanF1: 2 / 3 });
  expect(errors.map((e) => [e.class, e.expected, e.found])).toEqual([
    ['wrong type', 'Velka Party [ORG]', 'Velka Party [PER]'],
    ['missed', 'Orland [LOC]', null],
  ]);
});

it('tells a wrong span from a miss', () => {
  const { errors } = score(mention(...at('Party met'), 'Organisation'), mention(...at('mayor'), 'Person'));
  expect(errors.map((e) => e.class)).toEqual(['wrong span', 'missed', 'wrong span']);
});

it('leaves groups, nominals and pronouns out', () => {
  const nominal = mention(...at('mayor'), 'Person', { kind: 'nominal' });
  expect(score(nominal, mention(start, end, 'Group')).counts.predicted).toBe(0);
});
