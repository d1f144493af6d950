import type { GraphStore, Parameters } from '../store/index.js';

/** The part of a store the viewer needs: it asks, and never writes. */
export type Readable = Pick<GraphStore, 'query' | 'layout'>;

/** One row by column name, with the few readings the viewer needs of a value. */
export class Row {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #values: readonly unknown[];

  constructor(columns: ReadonlyMap<string, number>, values: readonly unknown[]) {
    this.#columns = columns;
    this.#values = values;
  }

  #at(name: string): unknown {
    return this.#values[this.#columns.get(name) as number];
  }

  /** Empty where the store has nothing. */
  text(name: string): string {
    return this.maybe(name) ?? '';
  }

  maybe(name: string): string | null {
    const value = this.#at(name);
    return value === null || value === undefined || value === '' ? null : String(value);
  }

  number(name: string): number {
    return Number(this.#at(name) ?? 0);
  }

  flag(name: string): boolean {
    return this.#at(name) === true;
  }

  list(name: string): unknown[] {
    const value = this.#at(name);
    return Array.isArray(value) ? value : [];
  }

  texts(name: string): string[] {
    return this.list(name).map(String);
  }
}

/** Runs a query and hands out its rows. */
export async function rows(store: Readable, cypher: string, params: Parameters = {}): Promise<Row[]> {
  const result = await store.query(cypher, params);
  const columns = new Map(result.columns.map((name, i) => [name, i]));
  return result.rows.map((values) => new Row(columns, values));
}
