import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFormatOf } from '../../src/import/index.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { border, harbour, odd, talks, temporaryStore } from '../store/articles.js';
import { articleGraph } from '../store/fixture.js';
import { exported, into } from './made.js';

/** Who speaks in whose name, and for whom nobody is known; what an entity is when articles disagree. */
const chain = articleGraph({
  id: 'chain',
  text: 'The aide said ?> that an official claimed Ada Berg warned Borland.',
  who: [
    ['person:aide', 'aide', { anonymous: true, principal: 'state:BOR' as never }],
    ['person:ada-berg', 'Ada Berg'],
    ['state:BOR', 'Borland', { iso: 'BOR', latitude: -1.5, longitude: 0 }],
  ],
  made: [
    {
      type: 'WARNS',
      source: 'Ada Berg',
      trigger: 'warned',
      target: 'Borland',
      extra: {
        polarity: 'negated',
        modality: 'alleged',
        attribution: [
          { entity: 'person:aide' as never, name: 'aide', text: 'The aide' },
          { entity: null, name: 'an official', text: 'an official' },
        ],
        date: { from: '2025-03-01' as never, to: null, precision: 'after', text: 'since March' },
      },
    },
  ],
});
const graphs = [harbour, border, talks, odd, chain];

const places = [temporaryStore(), temporaryStore()] as const;
let from: GraphStore;
let to: GraphStore;
beforeAll(async () => {
  from = await openStore(places[0].path);
  await from.write(graphs);
});
afterAll(async () => {
  await from.close();
  for (const place of places) place.clean();
});

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

describe.each(['gexf', 'jsonl'])('%s', (format) => {
  let text = '';
  beforeAll(async () => {
    to = await openStore(places[1].path);
    text = await exported(from, format);
  });
  afterAll(async () => {
    await to.close();
    places[1].clean();
  });

  test('gives the same bytes again, whatever the pieces it comes in', async () => {
    expect(await into(to, `a.${format}`, text, { size: 7 })).toEqual({
      added: 5,
      changed: 0,
      unchanged: 0,
      assertions: 17,
    });
    expect(await exported(to, format)).toBe(text);
    // What XML cannot hold is lost in it.
    const lines = (await exported(from, 'jsonl')).replaceAll('\\u0007', '\ufffd');
    if (format === 'gexf') expect(await exported(to, 'jsonl')).toBe(lines);
  });

  test('again adds nothing', async () => {
    expect(await into(to, `a.${format}`, text)).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
    expect(await exported(to, format)).toBe(text);
  });

  test('what was read itself is left, and read again it is whole', async () => {
    expect(await into(from, `a.${format}`, text)).toMatchObject({ added: 0, changed: 0, unchanged: 5 });
    expect(await to.write([harbour])).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await into(to, `a.${format}`, text)).toMatchObject({ changed: 0, unchanged: 5 });
    const article = (await all(to.articles())).find(({ id }) => id === 'harbour');
    expect(article?.text).toBe(harbour.article.text);
  });

  test('quotes stand at their places in what is known of the text', async () => {
    for (const { id, text: known } of (await all(to.articles())).filter((a) => a.id !== 'harbour')) {
      const characters = [...known];
      const own = (await all(to.assertions())).filter(({ properties }) => properties.article === id);
      expect(own.length).toBeGreaterThan(0);
      for (const { properties: p } of own) {
        expect(characters.slice(p.start, p.end).join('')).toBe(p.quote);
        expect(characters.slice(...p.sourceSpan).join('')).toBe(p.sourceText);
      }
      const original = graphs.find(({ article }) => article.id === id)?.article.text ?? '';
      const same = [...original].filter((character, i) => (characters[i] ?? ' ').trim() === character);
      expect(same.length).toBeGreaterThan(10);
    }
  });
});

test('GEXF keeps entities, mentions and articles; JSON lines keep what stands at ends', async () => {
  const stats = await from.stats();
  for (const [format, expected] of [
    ['gexf', stats],
    ['jsonl', { ...stats, entities: stats.entities - 2, entityTypes: expect.anything() }],
  ] as const) {
    to = await openStore(places[1].path);
    await into(to, `a.${format}`, await exported(from, format));
    const { sentences: _, words: __, ...rest } = await to.stats();
    const { sentences: s, words: w, ...known } = expected;
    expect(rest).toEqual(known);
    if (format === 'gexf') {
      expect(await to.stats()).toMatchObject({ sentences: s, words: w });
      expect(await all(to.entities())).toEqual(await all(from.entities()));
      expect(await all(to.mentions())).toEqual(await all(from.mentions()));
      const heads = async (store: GraphStore) =>
        (await all(store.articles())).map(({ text, ...head }) => head);
      expect(await heads(to)).toEqual(await heads(from));
    }
    await to.close();
    places[1].clean();
  }
});

test('what holds less does not take the place of what holds more, and more takes that of less', async () => {
  to = await openStore(places[1].path);
  const [gexf, jsonl] = await Promise.all([exported(from, 'gexf'), exported(from, 'jsonl')]);
  expect(await into(to, 'a.jsonl', jsonl)).toMatchObject({ added: 5 });
  expect(await into(to, 'a.gexf', gexf)).toMatchObject({ changed: 5 });
  expect(await into(to, 'a.jsonl', jsonl)).toMatchObject({ changed: 0, unchanged: 5 });
  expect(await exported(to, 'gexf')).toBe(gexf);
  await to.close();
  places[1].clean();
});

test('removing an imported article takes its edges with it', async () => {
  to = await openStore(places[1].path);
  await into(to, 'a.gexf', await exported(from, 'gexf'));
  for (const { article } of graphs) await to.remove(article.id);
  expect(await to.stats()).toMatchObject({ articles: 0, entities: 0, assertions: 0 });
  await to.close();
  places[1].clean();
});

test('files are named by their ending or by --format', () => {
  expect(importFormatOf('A.GEXF').name).toBe('gexf');
  expect(importFormatOf('-', 'jsonl').name).toBe('jsonl');
  expect(() => importFormatOf('a.graphml')).toThrow(
    expect.objectContaining({ code: 'PARLEY_IMPORT_FORMAT' }),
  );
});
