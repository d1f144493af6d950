import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../src/model/index.js';
import { packageFile } from '../../../src/root.js';
import { border, dump, harbour } from '../articles.js';
import type { Graph } from './adapter.js';

/** Nodes and relationships of a user's own, beside Parley's. */
export function foreign(graph: Graph): void {
  const mine = async () =>
    graph.rows('MATCH (a:ParleyTest)-[r:OWNS]->(b:ParleyTest) RETURN a, r, b ORDER BY a.id');

  test('stay as they are, whatever Parley writes and removes', async () => {
    await graph.store.query(
      "CREATE (:ParleyTest {id: 'state:BOR', name: 'Borland'})-[:OWNS {share: 0.5, article: 'harbour'}]->(:ParleyTest {id: 'harbour'})",
    );
    const before = await mine();
    await graph.store.write([harbour, border]);
    await graph.store.remove('harbour' as ArticleId);
    await graph.store.write([{ ...border, assertions: border.assertions.slice(1) }]);
    await graph.store.remove('border' as ArticleId);
    expect(await mine()).toEqual(before);
  });

  test('are in no export and no count', async () => {
    await graph.store.write([harbour]);
    const before = [await dump(graph.store), await graph.store.stats()];
    await graph.store.query("CREATE (:ParleyTest {id: 'x'})-[:OWNS]->(:ParleyTest {id: 'y'})");
    await graph.store.query(
      "MATCH (a:Entity {id: 'state:BOR'}) MATCH (b:Entity {id: 'person:ada-berg'}) CREATE (a)-[:OWNS {share: 1}]->(b)",
    );
    expect([await dump(graph.store), await graph.store.stats()]).toEqual(before);
  });

  test('are joined to entities by the queries of docs/stores.md', async () => {
    const [states, organisations] = documented();
    await graph.store.query("CREATE (:ParleyTest:Customer {name: 'Ship Ltd', country: 'BOR'})");
    await graph.store.query("CREATE (:ParleyTest:Company {name: 'Union'})");
    await graph.store.write([harbour, border]);
    expect((await graph.rows(states as string)).map((row) => row.slice(0, 4))).toEqual([
      ['Ship Ltd', 'Union', 'WARNS', '2025-03-07'],
      ['Ship Ltd', 'Ada Berg', 'WARNS', '2025-03-03'],
    ]);
    expect(await graph.rows(organisations as string)).toEqual([
      ['Union', 'Title of border', '2025-03-08', 1],
    ]);
  });
}

const documented = (): string[] =>
  [...readFileSync(packageFile('docs', 'stores.md'), 'utf8').matchAll(/```cypher\n([^`]*)```/g)].map(
    ([, cypher]) => cypher as string,
  );
