import neo4j, { type Driver, type ManagedTransaction, type Result, type Session } from 'neo4j-driver';
import type { CypherDriver, Parameters, Rows } from '../driver.js';
import { checkParameters } from '../parameters.js';
import { type Neo4jAddress, neo4jAddress } from './address.js';
import { serverError } from './errors.js';
import { demandVersion, prepare } from './setup.js';
import { received, sent } from './values.js';

const config = {
  useBigInt: true,
  telemetryDisabled: true,
  connectionTimeout: 10_000,
  /** Milliseconds for which a transaction is tried again after deadlocks, changes of leader and lost connections. */
  maxTransactionRetryTime: 30_000,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
} as const;

/**
 * A graph in a database of a Neo4j server (5 or newer), by its driver: reading and writing transactions are repeated
 * where that helps, and what is read sees what was written. Read-only handles cannot write.
 */
export async function neo4jDriver(url: string, readOnly: boolean): Promise<CypherDriver> {
  const address = neo4jAddress(url, process.env);
  const server = connect(address);
  const { shown, database } = address;
  const within = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const session = server.session({
      ...(database && { database }),
      defaultAccessMode: readOnly ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: server.executeQueryBookmarkManager,
    });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  };
  try {
    const { summary } = await within((session) => session.run('RETURN 1 AS one'));
    demandVersion(summary.server.agent ?? '', shown);
    if (!readOnly)
      await prepare(
        (cypher) => within((session) => session.executeWrite((t) => rowsOf(t.run(cypher)))),
        shown,
      );
  } catch (error) {
    await server.close();
    throw serverError(error, shown, { connected: false });
  }
  return {
    async run(cypher, parameters = {}, seconds) {
      const given = checked(parameters);
      const limit = seconds === undefined ? {} : { timeout: Math.ceil(seconds * 1000) };
      const ask = (session: Session) =>
        readOnly
          ? session.executeRead((t) => rowsOf(t.run(cypher, given)), limit)
          : rowsOf(session.run(cypher, given, limit));
      return within(ask).catch(fail({ cypher }));
    },
    transaction: (work) =>
      within((session) => {
        const all = (t: ManagedTransaction) =>
          work(async (cypher, given = {}) => rowsOf(t.run(cypher, checked(given))));
        return readOnly ? session.executeRead(all) : session.executeWrite(all);
      }).catch(fail({})),
    async checkpoint() {}, // A server has on its disk what it says is committed.
    close: () => server.close(),
  };

  function fail(asked: { readonly cypher?: string }): (error: unknown) => never {
    return (error) => {
      throw serverError(error, shown, { ...asked, connected: true });
    };
  }
}

function connect({ uri, username, password, shown }: Neo4jAddress): Driver {
  const auth = password === undefined ? undefined : neo4j.auth.basic(username, password);
  try {
    return neo4j.driver(uri, auth, { ...config }); // The driver notes in it whether the scheme is one with TLS.
  } catch (error) {
    throw serverError(error, shown, { connected: false });
  }
}

function checked(parameters: Parameters): Record<string, unknown> {
  checkParameters(parameters);
  return sent(parameters) as Record<string, unknown>;
}

async function rowsOf(result: Result): Promise<Rows> {
  const columns = await result.keys();
  const { records } = await result;
  return { columns, rows: records.map((record) => record.map(received)) };
}
