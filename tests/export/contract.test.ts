import { expect, it } from 'vitest';
import { recordsOf } from '../../src/export/contract.js';
import type { ArticleId, Assertion, Entity, EntityId, ResolvedMention } from '../../src/model/index.js';

const text = '🕊️ Norway warned Chad, the envoy said. It left.';
const article = { id: 'a1' as ArticleId, text, published: null };
const records = recordsOf(article);

function span(words: string) {
  const start = text.indexOf(words);
  return { text: words, start, end: start + words.length };
}

const assertion = {
  id: 'x1',
  event: 'e1',
  type: 'WARNS',
  cameo: '130',
  plover: 'THREATEN',
  mode: null,
  source: { ...span('Norway'), entity: 'state:NOR', name: 'Norway', type: 'State' },
  target: { ...span('Chad'), entity: 'state:TCD', name: 'Chad', type: 'State' },
  trigger: span('warned'),
  polarity: 'affirmed',
  modality: 'alleged',
  attribution: [{ entity: null, name: 'the envoy', text: 'the envoy' }],
  date: null,
  place: null,
  object: null,
  evidence: { ...span('🕊️ Norway warned Chad, the envoy said.'), article: 'a1', sentence: 0 },
  rule: 'WARNS/verb:warn',
  reasons: [],
} as unknown as Assertion;

it('prints an assertion with the keys of the contract, in its order', () => {
  expect(Object.keys(records.assertion(assertion))).toEqual(
    'article id type plover cameo source target trigger polarity modality attribution date place object quote start end event mode sentence reported rule reasons'.split(
      ' ',
    ),
  );
});

it('counts offsets in code points', () => {
  const { source, target, trigger, quote, start, end } = records.assertion(assertion);
  const characters = [...text];
  for (const s of [source, target, trigger, { text: quote, start, end }])
    expect(characters.slice(s.start, s.end).join('')).toBe(s.text);
});

it('keeps what only the inside needs out of speakers and dates', () => {
  const date = { from: '2025-03-05', to: '2025-03-05', precision: 'day', text: 'Wednesday' };
  const record = records.assertion({ ...assertion, date: { ...date, inner: 1 } } as unknown as Assertion);
  expect(record.attribution).toEqual([{ name: 'the envoy', text: 'the envoy', id: null }]);
  expect(record.date).toEqual(date);
});

it('gives a mention the name and type of its entity, and null where it means nobody known', () => {
  const norway = { id: 'state:NOR' as EntityId, name: 'Norway', type: 'State' } as Entity;
  const mention = { ...span('It'), kind: 'pronoun', type: 'Organisation' } as unknown as ResolvedMention;
  const known = new Map([[norway.id, norway]]);
  expect(records.mention({ ...mention, entity: norway.id }, known)).toEqual({
    article: 'a1',
    text: 'It',
    type: 'State',
    start: text.indexOf('It') - 1,
    end: text.indexOf('It') + 1,
    id: 'state:NOR',
    name: 'Norway',
    kind: 'pronoun',
  });
  expect(records.mention({ ...mention, entity: null }, known)).toMatchObject({ id: null, name: null });
});
