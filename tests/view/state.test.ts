import { expect, it } from 'vitest';
import { inRange } from '../../src/graph/filter/days.js';
import { nothingHidden, unhidden } from '../../src/graph/filter/facets.js';
import { sift } from '../../src/graph/filter/relation.js';
import type { WireGraph } from '../../src/view/wire.js';
import { fromHash, start, toHash } from '../../viewer/src/state/address.js';
import { countsOf, isFiltered, isolate, toggle } from '../../viewer/src/state/filter.js';
import { decode, type GraphEdge } from '../../viewer/src/state/graph.js';
import { linesOf } from '../../viewer/src/state/lines.js';
import { makeSearch } from '../../viewer/src/state/search.js';
import { segments } from '../../viewer/src/state/segments.js';
import { binsOf, heights } from '../../viewer/src/state/time.js';
import { day, when } from '../../viewer/src/state/words.js';

const type = (name: string, family: 'cooperation' | 'conflict', symmetric = false) => ({
  name,
  label: name.toLowerCase(),
  explain: '',
  family,
  symmetric,
  words: name === 'WARNS' ? ['warned', 'warning'] : ['met'],
});

/** Anna warns Élysée twice (once negated), Élysée warns Anna, they meet each other's way, Anna scolds herself. */
const wire: WireGraph = {
  total: { entities: 3, relations: 6, articles: 1 },
  offers: [],
  kinds: ['Person', 'Organisation'],
  types: [type('WARNS', 'conflict'), type('MEETS', 'cooperation', true)],
  polarities: ['affirmed', 'negated'],
  modalities: ['actual', 'planned', 'alleged'],
  speakers: ['an aide', 'Carl'],
  articles: [{ id: 'x', title: 'X', outlet: null, published: null, url: null }],
  nodes: {
    id: ['anna', 'elysee'],
    label: ['Anna Berg', 'Élysée'],
    kind: [0, 1],
    aliases: [[], ['the palace']],
    count: [6, 5],
    x: [0, 1],
    y: [0, 1],
  },
  edges: {
    id: ['w1', 'w2', 'w3', 'm1', 'm2', 'self'],
    source: [0, 0, 1, 0, 1, 0],
    target: [1, 1, 0, 1, 0, 0],
    type: [0, 0, 0, 1, 1, 0],
    polarity: [0, 1, 0, 0, 0, 0],
    modality: [0, 0, 1, 0, 0, 2],
    event: ['1', '2', '3', '4', '4', '5'],
    article: [0, 0, 0, 0, 0, 0],
    date: [null, null, null, null, null, null],
    speakers: [[], [], [], [], [0], [0, 1]],
  },
};
const graph = decode(wire);
const ids = (list: readonly { readonly id: string }[]) => list.map((item) => item.id);

it('refuses columns that point outside', () => {
  const broken = { ...wire, edges: { ...wire.edges, target: [1, 1, 0, 7, 0, 0] } };
  expect(() => decode(broken)).toThrow(RangeError);
});

it('hides what is switched off and shows it again', () => {
  const hidden = toggle(nothingHidden, 'polarity', 'negated');
  expect(ids(sift(graph.edges, unhidden(hidden)))).toEqual(['w1', 'w3', 'm1', 'm2', 'self']);
  expect(isFiltered(hidden)).toBe(true);
  expect(isFiltered(toggle(hidden, 'polarity', 'negated'))).toBe(false);
  expect(ids(sift(graph.edges, unhidden(toggle(nothingHidden, 'kind', 'Organisation'))))).toEqual(['self']);
});

it('knows the words of a speaker, also at second hand, from those of the article', () => {
  expect(countsOf(graph.edges, nothingHidden, 'speaker')).toEqual(
    new Map([
      ['the article itself', 4],
      ['an aide', 2],
      ['Carl', 1],
    ]),
  );
  expect(ids(sift(graph.edges, unhidden(toggle(nothingHidden, 'speaker', 'Carl'))))).not.toContain('self');
});

it('isolates one value, and a second time shows all', () => {
  const all = ['actual', 'planned', 'alleged'];
  const only = isolate(nothingHidden, 'modality', 'planned', all);
  expect(ids(sift(graph.edges, unhidden(only)))).toEqual(['w3']);
  expect(isFiltered(isolate(only, 'modality', 'planned', all))).toBe(false);
});

it('counts follow the other filters, not their own', () => {
  const hidden = toggle(toggle(nothingHidden, 'type', 'MEETS'), 'modality', 'actual');
  expect(countsOf(graph.edges, hidden, 'modality')).toEqual(
    new Map([
      ['actual', 2],
      ['planned', 1],
      ['alleged', 1],
    ]),
  );
  expect(countsOf(graph.edges, hidden, 'type')).toEqual(
    new Map([
      ['WARNS', 2],
      ['MEETS', 0],
    ]),
  );
  expect(countsOf(graph.edges, nothingHidden, 'kind')).toEqual(
    new Map([
      ['Person', 1],
      ['Organisation', 1],
    ]),
  );
});

it('draws one line for what looks the same and separate lines for what does not', () => {
  const lines = linesOf(graph.edges);
  const look = lines.map((l) => [
    l.source.id,
    l.type.name,
    l.target.id,
    l.stroke,
    l.negated,
    ids(l.edges).join(),
  ]);
  expect(look).toEqual(
    expect.arrayContaining([
      ['anna', 'WARNS', 'elysee', 'solid', false, 'w1'],
      ['anna', 'WARNS', 'elysee', 'solid', true, 'w2'],
      ['elysee', 'WARNS', 'anna', 'dashed', false, 'w3'],
      ['anna', 'MEETS', 'elysee', 'solid', false, 'm1,m2'],
      ['anna', 'WARNS', 'anna', 'dotted', false, 'self'],
    ]),
  );
  expect(lines).toHaveLength(5);
});

it('gives every line of a pair its own lane, whichever way it runs', () => {
  const pair = linesOf(graph.edges).filter((line) => line.source !== line.target);
  const fromAnna = pair.map((line) => (line.source.id === 'anna' ? line.lane : -line.lane));
  expect([...fromAnna].sort((a, b) => a - b)).toEqual([-1.5, -0.5, 0.5, 1.5]);
});

it('brings a view through an address and back', () => {
  const hidden = toggle(toggle(nothingHidden, 'family', 'conflict'), 'type', 'A.B&C=D#E');
  const range = { from: '2025-01-01', to: '2025-03-31' };
  const view = {
    selection: { what: 'node' as const, id: 'state:USA & "x"' },
    hidden,
    range,
    scope: { what: 'path' as const, id: 'anna', other: 'élysée & co' },
    least: 3,
    show: 'table' as const,
    sort: { by: 'source' as const, down: true },
    relations: 10_000,
  };

  expect(fromHash(`#${toHash(view)}`)).toEqual(view);
  const all = { ...view, relations: Number.POSITIVE_INFINITY };
  expect(fromHash(`#${toHash(all)}`)).toEqual(all);
  expect(toHash(start)).toBe('');
  expect(fromHash('')).toEqual(start);
});

it('leaves out what an address says and it does not understand', () => {
  expect(
    fromHash(
      '#hide=colour.red&least=-2&path=anna&hide=kind&hide=kind.&dates=2025-03-02..2025-03-01&show=cube&sort=-size&relations=-5&article=&%E0%A4%A',
    ),
  ).toEqual(start);
});

it('cuts a sentence at overlapping marks', () => {
  const text = "Trump's ultimatum to Hamas";
  const cut = segments(text, [
    { start: 0, end: 7, role: 'source' },
    { start: 5, end: 17, role: 'trigger' },
    { start: 21, end: 26, role: 'target' },
  ]);
  expect(cut.map((s) => [s.text, s.roles.join()])).toEqual([
    ['Trump', 'source'],
    ["'s", 'source,trigger'],
    [' ultimatum', 'trigger'],
    [' to ', ''],
    ['Hamas', 'target'],
  ]);
});

it('finds names without their accents, aliases, and relations by their words', () => {
  const search = makeSearch(graph);
  expect(search('elys')[0]).toMatchObject({ what: 'node', id: 'elysee' });
  expect(search('palace')[0]).toMatchObject({ what: 'node', id: 'elysee' });
  expect(ids(search('anna meets'))).toContain('m1');
  expect(search('nobody')).toEqual([]);
});

it('writes dates as precisely as the text has them', () => {
  expect(day('2025-03-06')).toBe('6 Mar 2025');
  expect(day('2025-03')).toBe('Mar 2025');
  expect(day('2025')).toBe('2025');
  expect(when({ from: '2025-03-01', to: '2025-03-31', precision: 'month' })).toBe('1 Mar 2025 – 31 Mar 2025');
  expect(when({ from: null, to: '2025-03-06', precision: 'before' })).toBe('before 6 Mar 2025');
  expect(when({ from: null, to: null, precision: 'ongoing' })).toBe('ongoing');
});

it('bounds by date: when it happened, or else was reported', () => {
  const [a, b, c] = graph.edges as [GraphEdge, GraphEdge, GraphEdge];
  const march = { ...a, date: '2025-03-05' };
  const reported = { ...b, article: { ...b.article, published: '2025-03-08' } };
  const dated = [march, reported, c];
  const bins = binsOf(dated);
  expect(bins.map((bin) => bin.label)).toEqual(['2025-03-05', '2025-03-06', '2025-03-07', '2025-03-08']);
  expect(heights(bins, dated)).toEqual([1, 0, 0, 1]);
  expect(dated.filter((edge) => inRange(edge, { from: '2025-03-06', to: '2025-03-08' }))).toEqual([reported]);
  expect(dated.filter((edge) => inRange(edge, null))).toHaveLength(3);
});

it('takes months or years for bars where days would be too many', () => {
  const at = (date: string) => ({ ...(graph.edges[0] as GraphEdge), date });
  const months = binsOf([at('2024-11-30'), at('2025-03-31')]);
  expect(months.map((bin) => bin.label)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02', '2025-03']);
  expect(heights(months, [at('2024-11-30'), at('2025-03-31')])).toEqual([1, 0, 0, 0, 1]);
  expect(binsOf([at('1990-01-01'), at('2025-03-31')])).toHaveLength(36);
  expect(binsOf([at('2025-03-31')])).toEqual([]);
});
