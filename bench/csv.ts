import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExport } from '../src/export/index.js';
import { neo4j } from '../src/export/neo4j/csv.js';
import type { ExportSource } from '../src/export/source.js';
import type { ArticleGraph } from '../src/model/index.js';
import type { StoredAssertion } from '../src/store/index.js';
import { articleRows } from '../src/store/rows.js';
import type { TestServer } from '../tests/neo4j/server.js';

/**
 * Has `neo4j-admin database import full` read the articles, as `parley export graph.neo4j` writes them, into the stopped
 * server: the quickest way into Neo4j, for a database that is empty and offline.
 * @returns seconds of the import alone, the start of its process included.
 */
export async function importCsv(server: TestServer, graphs: () => Iterable<ArticleGraph>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-csv-'));
  try {
    const path = join(folder, 'graph.neo4j');
    await writeExport(neo4j, sourceOf(graphs), {}, path, async () => {});
    const args = readFileSync(join(path, 'import.args'), 'utf8').trim().split('\n');
    const started = performance.now();
    const said = server.admin(
      ...['database', 'import', 'full', 'neo4j', '--overwrite-destination'],
      ...args.map((line) => line.replace(/(?<=^--(?:nodes|relationships)=)/, `${path}/`)),
    );
    const seconds = (performance.now() - started) / 1000;
    let expected = 0;
    for (const { entities, assertions } of graphs()) expected += entities.length + assertions.length;
    if (!said.includes(`${expected} relationships`))
      throw new Error(`not ${expected} relationships: ${said}`);
    return seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Articles that are made again for each file. */
function sourceOf(graphs: () => Iterable<ArticleGraph>): ExportSource {
  const rows = async function* <T>(of: (graph: ArticleGraph) => Iterable<T>) {
    for (const graph of graphs()) yield* of(graph);
  };
  const none = () => {
    throw new Error('not for the import');
  };
  return {
    articles: none,
    entities: none,
    mentions: none,
    pairs: none,
    positions: none,
    assertions: () =>
      rows((graph) =>
        articleRows(graph).assertions.map(
          ({ source, target, ...rest }) =>
            ({ source: { id: source }, target: { id: target }, ...rest }) as unknown as StoredAssertion,
        ),
      ),
    kept: {
      articles: () => rows((graph) => [articleRows(graph).properties]),
      mentions: () => rows((graph) => articleRows(graph).mentions),
      entities: () => {
        const seen = new Set<string>();
        return rows(({ entities }) =>
          entities.filter(({ id }) => !seen.has(id) && seen.add(id)).map((entity) => ({ ...entity })),
        );
      },
    },
  };
}
