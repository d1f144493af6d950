import { afterAll, beforeAll, expect, test } from 'vitest';
import { createParley, ingest, openStore, readArticles } from '../../src/index.js';
import { bindParameters, queryLibrary } from '../../src/query/index.js';
import { packageFile } from '../../src/root.js';
import type { GraphStore } from '../../src/store/index.js';
import { temporaryStore } from '../store/articles.js';

const place = temporaryStore();
let store: GraphStore;
beforeAll(async () => {
  store = await openStore(place.path);
  await ingest(await createParley(), store, readArticles([packageFile('seeds', 'articles')]));
});
afterAll(async () => {
  await store.close();
  place.clean();
});

const actors = new Map([
  ['actor', 'Hamas'],
  ['one', 'Donald Trump'],
  ['other', 'Hamas'],
]);

async function answer(name: string): Promise<Record<string, unknown>[]> {
  const query = queryLibrary().get(name);
  if (!query) throw new Error(`no query ${name}`);
  const given = new Map([...actors].filter(([key]) => query.parameters.some((p) => p.name === key)));
  const { columns, rows } = await store.query(query.cypher, bindParameters(query, given));
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

test.each([...queryLibrary().keys()])('%s is answered on the sample article', async (name) => {
  const rows = await answer(name);
  for (const row of rows) expect(Object.values(row)).not.toContain(undefined);
  if (
    [
      'actor-profile',
      'between-two',
      'places',
      'relation-types',
      'roles',
      'outlets',
      'who-threatens-whom',
    ].includes(name)
  )
    expect(rows.length).toBeGreaterThan(0);
});

test('who threatens whom finds the warning, with words that stand in the article', async () => {
  const [[text]] = (await store.query('MATCH (a:Article) RETURN a.text AS text')).rows as [[string]];
  const rows = await answer('who-threatens-whom');
  expect(rows).toContainEqual(expect.objectContaining({ source: 'Donald Trump', target: 'Hamas' }));
  for (const { quote } of rows) expect(text).toContain(quote);
});

test('roles finds the spokesman, outlets the outlet', async () => {
  expect(await answer('roles')).toContainEqual(
    expect.objectContaining({ who: 'Hazem Qassem', relation: 'SPOKESPERSON_FOR', 'whom or where': 'Hamas' }),
  );
  expect(await answer('outlets')).toMatchObject([{ outlet: 'Matzav.com', articles: 1 }]);
});
