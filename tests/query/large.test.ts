import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Query, queryLibrary } from '../../src/query/index.js';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { temporaryStore } from '../store/articles.js';
import { asked, graphs } from './large.js';
import { actors } from './reckoned/actors.js';
import { acts } from './reckoned/acts.js';
import { claims } from './reckoned/claims.js';

const place = temporaryStore();
let store: GraphStore;
beforeAll(async () => {
  store = await openStore(place.path);
  await store.write(graphs);
});
afterAll(async () => {
  await store.close();
  place.clean();
});

const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort();

test.each([...queryLibrary().values()])(
  '$name has rows in a graph of 10,000 relations',
  async (query: Query) => {
    expect((await store.query(query.cypher, asked(query))).rows.length).toBeGreaterThan(0);
  },
);

test.each(Object.entries({ ...acts, ...claims, ...actors }))(
  '%s has the rows that are reckoned without a store',
  async (name, { columns, rows }) => {
    const query = queryLibrary().get(name) as Query;
    const answer = await store.query(query.cypher, asked(query));
    const numbers = columns.map((column) => answer.columns.indexOf(column));
    expect(sorted(answer.rows.map((row) => numbers.map((i) => row[i])))).toEqual(sorted(rows()));
  },
);
