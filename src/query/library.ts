import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ParleyError } from '../errors.js';
import { packageFile } from '../root.js';
import { parseQuery, type Query } from './header.js';
import { nearest } from './similar.js';

/** The queries Parley ships, by name. */
export function queryLibrary(): ReadonlyMap<string, Query> {
  const folder = packageFile('queries');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort();
  return new Map(
    files.map((file) => {
      const name = basename(file, '.cypher');
      return [name, parseQuery(name, readFileSync(packageFile('queries', file), 'utf8'))];
    }),
  );
}

/** A query of the library. Throws PARLEY_QUERY_UNKNOWN with the name that was probably meant. */
export function libraryQuery(name: string): Query {
  const library = queryLibrary();
  const query = library.get(name);
  if (query) return query;
  const meant = nearest(name, library.keys());
  throw new ParleyError('PARLEY_QUERY_UNKNOWN', `There is no query named ${JSON.stringify(name)}`, {
    fix: meant ? `Did you mean ${meant}?` : '`parley queries` lists them.',
  });
}
