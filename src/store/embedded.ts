import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import grafeo from '@grafeo-db/js';
import { ParleyError } from '../errors.js';
import type { CypherDriver, Parameters, Rows, Run } from './driver.js';
import { engineError } from './embedded-errors.js';
import { checkpointDue, syncLog } from './embedded-log.js';
import { plainValue } from './embedded-values.js';
import { checkParameters } from './parameters.js';
import { constraints } from './statements.js';

type Database = InstanceType<typeof grafeo.GrafeoDB>;
type Executor = Pick<Database, 'executeCypher'>;

/** With the constraint alone the engine finds MERGE's nodes by scanning. */
const indexes = [
  'CREATE INDEX parley_entity_index IF NOT EXISTS FOR (n:Entity) ON (n.id)',
  'CREATE INDEX parley_article_index IF NOT EXISTS FOR (n:Article) ON (n.id)',
];

/**
 * A graph in a file, held by this process alone (read-only: shared with other readers). Uses Grafeo in the
 * process: everything committed survives the death of the process; `checkpoint` also that of the machine.
 */
export async function embeddedDriver(path: string, readOnly: boolean): Promise<CypherDriver> {
  const exists = inspect(path, readOnly);
  const database = attempt(path, () =>
    readOnly ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path),
  );
  const run = runner(path, database);
  let turn: Promise<unknown> = Promise.resolve();
  const driver: CypherDriver = {
    run,
    async transaction(work) {
      const mine = turn.then(() => inTransaction(path, database, work));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async checkpoint() {
      attempt(path, () => (checkpointDue(path) ? database.walCheckpoint() : syncLog(path)));
    },
    async close() {
      await turn;
      attempt(path, () => database.close());
    },
  };
  if (!readOnly) {
    try {
      for (const statement of [...constraints, ...indexes]) await run(statement);
      if (!exists) await driver.checkpoint();
    } catch (error) {
      database.close();
      throw error;
    }
  }
  return driver;
}

async function inTransaction<T>(
  path: string,
  database: Database,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const transaction = attempt(path, () => database.beginTransaction());
  try {
    const result = await work(inTurn(runner(path, transaction)));
    attempt(path, () => transaction.commit());
    return result;
  } catch (error) {
    rollBack(transaction);
    throw error;
  }
}

/** One statement after the other, in the order in which they were given; none any more after one that failed. */
function inTurn(run: Run): Run {
  let before: Promise<unknown> = Promise.resolve();
  return (cypher, parameters) => {
    const mine = before.then(() => run(cypher, parameters));
    before = mine;
    return mine;
  };
}

/** After a failed commit there is nothing left to roll back, whatever `isActive` says. */
function rollBack(transaction: ReturnType<Database['beginTransaction']>): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // The error that led here is the one to tell.
  }
}

function runner(path: string, executor: Executor): Run {
  return async (cypher: string, parameters: Parameters = {}): Promise<Rows> => {
    checkParameters(parameters);
    try {
      const result = await executor.executeCypher(cypher, parameters);
      return { columns: result.columns, rows: result.rows().map((row) => row.map(plainValue)) };
    } catch (error) {
      throw engineError(error, path, cypher);
    }
  };
}

function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw engineError(error, path);
  }
}

/** The engine makes a file of any missing path and says little of others; so look first. */
function inspect(path: string, readOnly: boolean): boolean {
  if (!existsSync(path)) {
    if (!readOnly) {
      attempt(path, () => mkdirSync(dirname(path), { recursive: true }));
      return false;
    }
    throw new ParleyError('PARLEY_STORE_MISSING', 'There is no graph here', {
      place: { file: path },
      fix: 'Write one with `parley ingest`, or name another with --store or PARLEY_STORE.',
    });
  }
  if (statSync(path).isFile() && startOf(path) === 'GRAF') return true;
  throw new ParleyError('PARLEY_STORE_NOT_A_STORE', 'This is not a graph; it was left as it is', {
    place: { file: path },
    fix: 'Name another path with --store or PARLEY_STORE.',
  });
}

function startOf(path: string): string {
  const file = attempt(path, () => openSync(path, 'r'));
  try {
    const bytes = Buffer.alloc(4);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
