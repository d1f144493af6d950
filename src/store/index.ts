import { ParleyError } from '../errors.js';
import type { CypherDriver } from './driver.js';
import type { GraphStore } from './graph-store.js';
import { isNeo4j } from './neo4j/address.js';
import { cypherStore } from './store.js';

export { type CopyOptions, copyGraph } from './copy.js';
export type { Parameters, Rows, Value } from './driver.js';
export { removeSpill } from './embedded-spill.js';
export type * from './graph-store.js';
export type { KeptGraph } from './kept.js';

export interface OpenOptions {
  /** Refuse to write, and share the graph with other readers. */
  readonly readOnly?: boolean;
}

/**
 * Opens the graph at a path (made when missing, unless `readOnly`) or on a server (`neo4j://host:7687/database`, with
 * NEO4J_USERNAME and NEO4J_PASSWORD). Throws a ParleyError: PARLEY_STORE_SCHEME, _MISSING, _NOT_A_STORE, _LOCKED,
 * _DAMAGED, _PERMISSION, _FULL; of a server PARLEY_STORE_URL, _PASSWORD, _UNREACHABLE, _LOGIN, _DATABASE,
 * _OLD_SERVER, _FOREIGN.
 */
export async function openStore(url: string, { readOnly = false }: OpenOptions = {}): Promise<GraphStore> {
  return cypherStore(await openDriver(url, readOnly));
}

/** Each store's engine is loaded only when it is the one that is asked for. */
async function openDriver(url: string, readOnly: boolean): Promise<CypherDriver> {
  if (isNeo4j(url)) return (await import('./neo4j/driver.js')).neo4jDriver(url, readOnly);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1];
  if (scheme === undefined && url !== '')
    return (await import('./embedded.js')).embeddedDriver(url, readOnly);
  throw new ParleyError(
    'PARLEY_STORE_SCHEME',
    `No store is known for ${url === '' ? 'an empty name' : `${scheme}://`}`,
    {
      fix: 'Give the path of a file, or a server: --store news.parley, --store neo4j://localhost:7687/neo4j.',
    },
  );
}
