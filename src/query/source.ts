import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { ParleyError } from '../errors.js';
import { decodeUtf8 } from '../read/decode.js';
import { parseQuery, type Query } from './header.js';
import { libraryQuery } from './library.js';
import { statementsOf } from './statements.js';

/** The name of a query that was given as text. */
export const typed = 'the query';

/**
 * The query a user means: `-` for standard input, a file, the Cypher itself (whatever has a space in it), or a name
 * of the library. Throws PARLEY_QUERY_UNKNOWN, _FILE, _EMPTY, _SEVERAL, or what is wrong with the bytes of the text.
 */
export async function findQuery(given: string): Promise<Query> {
  const query = await named(given);
  const [first, second] = statementsOf(query.cypher);
  const place = query.name === typed ? {} : { file: query.name };
  if (!first)
    throw new ParleyError('PARLEY_QUERY_EMPTY', 'The query is empty', {
      place,
      fix: 'For example: parley query "MATCH (a)-[r]->(b) RETURN a.name, type(r), b.name LIMIT 5"',
    });
  if (second)
    throw new ParleyError('PARLEY_QUERY_SEVERAL', 'There is more than one statement', {
      place: { ...place, line: second.line },
      fix: '`parley shell < FILE` runs one after another.',
    });
  return { ...query, cypher: query.cypher.replace(/[\s;]*$/, '') };
}

async function named(given: string): Promise<Query> {
  if (given === '-') return fromBytes('<stdin>', await buffer(process.stdin));
  if (/\.(cypher|cql)$/i.test(given)) return fromBytes(given, readQueryFile(given));
  if (given.trim() === '' || /[\s;]/.test(given)) return parseQuery(typed, given);
  return existsSync(given) ? fromBytes(given, readQueryFile(given)) : libraryQuery(given);
}

const fromBytes = (file: string, bytes: Uint8Array): Query => parseQuery(file, decodeUtf8(bytes, { file }));

function readQueryFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'There is no such file' : `The file cannot be read (${code})`;
    throw new ParleyError('PARLEY_QUERY_FILE', why, {
      place: { file: path },
      fix: '`parley queries` lists the queries that need no file.',
      cause: error,
    });
  }
}
