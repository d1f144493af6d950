/** What a store gives back and takes: JSON, as the same query returns it from every store. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Parameters = { readonly [name: string]: Value };

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

export type Run = (cypher: string, parameters?: Parameters) => Promise<Rows>;

/** The little a database must do to hold a graph; all Cypher lies above it, in `statements.ts`. */
export interface CypherDriver {
  /** Runs one statement by itself; where the store can stop it, for `seconds` at most. */
  run(cypher: string, parameters?: Parameters, seconds?: number): Promise<Rows>;
  /**
   * Runs all of the work or, when it throws, nothing of it. Its statements are done in the order in which they are
   * given, also when given before the last is done.
   */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** Returns when everything committed so far is on the disk. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}

/** A result's rows as objects by column name. */
export function records({ columns, rows }: Rows): Record<string, Value>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
}
