import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csv } from '../../src/export/relations/csv.js';
import { markdown } from '../../src/export/relations/markdown.js';
import { hasMarkdown, hasTables, readMarkdown, readTable } from '../readers/readers.js';
import { type SampleGraph, sampleGraph } from './graph.js';
import { tricky } from './tricky.js';

let sample: SampleGraph;
beforeAll(async () => {
  sample = await sampleGraph(tricky);
});
afterAll(() => sample.close());

const warned = 'Gülşen "the, \\ Fox" O\'Neil';

describe.skipIf(!hasTables)('as a table', () => {
  let rows: Record<string, string>[];
  beforeAll(async () => {
    rows = readTable(await sample.file(csv), ',');
  });
  /** What a spreadsheet would take for a formula has an apostrophe before it. */
  const safe = (text: string | null) => (text?.startsWith('=') ? `'${text}` : (text ?? ''));

  test('there is a row for each relation, with its words and codes', () => {
    expect(rows.map(({ id }) => id)).toEqual(sample.assertions.map(({ properties }) => properties.id));
    for (const [i, { source, target, type, properties: p }] of sample.assertions.entries())
      expect(rows[i]).toMatchObject({
        source: safe(source.name),
        'source id': source.id,
        target: safe(target.name),
        'target id': target.id,
        type,
        quote: safe(p.quote),
        polarity: p.polarity,
        modality: p.modality,
        speakers: p.attributedTo.join('; '),
        from: p.date ?? '',
        to: p.dateEnd ?? '',
        place: p.place ?? '',
        cameo: p.cameo ?? '',
      });
  });

  test('every entity that does or suffers is there, and parallel relations twice', () => {
    const ids = new Set(rows.flatMap((row) => [row['source id'], row['target id']]));
    expect(ids.size).toBe(new Set(sample.assertions.flatMap((a) => [a.source.id, a.target.id])).size);
    expect(rows.filter(({ source }) => source === warned)).toHaveLength(2);
    expect(rows.find(({ id }) => id === 'tricky-0')).toMatchObject({
      speakers: '; two; speakers',
      to: '2025-03-09',
      precision: 'before',
    });
  });
});

describe.skipIf(!hasMarkdown)('as a brief', () => {
  /** As Markdown shows white space. */
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ');

  test('a Markdown library finds each relation’s sentence as a footnote of its claim', async () => {
    const { headings, items, notes, other, kinds } = readMarkdown(await sample.file(markdown));
    const sources = new Set(sample.assertions.map(({ source }) => source.name));
    expect(headings[0]).toBe('Who did what to whom');
    expect(headings.slice(1).sort()).toEqual([...sources].sort());
    expect(items.reduce((sum, item) => sum + item.notes, 0)).toBe(sample.assertions.length);
    expect(notes).toHaveLength(sample.assertions.length);
    for (const { properties } of sample.assertions)
      expect(notes.some((note) => note.startsWith(`“${plain(properties.quote)}” Title of `))).toBe(true);
    // Nothing in the texts has become markup.
    expect(kinds.filter((kind) => !/^(text|text_special|strong_|footnote_|link_)/.test(kind))).toEqual([]);
    expect(other).toEqual([`${sample.assertions.length} relations from 5 articles, read by Parley.`]);
  });

  test('those who do most come first; claims say what is denied, who says so, when and where', async () => {
    const text = await sample.text(markdown);
    const counts = [...text.matchAll(/^## .*\n\n((?:- .*\n)+)/gm)].map(
      ([, list]) => list?.match(/\[\^/g)?.length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => Number(b) - Number(a)));
    expect(text).toContain('- releases **crew** (planned, says a spokesman)[^');
    expect(text).toContain('- meets **Carl Dahl** (denied)[^');
    expect(text).toContain('- meets **Carl Dahl** (5 Mar 2025, in Norport)[^');
    expect(text).toMatch(/- warns \*\*שלום\*\*\[\^\d+\]\[\^\d+\]\n/);
  });
});

test('is the same text for the same graph', async () => {
  for (const format of [csv, markdown]) expect(await sample.text(format)).toBe(await sample.text(format));
});
