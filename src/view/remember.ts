import type { Readable } from './rows.js';

/** Digests of all articles: the graph is a function of them, so it is the same while they are. */
const state = 'MATCH (t:Article) RETURN t.id AS id, t.digest AS digest ORDER BY id';

/**
 * Computes something of the graph once, and again only after the store has changed; several callers at once
 * share one computation, and a failed one is not remembered.
 */
export function remember<T>(store: Readable, compute: () => Promise<T>): () => Promise<T> {
  let key = '';
  let value: Promise<T> | null = null;
  return async () => {
    const now = JSON.stringify((await store.query(state)).rows);
    if (value === null || now !== key) {
      key = now;
      const computing = compute();
      value = computing;
      computing.catch(() => {
        if (value === computing) value = null;
      });
    }
    return value;
  };
}
