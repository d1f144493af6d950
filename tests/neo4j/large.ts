import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryLibrary } from '../../src/query/index.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { asked, graphs } from '../query/large.js';
import { temporaryStore } from '../store/articles.js';
import { url, wipe } from './adapter.js';
import type { ServerAddress } from './server.js';

/** A made graph of 10,000 relations on the server and in a file; tests/query/large.test.ts says what is right. */
export function large(address: () => ServerAddress): void {
  const place = temporaryStore();
  let stores: [server: GraphStore, file: GraphStore];
  beforeAll(async () => {
    stores = [await openStore(url), await openStore(place.path)];
    await Promise.all(stores.map((store) => store.write(graphs)));
  });
  afterAll(async () => {
    for (const store of stores ?? []) await store.close();
    place.clean();
    await wipe(address());
  });

  test('every query of the library has the same rows as embedded', async () => {
    for (const query of queryLibrary().values()) {
      const [there, here] = await Promise.all(stores.map((store) => store.query(query.cypher, asked(query))));
      expect.soft(there, query.name).toEqual(here);
    }
  });
}
