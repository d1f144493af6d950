import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { events } from '../../src/export/events/events.js';
import { loadGoldstein } from '../../src/export/events/goldstein.js';
import { createParley } from '../../src/pipeline.js';
import { hasTables, readTable } from '../readers/readers.js';
import { type SampleGraph, sampleGraph } from './graph.js';
import { tricky } from './tricky.js';

const text = `Norway threatened on Monday to expel French diplomats. Norway did not warn France.
France promised to meet Norway. Norway may have bombed France. France refused to negotiate with Norway.
Norway warned France in Oslo. Norwegian Prime Minister Jonas Store met Peter Holm. Norway rejected claims that it bombed France.
France demanded that Norway release ten prisoners. France halted talks with Norway in Chad.`;

test('Goldstein’s scores are those of the published table, by the first digits where that has no own', () => {
  const score = loadGoldstein();
  const codes = [
    '010',
    '0331',
    '0334',
    '057',
    '0841',
    '0874',
    '130',
    '138',
    '1823',
    '190',
    '01',
    '999',
    null,
  ];
  expect(codes.map(score)).toEqual([0, 5.2, 6, 8, 7, 10, -4.4, -7, -10, -10, 0, null, null]);
});

describe.skipIf(!hasTables)('as rows that Python’s csv module reads', () => {
  let sample: SampleGraph;
  let rows: Record<string, string>[];
  const said = (words: string) => rows.find(({ Text }) => Text?.includes(words));

  beforeAll(async () => {
    const parley = await createParley();
    const read = parley.read({
      id: 'read' as never,
      title: 'Read',
      outlet: null,
      published: '2025-03-05' as never,
      url: null,
      text,
    });
    sample = await sampleGraph(tricky, read);
    rows = readTable(await sample.file(events), '\t');
  });
  afterAll(() => sample.close());

  test('the first columns are those of ICEWS, in their order', () => {
    expect(Object.keys(rows[0] ?? {}).slice(0, 20)).toEqual(
      'Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude'.split(
        ',',
      ),
    );
  });

  test('there is a row for each relation with a code, whatever its texts hold, and parallel ones twice', () => {
    const coded = sample.assertions.filter(({ properties: p }) => p.cameo ?? p.plover);
    expect(coded.length).toBeLessThan(sample.assertions.length);
    expect(rows.map((row) => row['Assertion ID'])).toEqual(coded.map(({ properties }) => properties.id));
    for (const [i, { source, target, type, properties: p }] of coded.entries())
      expect(rows[i]).toMatchObject({
        'Event ID': p.event,
        'Source Name': source.name,
        'Target Name': target.name,
        'Source ID': source.id,
        'Target ID': target.id,
        Relation: type,
        'CAMEO Code': p.cameo ?? '',
        Text: p.quote,
        Speakers: p.attributedTo.join('; '),
        Polarity: p.polarity,
        Modality: p.modality,
        'Date From': p.date ?? '',
      });
    expect(new Set(rows.flatMap((row) => [row['Source ID'], row['Target ID']])).size).toBe(
      new Set(coded.flatMap((a) => [a.source.id, a.target.id])).size,
    );
    expect(rows.filter((row) => row['Source ID'] === 'person:gülşen')).toHaveLength(2);
  });

  test('dates, places, codes and scores are those of the graph and the code books', () => {
    expect(rows.find((row) => row['Assertion ID'] === 'harbour-2')).toMatchObject({
      'Event Date': '2025-03-05',
      'Date Precision': 'day',
      'Source Sectors': 'Minister, Negotiator',
      'Event Text': 'meets',
      'CAMEO Root': '04',
      Intensity: '1.0',
      'Quad Class': '1',
      'PLOVER Type': 'CONSULT',
      Place: 'Norport',
      Latitude: '11.25',
      Longitude: '-0.5',
      Publisher: 'Coast Daily',
      URL: 'https://news.example/harbour',
      'Sentence Number': '3',
    });
    // Without a date of its own it stands where it was reported.
    expect(rows.find((row) => row['Assertion ID'] === 'tricky-1')).toMatchObject({
      'Event Date': '2025-03-10',
      'Date From': '',
      'Date Precision': '',
      'Source Code': '',
    });
  });

  test('what did not happen is told apart; a threat, a promise and a refusal did', () => {
    expect(said('threatened on Monday')).toMatchObject({
      Occurred: 'speech',
      Modality: 'threatened',
      'PLOVER Type': 'THREATEN',
    });
    expect(said('did not warn')).toMatchObject({ Occurred: 'no', Polarity: 'negated' });
    expect(said('promised to meet')).toMatchObject({ Occurred: 'speech', 'PLOVER Type': 'AGREE' });
    expect(said('refused to negotiate')).toMatchObject({
      Occurred: 'speech',
      'PLOVER Type': 'REJECT',
      'CAMEO Code': '125',
    });
    expect(
      rows
        .filter(({ Text }) => Text?.includes('demanded that'))
        .map((row) => [row['Source Name'], row.Relation, row.Occurred]),
    ).toEqual(
      expect.arrayContaining([
        ['Norway', 'RELEASES', 'no'],
        ['France', expect.stringMatching(/^DEMANDS/), 'act'],
      ]),
    );
    expect(said('halted talks')).toMatchObject({
      Occurred: 'act',
      'CAMEO Code': '164',
      Place: 'Chad',
      Country: 'Chad',
    });
    expect(said('may have bombed')).toMatchObject({ Occurred: 'no', Modality: 'possible' });
    expect(said('warned France in Oslo')).toMatchObject({
      Occurred: 'act',
      'Source Code': 'NOR',
      'Source Country': 'Norway',
      'Target Code': 'FRA',
    });
    expect(rows.filter(({ Relation, Occurred }) => Relation === 'BOMBS' && Occurred !== 'no')).toEqual([]);
  });
});
