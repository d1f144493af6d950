import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonText } from '../../src/export/json-text.js';
import { jsonld } from '../../src/export/jsonld/jsonld.js';
import { version } from '../../src/root.js';
import { hasJsonLd, type JsonLdRead, readJsonLd } from '../readers/readers.js';
import { all, type SampleGraph, sampleGraph } from './graph.js';
import { tricky } from './tricky.js';

let sample: SampleGraph;
beforeAll(async () => {
  sample = await sampleGraph(tricky);
});
afterAll(() => sample.close());

const urn = (kind: string, id: string) =>
  `urn:parley:${kind}:${encodeURIComponent(id).replaceAll('%3A', ':')}`;

describe.skipIf(!hasJsonLd)('as rdflib reads it', () => {
  let read: JsonLdRead;
  beforeAll(async () => {
    read = readJsonLd(await sample.file(jsonld));
  });

  test('there is a statement for each relation, derived from its words, and parallel ones are two', () => {
    expect(read.statements).toHaveLength(sample.assertions.length);
    const byId = new Map(read.statements.map((statement) => [statement.id, statement]));
    for (const { source, target, type, properties: p } of sample.assertions) {
      const found = byId.get(urn('assertion', p.id));
      expect(found).toMatchObject({
        source: source.name,
        relation: urn('relation', type),
        target: target.name,
        from: p.date === null ? null : [p.date, 'date'],
        rule: p.rule,
        version: version(),
        article: urn('article', p.article),
        quote: p.quote,
      });
      // The Web Annotation model counts code points, as Python does.
      const { start, end, text } = found as unknown as { start: string[]; end: string[]; text: string };
      expect([...text].slice(Number(start[0]), Number(end[0])).join('')).toBe(p.quote);
    }
    expect(read.statements.filter(({ target }) => target === 'שלום')).toHaveLength(2);
    expect(read.status).toHaveLength(sample.assertions.length);
  });

  test('entities, mentions, lists, numbers and days survive', async () => {
    expect(read.entities.map(({ id }) => id).sort()).toEqual(
      sample.entities.map(({ id }) => urn('entity', id)).sort(),
    );
    const aliases = sample.entities.flatMap(({ name, aliases }) => aliases.map((alias) => ({ name, alias })));
    expect(new Set(read.aliases.map((row) => JSON.stringify(row)))).toEqual(
      new Set(aliases.map((row) => JSON.stringify(row))),
    );
    expect(read.places).toEqual(expect.arrayContaining([{ name: 'Norport', latitude: ['11.25', 'double'] }]));
    expect(read.mentions).toHaveLength((await all(sample.store.mentions())).length);
    expect(read.triples).toBeGreaterThan(20 * sample.assertions.length);
  });

  test('speakers are agents and a list in their order; nothing denied or planned is stated', async () => {
    expect(read.speakers).toEqual(
      Object.fromEntries(
        sample.assertions
          .filter(({ properties }) => properties.attributedTo.length > 0)
          .map(({ properties }) => [urn('assertion', properties.id), properties.attributedTo]),
      ),
    );
    expect(read.attributed).toEqual(
      expect.arrayContaining([
        { id: urn('assertion', 'harbour-3'), who: 'a spokesman' },
        { id: urn('assertion', 'tricky-1'), who: 'nobody' },
      ]),
    );
    expect(read.status).toEqual(
      expect.arrayContaining([{ id: urn('assertion', 'border-1'), polarity: 'negated', modality: 'actual' }]),
    );
    // A relation's type is named as the predicate of statements, and is never the predicate of a triple.
    expect(await sample.text(jsonld)).not.toMatch(/"urn:parley:relation:[^"]*":/);
  });
});

test('is one JSON document with a node a line, the same for the same graph', async () => {
  const text = await sample.text(jsonld);
  expect(JSON.parse(text)).toMatchObject({ '@context': { '@version': 1.1 } });
  expect(await sample.text(jsonld)).toBe(text);
});

test('halves of surrogate pairs are written as U+FFFD', () => {
  expect(jsonText({ a: 'x\ud83d', b: null, c: [], d: '🕊️' })).toBe('{"a":"x\ufffd","d":"🕊️"}');
});
