import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { corroborate } from '../../src/corroborate/index.js';
import { bindParameters, libraryQuery } from '../../src/query/index.js';
import { packageFile } from '../../src/root.js';
import type { GraphStore } from '../../src/store/index.js';
import { border, harbour, talks } from '../store/articles.js';
import { inquest } from './inquest.js';

interface Expected {
  readonly given?: Readonly<Record<string, string>>;
  /** Some columns of the query's, and of them all rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** By query. `made` is of `madeArticles`, `article` of the sample article. */
export function expected(of: 'made' | 'article'): Readonly<Record<string, Expected>> {
  return parse(readFileSync(packageFile('tests', 'query', `${of}.yaml`), 'utf8'));
}

/** Events named as Parley names them. */
export const madeArticles = [harbour, border, talks, inquest].map((graph) => ({
  ...graph,
  assertions: corroborate(graph.assertions, (type) => type === 'MEETS'),
}));

/** The expected columns of what the store answers. */
export async function answer(
  store: GraphStore,
  name: string,
  { given = {}, columns }: Expected,
): Promise<unknown> {
  const query = libraryQuery(name);
  const result = await store.query(query.cypher, bindParameters(query, new Map(Object.entries(given))));
  const numbers = columns.map((column) => result.columns.indexOf(column));
  return result.rows.map((row) => numbers.map((i) => row[i]));
}
