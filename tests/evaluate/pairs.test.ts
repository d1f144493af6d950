import { expect, it } from 'vitest';
import { goldForms, type PairGold } from '../../src/evaluate/gold/schema.js';
import { scorePairs } from '../../src/evaluate/pairs/score.js';
import type { PredictedEdge } from '../../src/evaluate/prediction.js';
import { edge } from './edges.js';

const gold = (more: Partial<PairGold> = {}): PairGold =>
  goldForms.pairs.schema.parse({
    id: 'a',
    text: 'The Velka Party told reporters that Orland had pardoned Dr. Iva Ness.',
    pairs: [['Orland', 'Dr. Iva Ness']],
    names: ['Velka Party', 'Orland', 'Iva Ness'],
    plover: 'CONCEDE',
    ...more,
  });
const score = (predicted: PredictedEdge[], more?: Partial<PairGold>) =>
  scorePairs([{ gold: gold(more), predicted }]);
const pardon = edge('Orland', 'PARDONS', 'Iva Ness', { plover: 'RETREAT', cameo: '081' });

it('finds a pair by half of the words of its ends, and its type among 15 classes', () => {
  expect(score([pardon]).shares).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
    direction: 1,
    typeAccuracy: 1,
    typedPrecision: 1,
    typedRecall: 1,
    typedF1: 1,
  });
});

it('tells the wrong type and the wrong direction from a miss', () => {
  const classes = (...edges: PredictedEdge[]) => score(edges).errors.map((e) => e.class);
  expect(classes({ ...pardon, plover: 'AID' })).toEqual(['wrong type']);
  expect(classes(edge('Iva Ness', 'PARDONS', 'Orland', { plover: 'YIELD' }))).toEqual([
    'direction',
    'wrong edge',
  ]);
  expect(classes()).toEqual(['missed']);
});

it('takes the type of the CAMEO code where an edge has no other', () => {
  expect(score([{ ...pardon, plover: null, cameo: '0811' }]).shares.typeAccuracy).toBe(1);
  expect(score([{ ...pardon, plover: null, cameo: '0911' }]).shares.typeAccuracy).toBe(0);
});

it('takes a threatened act for its own type and for a threat', () => {
  const strike = { ...pardon, plover: 'ASSAULT', modality: 'threatened' };
  expect(score([strike], { plover: 'THREATEN' }).shares.typedF1).toBe(1);
  expect(score([strike], { plover: 'ASSAULT' }).shares.typedF1).toBe(1);
});

it('asks for the name of the entity only where the words of the text hold no name', () => {
  const source = (text: string, name: string) => score([{ ...pardon, source: { text, name } }]).shares.recall;
  expect(source('it', 'Orland')).toBe(1);
  expect(source('the Velka Party', 'Orland')).toBe(0);
});

it('accepts the other direction of symmetric gold, and does not judge direction there', () => {
  const back = edge('Iva Ness', 'PARDONS', 'Orland', { plover: 'YIELD' });
  expect(score([back], { symmetric: true }).shares).toMatchObject({ recall: 1, direction: null });
});

it('leaves standing facts out as soon as some edge has a code', () => {
  const fact = edge('Velka Party', 'PART_OF', 'Orland');
  expect(score([pardon, fact]).counts.pairs).toBe(1);
  expect(score([fact]).counts.pairs).toBe(1);
});

it('counts a pair once however many edges it has, and a type twice where they differ', () => {
  const { counts, shares } = score([pardon, pardon, { ...pardon, plover: 'AID' }]);
  expect(counts).toMatchObject({ pairs: 1, typedPairs: 2, typedRight: 1 });
  expect(shares.typedPrecision).toBe(0.5);
});

it('leaves gold aside whose end bears no name', () => {
  expect(score([], { pairs: [['Orland', 'several dockers']] }).counts.gold).toBe(0);
});

it('wants two different names, and ends that are no whole clauses', () => {
  expect(score([edge('Orland', 'TRUSTS', 'Orland')]).counts.pairs).toBe(0);
  expect(score([], { pairs: [['Orland', 'the Orland']] }).counts.gold).toBe(0);
  const clause = `Orland ${'which nobody ever saw again '.repeat(4)}`;
  expect(score([{ ...pardon, source: { text: clause, name: null } }]).counts.pairs).toBe(0);
});

it('matches a name and a gold end by half of the words of the shorter one', () => {
  const names = ['Velka Reform Party', 'Iva Ness'];
  const of = (end: string) => score([], { names, pairs: [[end, 'Iva Ness']] }).counts.gold;
  expect(of('the Reform Party of the north coast and its many islands')).toBe(1);
  expect(of('Velka')).toBe(1);
  expect(of('Party chairman Olo Brandt of Tarn')).toBe(0);
  expect(
    score([], { names: ['Iva Ness', `Velka ${'a '.repeat(20)}`], pairs: [['Velka', 'Ness']] }).counts.gold,
  ).toBe(0);
});
