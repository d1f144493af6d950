import { byCodePoint } from '../model/order.js';
import type { CypherDriver, Value } from './driver.js';

/** A row by columns; the first is the node's id, the second the key. */
export type Cells = readonly Value[];

/** Statements that read the relationships of nodes; each has a key, by which those of a busy node are told apart. */
export interface Portioned {
  /** Ids of the nodes that have any, and how many. */
  readonly counts: string;
  /** The rows of the nodes `$ids`. */
  readonly of: string;
  /** Keys of those of the node `$id`. */
  readonly keys: string;
  /** Its rows with keys from `$from` to before `$to`. */
  readonly between: string;
}

/** Rows held at once: of several nodes together, and of one at most. */
const [several, one] = [500, 1000];

/**
 * All rows, by id and then by key, in portions. Memory holds the ids of the nodes, the keys of one node, and two
 * portions, however many rows a node has, unless its keys have rare characters.
 */
export async function* portions(
  driver: CypherDriver,
  statements: Portioned,
): AsyncGenerator<readonly Cells[]> {
  for await (const rows of ahead(unsorted(driver, statements))) yield [...rows].sort(byIdThenKey);
}

const byIdThenKey = ([id, key]: Cells, [otherId, otherKey]: Cells): number =>
  byCodePoint(id as string, otherId as string) || byCodePoint(key as string, otherKey as string);

async function* unsorted(driver: CypherDriver, statements: Portioned): AsyncGenerator<readonly Cells[]> {
  const counts = (await driver.run(statements.counts)).rows as [id: string, count: number][];
  let ids: string[] = [];
  let held = 0;
  const read = async () => (await driver.run(statements.of, { ids })).rows;
  for (const [id, count] of counts.toSorted(([a], [b]) => byCodePoint(a, b))) {
    if (ids.length > 0 && held + Number(count) > several) {
      yield await read();
      [ids, held] = [[], 0];
    }
    if (Number(count) > one) yield* ofOne(driver, statements, id);
    else [held] = [held + Number(count), ids.push(id)];
  }
  if (ids.length > 0) yield await read();
}

/** Of these texts every store has the same order; embedded ones go by code points, Neo4j by UTF-16. */
const plain = /^[^\ud800-\uffff]*$/;
const afterPlain = '\ue000';

async function* ofOne(
  driver: CypherDriver,
  { of, keys, between }: Portioned,
  id: string,
): AsyncGenerator<readonly Cells[]> {
  const all = (await driver.run(keys, { id })).rows.map(([key]) => key as string).sort(byCodePoint);
  if (!all.every((key) => plain.test(key))) return yield (await driver.run(of, { ids: [id] })).rows;
  const bounds = all.filter((_, i) => i > 0 && i % one === 0);
  for (const [i, to] of [...bounds, afterPlain].entries())
    yield (await driver.run(between, { id, from: bounds[i - 1] ?? '', to })).rows;
}

/** Asks for the next while the last is worked on: the store computes in a thread, or a process, of its own. */
async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  const ask = () => {
    const asked = items.next();
    // Whoever stops early hears nothing of it; else it is thrown where it is waited for.
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  try {
    for (let item = await next; !item.done; item = await next) {
      next = ask();
      yield item.value;
    }
  } finally {
    await next.catch(() => undefined);
  }
}
