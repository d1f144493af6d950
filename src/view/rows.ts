import type { GraphStore, Parameters } from '../store/index.js';

/** The part of a store the viewer needs: it asks, and never writes. */
export type Readable = Pick<GraphStore, 'query'>;

/** One row by column name, with the few readings the viewer needs of a value. */
export class Row {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(columns: readonly string[], values: readonly unknown[]) {
    this.#values = new Map(columns.map((name, i) => [name, values[i]]));
  }

  /** Empty where the store has nothing. */
  text(name: string): string {
    return this.maybe(name) ?? '';
  }

  maybe(name: string): string | null {
    const value = this.#values.get(name);
    return value === null || value === undefined || value === '' ? null : String(value);
  }

  number(name: string): number {
    return Number(this.#values.get(name) ?? 0);
  }

  flag(name: string): boolean {
    return this.#values.get(name) === true;
  }

  list(name: string): unknown[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value : [];
  }

  texts(name: string): string[] {
    return this.list(name).map(String);
  }
}

/** Runs a query and hands out its rows. */
export async function rows(store: Readable, cypher: string, params: Parameters = {}): Promise<Row[]> {
  const result = await store.query(cypher, params);
  return result.rows.map((values) => new Row(result.columns, values));
}
