import neo4j from 'neo4j-driver';
import type { ArticleGraph } from '../src/model/index.js';
import { articleRows } from '../src/store/rows.js';
import type { ServerAddress } from '../tests/neo4j/server.js';

/**
 * Writes the same nodes and relationships as one does at first: a statement for each, every one its own transaction.
 * The ids are indexed.
 */
export async function writeNaively(address: ServerAddress, graphs: readonly ArticleGraph[]): Promise<void> {
  const auth = neo4j.auth.basic(address.NEO4J_USERNAME, address.NEO4J_PASSWORD);
  const driver = neo4j.driver(address.NEO4J_URI, auth);
  const session = driver.session();
  for (const graph of graphs) {
    const { id, properties, mentions, assertions } = articleRows(graph);
    await session.run('MERGE (a:Article {id: $id}) SET a += $properties', { id, properties });
    for (const { id: entity, ...known } of graph.entities)
      await session.run('MERGE (e:Entity {id: $entity}) SET e:Actor:Person, e += $known', { entity, known });
    for (const { entity, article, properties: said } of mentions)
      await session.run(
        'MATCH (e:Entity {id: $entity}) MATCH (a:Article {id: $article}) MERGE (e)-[m:MENTIONED_IN]->(a) SET m += $said',
        { entity, article, said },
      );
    for (const { type, source, target, properties: all } of assertions)
      await session.run(
        `MATCH (a:Entity {id: $source}) MATCH (b:Entity {id: $target}) MERGE (a)-[r:${type} {id: $all.id}]->(b) SET r += $all`,
        { source, target, all },
      );
  }
  await session.close();
  await driver.close();
}
