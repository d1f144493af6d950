import { expect, it } from 'vitest';
import { sift } from '../../src/graph/filter/relation.js';
import { reported } from '../../src/graph/filter/reported.js';
import { type Scope, scoped } from '../../src/graph/filter/scope.js';
import type { WireGraph } from '../../src/view/wire.js';
import { fromHash, start, toHash } from '../../viewer/src/state/address.js';
import { decode } from '../../viewer/src/state/graph.js';
import { bundlesOf, linesOf } from '../../viewer/src/state/lines.js';
import { passagesOf } from '../../viewer/src/state/passages.js';
import { readPhrase } from '../../viewer/src/state/phrase.js';

const names = ['anna', 'bert', 'cleo', 'dora', 'emil', 'fritz'];
/** anna → bert → cleo → dora, anna → emil → dora, twice anna → bert, bert meets dora; fritz by himself. */
const links: readonly [string, string, number][] = [
  ['anna', 'bert', 0],
  ['anna', 'bert', 0],
  ['bert', 'cleo', 0],
  ['cleo', 'dora', 0],
  ['anna', 'emil', 2],
  ['emil', 'dora', 0],
  ['dora', 'bert', 1],
  ['fritz', 'fritz', 0],
];
const type = (name: string, label: string, words: string[], symmetric = false) => ({
  name,
  label,
  words,
  explain: '',
  family: 'conflict' as const,
  symmetric,
});
const zeros = <T>(value: T): T[] => links.map(() => value);
const wire: WireGraph = {
  total: { entities: 6, relations: links.length, articles: 1 },
  offers: [],
  kinds: ['Person'],
  types: [
    type('WARNS', 'warns', ['warned', 'issued a warning']),
    type('MEETS', 'meets', ['met'], true),
    type('THREATENS', 'threatens', ['threatened']),
  ],
  polarities: ['affirmed'],
  modalities: ['actual'],
  speakers: [],
  articles: [{ id: 'x', title: 'X', outlet: null, published: null, url: null }],
  nodes: {
    id: names,
    label: names,
    kind: names.map(() => 0),
    aliases: names.map(() => []),
    count: names.map(() => 1),
    x: names.map((_, i) => i),
    y: names.map(() => 0),
  },
  edges: {
    id: links.map(([a, b], i) => `${i}:${a}-${b}`),
    source: links.map(([a]) => names.indexOf(a)),
    target: links.map(([, b]) => names.indexOf(b)),
    type: links.map(([, , t]) => t),
    polarity: zeros(0),
    modality: zeros(0),
    event: links.map((_, i) => String(i)),
    article: zeros(0),
    date: zeros(null),
    speakers: links.map(() => []),
  },
};
const graph = decode(wire);
const show = (scope: Scope | null) =>
  sift(graph.edges, scoped(scope)).map(({ id }) => Number(id.split(':')[0]));

it('takes the neighbours of an entity by depth, with what is between them', () => {
  expect(show({ what: 'near', id: 'anna', depth: 1 })).toEqual([0, 1, 4]);
  expect(show({ what: 'near', id: 'anna', depth: 2 })).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(show({ what: 'near', id: 'fritz', depth: 4 })).toEqual([7]);
  expect(show({ what: 'near', id: 'nobody', depth: 1 })).toEqual([]);
});

it('finds every shortest way, whatever the direction of relations, or none', () => {
  expect(show({ what: 'path', id: 'anna', other: 'dora' })).toEqual([0, 1, 4, 5, 6]);
  expect(show({ what: 'path', id: 'cleo', other: 'anna' })).toEqual([0, 1, 2]);
  expect(show({ what: 'path', id: 'anna', other: 'fritz' })).toEqual([]);
});

it('finds whom two have in common, and what is between the two', () => {
  expect(show({ what: 'common', id: 'anna', other: 'dora' })).toEqual([0, 1, 4, 5, 6]);
  expect(show({ what: 'common', id: 'bert', other: 'dora' })).toEqual([2, 3, 6]);
});

it('takes relations between named ends, either way where they have no direction', () => {
  expect(show({ what: 'asked', source: null, types: ['WARNS'], target: 'bert' })).toEqual([0, 1]);
  expect(show({ what: 'asked', source: 'bert', types: ['MEETS'], target: null })).toEqual([6]);
  expect(show({ what: 'asked', source: 'dora', types: ['WARNS'], target: null })).toEqual([]);
});

it('keeps what enough sentences report', () => {
  expect(sift(graph.edges, reported(2)).map(({ id }) => id)).toEqual(['0:anna-bert', '1:anna-bert']);
  expect(sift(graph.edges, reported(1))).toHaveLength(links.length);
});

it.each<Scope>([
  { what: 'near', id: 'a&b=c', depth: 3 },
  { what: 'path', id: 'a', other: 'b' },
  { what: 'common', id: 'a', other: 'b' },
  { what: 'asked', source: null, types: ['X', 'Y'], target: 'b' },
])('brings $what through an address', (scope) => {
  expect(fromHash(toHash({ ...start, scope })).scope).toEqual(scope);
});

it('reads questions as filters', () => {
  const find = (name: string) => graph.nodes.find(({ label }) => label === name)?.id ?? null;
  const asked = (source: string | null, name: string, target: string | null) => ({
    what: 'asked',
    source,
    types: [name],
    target,
  });
  const read = (text: string) => readPhrase(text, graph, find);
  expect(read('who warned Bert')).toEqual(asked(null, 'WARNS', 'bert'));
  expect(read('Who warns bert?')).toEqual(asked(null, 'WARNS', 'bert'));
  expect(read('who did anna warn')).toEqual(asked('anna', 'WARNS', null));
  expect(read('who was warned by anna')).toEqual(asked('anna', 'WARNS', null));
  expect(read('anna threatening emil')).toEqual(asked('anna', 'THREATENS', 'emil'));
  expect(read('who issued a warning to bert')).toEqual(asked(null, 'WARNS', 'bert'));
  expect(read('whom did dora meet')).toEqual(asked('dora', 'MEETS', null));
  expect(read('who warned somebody')).toBeNull();
  expect(read('warned')).toBeNull();
  expect(read('anna')).toBeNull();
});

it('counts the lines of a pair in one', () => {
  const bundles = bundlesOf(linesOf(graph.edges));
  expect(bundles).toHaveLength(7);
  expect(bundles.flatMap(({ edges }) => edges)).toHaveLength(links.length);
  const both = decode({
    ...wire,
    edges: { ...wire.edges, type: [0, 1, 0, 0, 0, 0, 1, 0] },
  });
  const pair = bundlesOf(linesOf(both.edges)).find(({ holds }) => holds.length === 2);
  expect(pair).toMatchObject({ lane: 0, type: { label: '2 relations', symmetric: true } });
});

it('cuts an article at sentences, mentions and triggers, and loses no letter', () => {
  const text = 'Intro. The son of Anna warned Bert. End.';
  const place = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const mention = (id: string, words: string) => ({
    id,
    name: id,
    kind: 'Person',
    reason: '',
    ...place(words),
  });
  const passages = passagesOf(
    {
      sentences: [{ ...place('The son of Anna warned Bert.'), edges: ['e'] }],
      mentions: [mention('son', 'The son of Anna'), mention('anna', 'Anna'), mention('bert', 'Bert')],
      relations: [{ edge: 'e', marks: [{ role: 'trigger', ...place('warned') }] }],
    },
    text,
  );
  const pieces = passages.flatMap((passage) => passage.pieces);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.flatMap((p) => (p.mention ? [[p.text, p.mention.id]] : []))).toEqual([
    ['The son of ', 'son'],
    ['Anna', 'anna'],
    ['Bert', 'bert'],
  ]);
  expect(pieces.filter((p) => p.says.length > 0).map((p) => p.text)).toEqual(['warned']);
  expect(passages.map((passage) => passage.edges)).toEqual([[], ['e'], []]);
});
