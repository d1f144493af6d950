import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gexf as format } from '../../src/export/gexf.js';
import { hasGephi, hasNetworkx, readWithGephi, readWithNetworkx } from '../readers/readers.js';
import { clean, type SampleGraph, sampleGraph } from './graph.js';

let sample: SampleGraph;
let gexf = '';
let file = '';
beforeAll(async () => {
  sample = await sampleGraph();
  gexf = await sample.text(format);
  file = await sample.file(format);
});
afterAll(() => sample.close());

describe('as text', () => {
  test('is XML that a strict parser takes, and declares what it uses, nodes before edges', () => {
    const { tags, ended } = scan(gexf);
    expect(ended).toBe(true);
    const declared = (of: string) =>
      tags.filter(({ name, path }) => name === 'attribute' && path.at(-1) === of).length;
    expect(declared('attributes')).toBe(10 + 30);
    const at = (name: string) => tags.findIndex((tag) => tag.name === name);
    expect(at('nodes')).toBeLessThan(at('edges'));
    expect(tags.find(({ name }) => name === 'gexf')?.attributes).toMatchObject({
      xmlns: 'http://gexf.net/1.3',
      'xmlns:viz': 'http://gexf.net/1.3/viz',
      version: '1.3',
    });
    expect(tags.find(({ name }) => name === 'graph')?.attributes).toEqual({
      mode: 'dynamic',
      defaultedgetype: 'directed',
      timeformat: 'date',
      timerepresentation: 'interval',
    });
    const ids = new Set(tags.filter(({ name }) => name === 'node').map(({ attributes }) => attributes.id));
    const edges = tags.filter(({ name }) => name === 'edge').map(({ attributes }) => attributes);
    expect(ids.size).toBe(sample.entities.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(sample.assertions.length);
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    for (const { attributes } of tags.filter(({ name }) => name === 'attvalue'))
      expect(Number(attributes.for)).toBeLessThan(30);
  });

  test('is the same text for the same graph', async () => {
    expect(await sample.text(format)).toBe(gexf);
  });

  test('parallel relations of one type get a kind each, or the same when asked', async () => {
    const kinds = (text: string) => [...text.matchAll(/ kind="(WARNS[^"]*)"/g)].map((m) => m[1]);
    expect(kinds(gexf)).toEqual(['WARNS', 'WARNS', 'WARNS', 'WARNS#2']);
    const same = await sample.text(format, { parallel: 'same' });
    expect(new Set(kinds(same))).toEqual(new Set(['WARNS']));
  });
});

test.skipIf(!hasNetworkx)('networkx reads every node, edge, attribute, colour and position', () => {
  const { directed, nodes, edges } = readWithNetworkx(file);
  expect(directed).toBe(true);
  expect(Object.keys(nodes).sort()).toEqual(sample.entities.map((e) => e.id).sort());
  expect(nodes['state:BOR']).toMatchObject({
    label: 'Borland',
    type: 'State',
    iso: 'BOR',
    latitude: 10,
    articles: 3,
  });
  for (const { viz } of Object.values(nodes) as {
    viz: { position: object; color: object; size: number };
  }[]) {
    expect(Object.values(viz.position).every(Number.isFinite)).toBe(true);
    expect(viz.color).toHaveProperty('r');
    expect(viz.size).toBeGreaterThan(0);
  }
  expect(Object.keys(edges).sort()).toEqual(sample.assertions.map((a) => a.properties.id).sort());
  for (const { source, target, type, properties: p } of sample.assertions)
    expect(edges[p.id]).toMatchObject({
      source: source.id,
      target: target.id,
      relation: type,
      weight: 1,
      quote: clean(p.quote),
      quoteStart: p.start,
      polarity: p.polarity,
      modality: p.modality,
      ...(p.date === null ? {} : { start: p.date, end: p.dateEnd, date: p.date }),
    });
});

test.skipIf(!hasGephi)(
  'Gephi reads every node, parallel edge, list, date and position without a severe issue',
  () => {
    const { severe, nodes, edges } = readWithGephi(file);
    expect(severe).toEqual([]);
    expect(Object.keys(nodes).sort()).toEqual(sample.entities.map((e) => e.id).sort());
    expect(Object.keys(edges).sort()).toEqual(sample.assertions.map((a) => a.properties.id).sort());
    expect(nodes['state:BOR']).toMatchObject({
      label: 'Borland',
      colour: '009e73',
      attributes: { type: 'State', longitude: 20.5 },
    });
    const [strange] = Object.keys(nodes).filter((id) => id.startsWith('person:g'));
    expect(nodes[strange as string]?.attributes.aliases).toEqual(['a "quoted", alias', 'back\\slash']);
    expect(new Set(Object.values(nodes).map(({ x, y }) => `${x} ${y}`)).size).toBe(sample.entities.length);
    for (const { source, target, type, properties: p } of sample.assertions) {
      const edge = edges[p.id];
      expect(edge).toMatchObject({
        source: source.id,
        target: target.id,
        directed: true,
        label: type,
        weight: 1,
      });
      expect(edge?.kind).toMatch(new RegExp(`^${type}(#\\d+)?$`));
      expect(edge?.attributes).toMatchObject({
        quote: clean(p.quote),
        quoteEnd: p.end,
        relation: type,
        reasons: p.reasons,
      });
      if (p.date !== null) expect(edge?.attributes.Interval).toMatch(/^<\[/);
    }
  },
);

interface Tag {
  readonly name: string;
  readonly path: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads markup by XML's own rules for what we write: tags that match, quoted attributes once each, legal characters. */
function scan(xml: string): { tags: Tag[]; ended: boolean } {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  expect(xml).toMatch(/^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  const open: string[] = [];
  const tags: Tag[] = [];
  const body = xml.replace(/<\?[\s\S]*?\?>/g, '');
  const token = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
  let end = 0;
  for (const match of body.matchAll(token)) {
    end = match.index + match[0].length;
    const [text, close, name, inside = '', empty] = match;
    if (name === undefined) {
      expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#\d+);)/);
      continue;
    }
    if (close) {
      expect(open.pop()).toBe(name);
      continue;
    }
    const pairs = [...inside.matchAll(/([\w:]+)="([^"]*)"/g)].map(
      (m) => [m[1] as string, m[2] as string] as const,
    );
    for (const [, value] of pairs) expect(value).not.toMatch(/&(?!(?:amp|lt|gt|quot|#\d+);)|[\n\r\t]/);
    expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
    tags.push({ name, path: [...open], attributes: Object.fromEntries(pairs) });
    if (!empty) open.push(name);
  }
  return { tags, ended: open.length === 0 && end === body.length };
}
