import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosen } from '../../src/export/where/index.js';
import { facets } from '../../src/graph/filter/facets.js';
import { select } from '../../src/graph/filter/index.js';
import { seeded } from '../../src/graph/random.js';
import { loadOntology } from '../../src/relate/ontology/load.js';
import { readGraph } from '../../src/view/graph.js';
import { start, toHash, type ViewState } from '../../viewer/src/state/address.js';
import { decode, type GraphData } from '../../viewer/src/state/graph.js';
import { all, type SampleGraph, sampleGraph } from './graph.js';

const ontology = loadOntology();
let sample: SampleGraph;
let seen: GraphData;
beforeAll(async () => {
  sample = await sampleGraph();
  seen = decode(await readGraph(sample.store, ontology, Number.POSITIVE_INFINITY));
});
afterAll(() => sample.close());

async function ids(...where: string[]): Promise<string[]> {
  const part = await chosen(sample.graph, where, null, ontology);
  return (await all(part.assertions())).map(({ properties }) => properties.id).sort();
}
const everything = () => sample.assertions.map(({ properties }) => properties.id).sort();
const that = (fits: (a: SampleGraph['assertions'][number]) => boolean) =>
  sample.assertions
    .filter(fits)
    .map(({ properties }) => properties.id)
    .sort();

describe('a typed filter', () => {
  test('takes one of several values, or none of them, in any letter case', async () => {
    const warnings = that(({ type }) => type === 'WARNS' || type === 'THREATENS');
    expect(warnings).toHaveLength(5);
    expect(await ids('type=WARNS,threatens')).toEqual(warnings);
    expect(await ids('type!=warns,THREATENS')).toEqual(that((a) => !warnings.includes(a.properties.id)));
    expect(await ids('type="agrees with"')).toEqual(that(({ type }) => type === 'AGREES_WITH'));
    expect(await ids('kind=person,organisation')).toEqual(
      that(({ source, target }) =>
        [source, target].every(({ type }) => type === 'Person' || type === 'Organisation'),
      ),
    );
    expect(await ids('polarity=negated')).toEqual(['border-1']);
    expect(await ids('modality!=actual')).toEqual(['harbour-3']);
    expect(await ids('family=conflict')).toEqual(await ids('family!=cooperation,standing,statement'));
  });

  test('knows speakers, outlets and articles, by their names', async () => {
    expect(await ids('speaker="a spokesman"')).toEqual(['harbour-3']);
    expect(await ids('speaker!="the article itself"')).toEqual(['harbour-3']);
    const coast = that(({ properties }) => ['harbour', 'talks'].includes(properties.article));
    expect(await ids("outlet='coast daily'")).toEqual(coast);
    expect(await ids('article="Title of harbour",talk')).toEqual(coast);
  });

  test('bounds the days, of the happening or else of the report', async () => {
    const happened = ({ properties: p }: SampleGraph['assertions'][number]) => p.date ?? p.reported ?? '';
    expect(await ids('dates=2025-03-04..2025-03-07')).toEqual(
      that((a) => happened(a) >= '2025-03-04' && happened(a) <= '2025-03-07'),
    );
    expect(await ids('dates=2025-03-05')).toEqual(that((a) => happened(a) === '2025-03-05'));
    expect(await ids('dates=2025-03-08..')).toEqual(that((a) => happened(a) >= '2025-03-08'));
    expect(await ids('dates=..2025-03-03')).toEqual(
      that((a) => happened(a) !== '' && happened(a) <= '2025-03-03'),
    );
    expect(await ids('dates=2025-03')).toEqual(await ids('dates=2025'));
  });

  test('finds words of the sentence', async () => {
    expect(await ids('text="The Crew"')).toEqual(['harbour-3', 'talks-2', 'talks-6']);
    expect(await ids('text=crew,answer text!=free')).toEqual(['harbour-3', 'talks-4', 'talks-6']);
  });

  test('bounds the graph around entities, named by id, name or alias', async () => {
    const about = (id: string) => that(({ source, target }) => source.id === id || target.id === id);
    expect(await ids('source="Eva Falk"')).toEqual(that(({ source }) => source.id === 'person:eva-falk'));
    expect(await ids('target=borland type=warns')).toEqual(['border-2', 'harbour-0']);
    expect(await ids('near="Carl Dahl" depth=1')).toEqual(
      expect.arrayContaining(about('person:carl-dahl') as string[]),
    );
    expect(await ids('near=BERG')).toEqual(await ids('near="person:ada-berg"'));
    expect(await ids('path="Carl Dahl",crew')).toEqual(
      that(({ source, target }) => {
        const ends = [source.id, target.id].sort().join(' ');
        return [
          'person:ada-berg person:carl-dahl',
          'organisation:union person:carl-dahl',
          'person:ada-berg state:BOR',
          'organisation:union state:BOR',
          'group:harbour-crew state:BOR',
        ].includes(ends);
      }),
    );
    expect(await ids('common="Ada Berg","Eva Falk"')).not.toEqual([]);
  });

  test('counts sentences after the other filters, whatever the order of writing', async () => {
    const often = await ids('least=2');
    expect(often).toContain('odd & "strange" <article>-0');
    expect(await ids('least=2', 'article=border')).toEqual([]);
    expect(await ids('article=border', 'least=2')).toEqual([]);
  });

  test.each([
    ['famly=conflict', 'Did you mean family?'],
    ['family=conflikt', 'Did you mean conflict?'],
    ['type=WARN', 'Did you mean WARNS?'],
    ['speaker="a spoksman"', 'Did you mean a spokesman?'],
    ['near="Ada Burg"', 'Did you mean Ada Berg?'],
    ['article=none', 'lists them'],
    ['dates=2025-13', 'dates=2025-01-01..2025-03-31'],
    ['dates=2025-03..2025-01', 'earlier day first'],
    ['least=0', 'least=2'],
    ['near=Borland depth=9', 'depth=2'],
    ['depth=2', 'near='],
    ['near=Borland near=Union', 'once'],
    ['near=Borland source=Union', 'one of them'],
    ['path=Borland', 'path='],
    ['family', 'key=value'],
    ['family="conflict', 'key=value'],
    ['http://127.0.0.1:4477/#hide=familie.conflict', 'Copy it again'],
    ['#dates=2025', 'Copy it again'],
    ['#near=state:NONE', 'no entity'],
  ])('refuses %s and says what to write', async (where, hint) => {
    const error = await ids(where).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'PARLEY_EXPORT_WHERE' });
    expect(`${error.message} ${error.fix}`).toContain(hint);
  });
});

describe('an address of the viewer', () => {
  const scopes: ViewState['scope'][] = [
    null,
    { what: 'near', id: 'person:carl-dahl', depth: 1 },
    { what: 'near', id: 'state:BOR', depth: 2 },
    { what: 'path', id: 'person:carl-dahl', other: 'group:harbour-crew' },
    { what: 'common', id: 'person:ada-berg', other: 'organisation:union' },
    { what: 'asked', source: null, types: ['WARNS', 'MEETS'], target: 'state:BOR' },
  ];
  const ranges = [null, { from: '2025-03-04', to: '2025-03-08' }];

  /** Some of what the legend can switch off, drawn by a seed. */
  function hiddenBy(seed: number): ViewState['hidden'] {
    const random = seeded(seed);
    const some = (values: readonly string[]) => new Set(values.filter(() => random() < 0.15));
    const values = {
      kind: seen.kinds,
      family: ['cooperation', 'conflict', 'standing', 'statement'],
      type: seen.types.map(({ name }) => name),
      modality: seen.modalities,
      polarity: seen.polarities,
      speaker: ['the article itself', 'a spokesman'],
      outlet: ['Coast Daily', 'no outlet'],
      article: ['talks', 'odd & "strange" <article>'],
    };
    return Object.fromEntries(
      facets.map((facet) => [facet, some(values[facet])]),
    ) as unknown as ViewState['hidden'];
  }

  test('takes what the viewer shows there', async () => {
    const sizes = new Set<number>();
    for (const [i, scope] of scopes.entries())
      for (const range of ranges)
        for (const least of [1, 2]) {
          const hidden = i === 0 && least === 1 ? start.hidden : hiddenBy(i * 10 + least);
          const state: ViewState = { ...start, hidden, scope, range, least, show: 'matrix' };
          const shown = select(seen.edges, state).map(({ id }) => id);
          expect(await ids(`http://127.0.0.1:4477/#${toHash(state)}&node=state%3ABOR`)).toEqual(shown.sort());
          sizes.add(shown.length);
        }
    expect(sizes.size).toBeGreaterThan(5);
  });

  test('of the first view is the whole graph', async () => {
    expect(await ids('http://127.0.0.1:4477/')).toEqual(everything());
  });
});

test('a part is whole: ends, articles, pairs and mentions are those of its relations', async () => {
  const part = await chosen(sample.graph, ['article=harbour', 'type=WARNS,MEETS'], null, ontology);
  const whole = await all(part.assertions());
  expect(whole.map(({ properties }) => properties.id)).toEqual(['harbour-0', 'harbour-2']);
  expect((await all(part.entities())).map(({ id }) => id)).toEqual([
    'person:ada-berg',
    'person:carl-dahl',
    'state:BOR',
  ]);
  expect((await all(part.articles())).map(({ id }) => id)).toEqual(['harbour']);
  expect(await all(part.pairs())).toEqual([
    { source: 'person:ada-berg', target: 'person:carl-dahl', count: 1 },
    { source: 'person:ada-berg', target: 'state:BOR', count: 1 },
  ]);
  expect((await all(part.mentions())).map(({ entity }) => entity)).toEqual([
    'person:ada-berg',
    'person:carl-dahl',
    'state:BOR',
  ]);
  const unbounded = await chosen(sample.graph, ['least=1'], null, ontology);
  expect(await all(unbounded.pairs())).toEqual(await all(sample.graph.pairs()));
});
