import { ParleyError } from '../errors.js';
import { embeddedDriver } from './embedded.js';
import type { GraphStore } from './graph-store.js';
import { cypherStore } from './store.js';

export type { Parameters, Rows, Value } from './driver.js';
export type * from './graph-store.js';

export interface OpenOptions {
  /** Refuse to write, and share the graph with other readers. */
  readonly readOnly?: boolean;
}

/**
 * Opens the graph at a path (made when missing, unless `readOnly`). Throws a ParleyError: PARLEY_STORE_SCHEME,
 * _MISSING, _NOT_A_STORE, _LOCKED, _DAMAGED, _PERMISSION, _FULL.
 */
export async function openStore(url: string, { readOnly = false }: OpenOptions = {}): Promise<GraphStore> {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1];
  if (scheme === undefined && url !== '') return cypherStore(await embeddedDriver(url, readOnly));
  throw new ParleyError(
    'PARLEY_STORE_SCHEME',
    `No store is known for ${url === '' ? 'an empty name' : `${scheme}://`}`,
    {
      fix: 'Give the path of a file, for example --store news.parley.',
    },
  );
}
