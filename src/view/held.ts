import { type GraphStore, openStore, type Parameters, type Rows } from '../store/index.js';
import type { Readable } from './rows.js';

/**
 * A graph that is open for reading and can be let go for a moment, as an embedded store lets nobody write while
 * anybody reads.
 */
export class HeldStore implements Readable {
  readonly #url: string;
  #store: Promise<GraphStore> | null = null;
  #away: Promise<void> | null = null;
  readonly #reading = new Set<Promise<unknown>>();

  constructor(url: string) {
    this.#url = url;
  }

  async query(cypher: string, parameters?: Parameters): Promise<Rows> {
    return (await this.#open()).query(cypher, parameters);
  }

  async layout(): ReturnType<GraphStore['layout']> {
    return (await this.#open()).layout();
  }

  /** Does something that asks several questions of one graph: it is not let go in between. */
  async reading<T>(work: () => Promise<T>): Promise<T> {
    while (this.#away) await this.#away;
    const mine = work();
    this.#reading.add(mine);
    try {
      return await mine;
    } finally {
      this.#reading.delete(mine);
    }
  }

  /** Does something while nobody here has the graph open: what reads it is finished first, the rest waits. */
  async letGo<T>(work: () => Promise<T>): Promise<T> {
    while (this.#away) await this.#away;
    let back = () => {};
    this.#away = new Promise((resolve) => {
      back = resolve;
    });
    try {
      await Promise.allSettled(this.#reading);
      await this.#shut();
      return await work();
    } finally {
      this.#away = null;
      back();
    }
  }

  /** After what is being written is written. */
  close(): Promise<void> {
    return this.letGo(async () => {});
  }

  /** Opened at the first question, and again at the first one after it was let go. Throws what `openStore` throws. */
  #open(): Promise<GraphStore> {
    this.#store ??= openStore(this.#url, { readOnly: true }).catch((error) => {
      this.#store = null;
      throw error;
    });
    return this.#store;
  }

  async #shut(): Promise<void> {
    const store = await this.#store?.catch(() => null);
    this.#store = null;
    await store?.close();
  }
}
