import { expect, it } from 'vitest';
import { type GraphGold, goldForms } from '../../src/evaluate/gold/schema.js';
import { scoreGraphs } from '../../src/evaluate/graph/score.js';
import type { PredictedEdge } from '../../src/evaluate/prediction.js';
import { edge } from './edges.js';

const gold: GraphGold = goldForms.graph.schema.parse({
  text: 'The harbour union of Tarn refused on 4 May 2021 to meet the mayor, Ada Quill. Quill said the union would strike.',
  entities: [
    {
      id: 'UNION',
      type: 'ORGANISATION',
      name: 'Harbour Union',
      aliases: ['HUT'],
      nominal_mentions: ['the dockers'],
    },
    { id: 'QUILL', type: 'PERSON', name: 'Ada Quill', aliases: ['the mayor of Tarn'] },
    { id: 'TARN', type: 'LOCATION', name: 'Tarn' },
  ],
  relations: [
    {
      id: 'R1',
      source: 'UNION',
      relation: 'refuses_to_meet',
      target: 'QUILL',
      plover: 'REJECT',
      cameo: '122',
      date: '2021-05-04',
      date_precision: 'day',
    },
    {
      id: 'R2',
      source: 'UNION',
      relation: 'strikes_against',
      target: 'TARN',
      modality: 'alleged',
      attributed_to: 'QUILL',
    },
    { id: 'R3', source: 'QUILL', relation: 'governs', target: 'TARN', symmetric: true, core: false },
  ],
  traps: [
    { id: 'T1', source: 'UNION', relation: 'meets', target: 'QUILL', why: 'it refused' },
    { id: 'T2', source: 'UNION', relation: 'betrays', target: 'TARN', allegation: true },
  ],
});

const score = (...edges: PredictedEdge[]) => scoreGraphs([{ gold, predicted: edges }]);
const right = (...edges: PredictedEdge[]) => score(...edges).counts.right;

it('finds a relation by its label', () => {
  expect(right(edge('Harbour Union', 'REFUSES_TO_MEET', 'Ada Quill'))).toBe(1);
  expect(right(edge('Harbour Union', 'CELEBRATES', 'Ada Quill'))).toBe(0);
});

it('finds a relation by its PLOVER type or the root of its CAMEO code', () => {
  expect(right(edge('Harbour Union', 'SNUBS', 'Ada Quill', { plover: 'REJECT' }))).toBe(1);
  expect(right(edge('Harbour Union', 'SNUBS', 'Ada Quill', { cameo: '129' }))).toBe(1);
  expect(right(edge('Harbour Union', 'SNUBS', 'Ada Quill', { cameo: '112' }))).toBe(0);
});

it('knows ends by surname, alias and description, whole names only', () => {
  expect(right(edge('the dockers', 'REFUSES_TO_MEET', 'Quill'))).toBe(1);
  expect(right(edge('Harbour Union', 'REFUSES_TO_MEET', 'the mayor of Tarn'))).toBe(1);
  expect(right(edge('the harbour', 'REFUSES_TO_MEET', 'Quill'))).toBe(0);
  expect(score(edge('the dockers', 'REFUSES_TO_MEET', 'Quill')).counts.nominal).toBe(1);
});

it('keeps direction, unless the relation is symmetric', () => {
  expect(right(edge('Ada Quill', 'REFUSES_TO_MEET', 'Harbour Union'))).toBe(0);
  expect(score(edge('Tarn', 'GOVERNS', 'Ada Quill')).counts.good).toBe(1);
});

it('takes a negated act for its refusal, and the plain act for a trap', () => {
  expect(right(edge('Harbour Union', 'MEETS', 'Ada Quill', { polarity: 'negated' }))).toBe(1);
  const plain = score(edge('Harbour Union', 'MEETS', 'Ada Quill'));
  expect(plain.counts).toMatchObject({ right: 0, traps: 1, ofTraps: 2 });
  expect(plain.errors.map((e) => `${e.class} ${e.id}`)).toContain('trap T1');
  expect(score(edge('Harbour Union', 'MEETS', 'Ada Quill', { modality: 'planned' })).counts.traps).toBe(0);
});

it('lets an allegation be told by whom it comes from', () => {
  const betrayal = edge('Harbour Union', 'BETRAYS', 'Tarn');
  expect(score(betrayal).counts.traps).toBe(1);
  expect(score({ ...betrayal, attribution: [{ name: 'Ada Quill', text: 'Quill' }] }).counts.traps).toBe(0);
});

/** What is right of one edge between union and mayor, of one relation that is like R1 but for `more`. */
function rightOf(more: object, predicted: PredictedEdge): number | undefined {
  const [first] = gold.relations;
  const relations = [{ ...first, plover: null, cameo: null, ...more }];
  const one = goldForms.graph.schema.parse({ ...gold, relations });
  return scoreGraphs([{ gold: one, predicted: [predicted] }]).counts.right;
}

it('takes a threatened act for the threat that it amounts to', () => {
  const strike = edge('Harbour Union', 'STRIKES', 'Ada Quill', { modality: 'threatened' });
  expect(rightOf({ relation: 'threatens_to_strike' }, strike)).toBe(1);
  expect(rightOf({ relation: 'warns', plover: 'THREATEN' }, strike)).toBe(1);
  expect(rightOf({ relation: 'strikes' }, strike)).toBe(0);
  expect(rightOf({ relation: 'strikes', modality: 'announced' }, strike)).toBe(1);
});

it('accepts the modalities that the gold accepts, and a planned refusal', () => {
  const planned = edge('Harbour Union', 'MEETS', 'Ada Quill', { modality: 'planned' });
  expect(rightOf({ relation: 'meets' }, planned)).toBe(0);
  expect(rightOf({ relation: 'meets', accept_modality: ['planned'] }, planned)).toBe(1);
  expect(
    rightOf({ relation: 'meets', accept_modality: ['planned'] }, { ...planned, modality: 'possible' }),
  ).toBe(0);
  const willNot = { ...planned, polarity: 'negated' };
  expect(rightOf({}, willNot)).toBe(1);
  expect(rightOf({}, { ...willNot, modality: 'possible' })).toBe(0);
});

it('passes over ends that are whole clauses, and edges from an entity to itself', () => {
  const clause = 'the Harbour Union of Tarn that on the fourth day of May refused to let anybody in';
  expect(score(edge(clause, 'REFUSES_TO_MEET', 'Ada Quill')).counts.linked).toBe(0);
  expect(score(edge('Ada Quill', 'MEETS', 'Quill')).counts.linked).toBe(0);
});

it('shows the edge that came furthest with an error', () => {
  const { errors } = score(
    edge('Harbour Union', 'LIKES', 'Ada Quill'),
    edge('Harbour Union', 'REFUSES_TO_MEET', 'Ada Quill', { modality: 'possible' }),
  );
  const [first] = errors.filter((e) => e.id === 'R1');
  expect(first).toMatchObject({ class: 'modality', found: expect.stringContaining('REFUSES_TO_MEET') });
});

it('wants what is alleged attributed or not actual, and says what was wrong', () => {
  const strike = edge('Harbour Union', 'STRIKES_AGAINST', 'Tarn');
  const plain = score(strike);
  expect(plain.counts).toMatchObject({ relations: 1, right: 0 });
  expect(plain.errors.find((e) => e.id === 'R2')?.class).toBe('modality');
  const speaker = [{ name: 'Ada Quill', text: 'she' }];
  expect(score({ ...strike, attribution: speaker }).counts).toMatchObject({ right: 1, attributed: 1 });
});

it('counts date and speaker among the relations that are right', () => {
  const refusal = edge('Harbour Union', 'REFUSES_TO_MEET', 'Ada Quill', {
    date: { from: '2021-05-04', to: '2021-05-04' },
    attribution: [{ name: 'Harbour Union', text: 'it' }],
  });
  const { shares, errors } = score(refusal);
  expect(shares).toMatchObject({ date: 1, attribution: 0, recall: 0.5, precision: 1 });
  expect(errors.map((e) => `${e.class} ${e.id}`)).toEqual(['attribution R1', 'missed R2']);
});

it('counts edges of the same ends and relation once, and those with an unknown end not at all', () => {
  const refusal = edge('Harbour Union', 'REFUSES_TO_MEET', 'Ada Quill');
  const { counts, shares } = score(
    refusal,
    refusal,
    edge('Tarn', 'LIKES', 'Quill'),
    edge('Tarn', 'LIKES', 'Bo'),
  );
  expect(counts).toMatchObject({ edges: 4, linked: 2, good: 1 });
  expect(shares).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, date: 0 });
});

it('sums over graphs before it divides', () => {
  const refusal = edge('Harbour Union', 'REFUSES_TO_MEET', 'Ada Quill');
  const both = scoreGraphs([
    { gold, predicted: [refusal] },
    { gold, predicted: [] },
  ]);
  expect(both.shares).toMatchObject({ precision: 1, recall: 0.25 });
});
