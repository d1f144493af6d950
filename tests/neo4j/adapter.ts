import neo4j from 'neo4j-driver';
import { neo4jDriver } from '../../src/store/neo4j/driver.js';
import type { Adapter } from '../store/conformance/adapter.js';
import type { ServerAddress } from './server.js';

/** The server of NEO4J_URI and its database, as a user names it. */
export const url = 'neo4j://';

/** One statement, past Parley. */
export async function directly(address: ServerAddress, cypher: string): Promise<unknown[][]> {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = address;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  });
  const session = driver.session();
  try {
    return (await session.run(cypher)).records.map((record) => record.map((value: unknown) => value));
  } finally {
    await session.close();
    await driver.close();
  }
}

const labels = ['Entity', 'Article', 'ParleyLayout', 'ParleyTest'];

/** On a server that was given: a graph that is there already must not be touched. */
export async function demandNothingThere(address: ServerAddress): Promise<void> {
  const where = labels.map((label) => `n:${label}`).join(' OR ');
  const [[there]] = (await directly(address, `MATCH (n) WHERE ${where} RETURN count(n)`)) as [[number]];
  if (there > 0)
    throw new Error(`the database of NEO4J_URI has a Parley graph (${there} nodes): name one without`);
}

/** Takes away what the tests wrote: all that has Parley's labels, of which there was nothing before. */
export async function wipe(address: ServerAddress): Promise<void> {
  for (const label of labels)
    await directly(address, `MATCH (n:${label}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS`);
}

export const neo4jAdapter = (address: () => ServerAddress): Adapter => ({
  name: 'Neo4j',
  place: async () => ({ url, clean: () => wipe(address()) }),
  driver: (place) => neo4jDriver(place, false),
});
