/** Characters and rows at which a statement is closed; a single row may be longer. */
const longest = 65_536;
const most = 200;

/** Gathers rows for the same work into statements of bounded length. */
export class Batches {
  readonly #open = new Map<string, { rows: string[]; length: number }>();

  /** The statement that is full with this row, if one is. */
  *add(work: string, row: string): Generator<string> {
    const batch = this.#open.get(work) ?? { rows: [], length: 0 };
    this.#open.set(work, batch);
    batch.rows.push(row);
    batch.length += row.length;
    if (batch.length < longest && batch.rows.length < most) return;
    this.#open.delete(work);
    yield statement(work, batch.rows);
  }

  /** The statements that are not full, in the order in which they were begun. */
  *rest(): Generator<string> {
    for (const [work, { rows }] of this.#open) yield statement(work, rows);
    this.#open.clear();
  }
}

const statement = (work: string, rows: readonly string[]) =>
  `UNWIND [\n${rows.join(',\n')}\n] AS row\n${work};\n`;
