import { afterEach, beforeEach } from 'vitest';
import type { CypherDriver } from '../../../src/store/driver.js';
import { type GraphStore, type OpenOptions, openStore } from '../../../src/store/index.js';

/** Where an empty graph is; `clean` takes away what is in it, and what has the label `ParleyTest`. */
interface Place {
  readonly url: string;
  clean(): Promise<void>;
}

/** What the suite must know of a store: a new one has only to give this. */
export interface Adapter {
  readonly name: string;
  place(): Promise<Place>;
  driver(url: string): Promise<CypherDriver>;
}

/** The graph that a test works on: new for each test, open for writing. */
export interface Graph {
  readonly store: GraphStore;
  readonly url: string;
  rows(cypher: string): Promise<readonly (readonly unknown[])[]>;
  /** Closes it and opens it again. */
  reopen(options?: OpenOptions): Promise<GraphStore>;
  /** Goes on with an empty graph. */
  renew(): Promise<void>;
}

export function graphOf(adapter: Adapter): Graph {
  let place: Place;
  let store: GraphStore;
  const begin = async () => {
    place = await adapter.place();
    store = await openStore(place.url);
  };
  const end = async () => {
    await store.close();
    await place.clean();
  };
  beforeEach(begin);
  afterEach(end);
  return {
    get store() {
      return store;
    },
    get url() {
      return place.url;
    },
    rows: async (cypher) => (await store.query(cypher)).rows,
    async reopen(options) {
      await store.close();
      store = await openStore(place.url, options);
      return store;
    },
    async renew() {
      await end();
      await begin();
    },
  };
}
