import { afterAll, beforeAll, expect, test } from 'vitest';
import { createParley, ingest, openStore, readArticles } from '../../src/index.js';
import { packageFile } from '../../src/root.js';
import type { GraphStore } from '../../src/store/index.js';
import { temporaryStore } from '../store/articles.js';
import { answer, expected } from './expected.js';

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

test.each(Object.entries(expected('article')))(
  '%s is answered on the sample article',
  async (name, wanted) => {
    expect(await answer(store, name, wanted)).toEqual(wanted.rows);
  },
);

test('each sentence that is given stands in the article', async () => {
  const [[text]] = (await store.query('MATCH (a:Article) RETURN a.text AS text')).rows as [[string]];
  for (const [name, { given }] of Object.entries(expected('article'))) {
    const wanted = { ...(given && { given }), columns: ['quote'], rows: [] };
    for (const [quote] of (await answer(store, name, wanted)) as [string | undefined][])
      if (quote !== undefined) expect(text).toContain(quote);
  }
});
