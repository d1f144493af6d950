import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followTheMoney } from '../../src/export/followthemoney/followthemoney.js';
import { type FollowTheMoneyRead, hasFollowTheMoney, readFollowTheMoney } from '../readers/readers.js';
import { articleGraph } from '../store/fixture.js';
import { all as each, type SampleGraph, sampleGraph } from './graph.js';
import { tricky } from './tricky.js';

const standing = articleGraph({
  id: 'standing',
  text: 'Ada leads Bank in Norport. Ada is minister of France. Bank belongs to Union. Ada owns Bank. Ada owns France. Carl speaks for Bank. Carl does not lead Union. Crew belongs to crowd.',
  who: [
    ['person:ada', 'Ada'],
    ['person:carl', 'Carl'],
    ['organisation:bank', 'Bank'],
    ['organisation:union', 'Union'],
    ['state:FRA', 'France', { iso: 'FRA', latitude: 46, longitude: 2 }],
    ['group:crew', 'Crew'],
    ['group:crowd', 'crowd'],
    ['location:norport', 'Norport', { latitude: 11.25, longitude: -0.5 }],
  ],
  made: [
    { type: 'LEADS', source: 'Ada', trigger: 'leads', target: 'Bank' },
    { type: 'LOCATED_IN', source: 'Bank', trigger: 'in', target: 'Norport' },
    { type: 'MINISTER_OF', source: 'Ada', trigger: 'minister', target: 'France' },
    { type: 'MEMBER_OF', source: 'Bank', trigger: 'belongs', target: 'Union' },
    { type: 'OWNS', source: 'Ada', trigger: 'owns', target: 'Bank' },
    { type: 'OWNS', source: 'Ada', trigger: 'owns', target: 'France' },
    { type: 'SPOKESPERSON_FOR', source: 'Carl', trigger: 'speaks', target: 'Bank' },
    { type: 'LEADS', source: 'Carl', trigger: 'lead', target: 'Union', extra: { polarity: 'negated' } },
    { type: 'MEMBER_OF', source: 'Crew', trigger: 'belongs', target: 'crowd' },
  ],
});

describe.skipIf(!hasFollowTheMoney)('as followthemoney reads it', () => {
  let sample: SampleGraph;
  let read: FollowTheMoneyRead;
  const all = () => Object.entries(read.entities).map(([id, entity]) => ({ id, ...entity }));
  const called = (name: string) => all().find(({ properties }) => properties.name?.includes(name));
  const quoting = (quote: string) => all().filter(({ properties }) => properties.summary?.includes(quote));

  beforeAll(async () => {
    sample = await sampleGraph(tricky, standing);
    read = readFollowTheMoney(await sample.file(followTheMoney));
  });
  afterAll(() => sample.close());

  test('every entity is valid, and every reference leads to one that fits', () => {
    expect(read.faults).toEqual([]);
  });

  test('all entities, articles, mentions and relations are there', async () => {
    const count = (...schemas: string[]) => all().filter(({ schema }) => schemas.includes(schema)).length;
    const { entities, articles, assertions } = await sample.store.stats();
    expect(count('Person', 'Organization', 'Company', 'PublicBody', 'LegalEntity', 'Address')).toBe(entities);
    expect(count('Article')).toBe(articles);
    const mentions = (await each(sample.store.mentions())).filter((mention) => mention.count > 0).length;
    expect(count('Mention', 'Documentation')).toBe(mentions);
    expect(all().length).toBe(entities + articles + mentions + assertions);
  });

  test('names, lists, countries and places survive', () => {
    expect(called('Gülşen "the, \\ Fox" O\'Neil')?.properties.alias).toEqual(
      expect.arrayContaining(['a "quoted", alias', 'back\\slash']),
    );
    expect(called('שלום')?.schema).toBe('Organization');
    expect(called('Ada Berg')?.properties.position).toEqual(
      expect.arrayContaining(['Minister', 'Negotiator']),
    );
    expect(called('France')).toMatchObject({ schema: 'PublicBody', properties: { country: ['fr'] } });
    expect(called('Norport')).toMatchObject({ schema: 'Address', properties: { latitude: ['11.25'] } });
    expect(called('🕊️ Noa 🕊️')?.properties.keywords).toContain('anonymous');
  });

  test('standing relations are links of the schema that fits, both ways round right', () => {
    const ids = ['Ada', 'Bank'].map((name) => called(name)?.id);
    const schemas = (quote: string) =>
      quoting(quote)
        .map(({ schema }) => schema)
        .sort();
    expect(schemas('Ada leads Bank in Norport.')).toEqual(['Directorship', 'UnknownLink']);
    const [lead] = quoting('Ada leads Bank in Norport.').filter(({ schema }) => schema === 'Directorship');
    expect(read.edges[lead?.id as string]).toEqual([ids]);
    expect(schemas('Ada is minister of France.')).toEqual(['Employment']);
    expect(schemas('Bank belongs to Union.')).toEqual(['Membership']);
    expect(schemas('Ada owns Bank.')).toEqual(['Ownership']);
    expect(called('Bank')?.schema).toBe('Company');
    expect(schemas('Ada owns France.')).toEqual(['UnknownLink']);
    expect(schemas('Carl speaks for Bank.')).toEqual(['Representation']);
    expect(schemas('Crew belongs to crowd.')).toEqual(['UnknownLink']);
  });

  test('what happened is an event with its day, place and proof; parallel ones are two', () => {
    const [met] = quoting('Ada Berg met Carl Dahl in Norport.');
    expect(met).toMatchObject({
      schema: 'Event',
      properties: {
        date: ['2025-03-05'],
        location: ['Norport'],
        publisher: ['Coast Daily'],
        recordId: ['harbour-2'],
      },
    });
    expect(met?.properties.involved).toHaveLength(2);
    expect(read.entities[met?.properties.proof?.[0] as string]?.properties.title).toEqual([
      'Title of harbour',
    ]);
    const warned = all().filter(({ properties }) => properties.recordId?.[0]?.startsWith('odd'));
    expect(warned.map(({ schema }) => schema)).toEqual(['Event', 'Event']);
  });

  test('what is denied or threatened or planned is no link and no event', () => {
    const claims = sample.assertions.filter(
      ({ properties: p }) => p.polarity !== 'affirmed' || p.modality !== 'actual',
    );
    expect(claims.length).toBe(3);
    const notes = all().filter(({ schema }) => schema === 'Note');
    expect(notes).toHaveLength(claims.length);
    expect(notes.map(({ id }) => read.edges[id])).toEqual([undefined, undefined, undefined]);
    expect(quoting('A spokesman said Borland would release the crew.')).toMatchObject([
      { schema: 'Note', properties: { name: ['planned: Borland releases crew'] } },
    ]);
    expect(quoting('Carl does not lead Union.')[0]?.properties).toMatchObject({
      name: ['denied: Carl leads Union'],
      description: [expect.stringContaining('denied: not reported to have happened')],
    });
  });

  test('is the same text for the same graph', async () => {
    expect(await sample.text(followTheMoney)).toBe(await sample.text(followTheMoney));
  });
});
