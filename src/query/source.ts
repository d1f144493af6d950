import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { ParleyError } from '../errors.js';
import { parseQuery, type Query } from './header.js';
import { libraryQuery } from './library.js';

/**
 * The query a user means: `-` for standard input, a file, the Cypher itself (whatever has a space in it), or a name
 * of the library. Throws PARLEY_QUERY_UNKNOWN or PARLEY_QUERY_EMPTY.
 */
export async function findQuery(given: string): Promise<Query> {
  const query = await named(given);
  const code = query.cypher.replace(/^\s*\/\/.*$/gm, '');
  if (code.trim() !== '') return query;
  throw new ParleyError('PARLEY_QUERY_EMPTY', 'The query is empty', {
    fix: 'For example: parley query "MATCH (a)-[r]->(b) RETURN a.name, type(r), b.name LIMIT 5"',
  });
}

async function named(given: string): Promise<Query> {
  if (given === '-') return parseQuery('standard input', await text(process.stdin));
  if (/\.(cypher|cql)$/i.test(given)) return parseQuery(given, readQueryFile(given));
  if (given.trim() === '' || /\s/.test(given)) return parseQuery('the query', given);
  return existsSync(given) ? parseQuery(given, readQueryFile(given)) : libraryQuery(given);
}

function readQueryFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ParleyError('PARLEY_QUERY_FILE', `${path} cannot be read`, {
      place: { file: path },
      fix: '`parley queries` lists the queries that need no file.',
      cause: error,
    });
  }
}
