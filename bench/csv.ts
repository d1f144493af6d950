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

/** As `bulkImport`, of articles that are made again for each file. */
export async function importCsv(server: TestServer, graphs: () => Iterable<ArticleGraph>): Promise<number> {
  let relationships = 0;
  for (const { entities, assertions } of graphs()) relationships += entities.length + assertions.length;
  return (await bulkImport(server, sourceOf(graphs), relationships)).seconds;
}

/**
 * Has `neo4j-admin database import full` read a graph, as `parley export graph.neo4j` writes it, into the stopped server:
 * the quickest way into Neo4j, for a database that is empty and offline.
 * @returns seconds of the import alone, the start of its process included; and what is to be run when it has started.
 */
export async function bulkImport(
  server: TestServer,
  source: ExportSource,
  relationships: number,
): Promise<{ readonly seconds: number; readonly finish: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-csv-'));
  try {
    const path = join(folder, 'graph.neo4j');
    await writeExport(neo4j, source, {}, path, async () => {});
    const read = (name: string) => readFileSync(join(path, name), 'utf8').trim();
    const started = performance.now();
    const said = server.admin(
      ...['database', 'import', 'full', 'neo4j', '--overwrite-destination'],
      ...read('import.args')
        .split('\n')
        .map((line) => line.replace(/(?<=^--(?:nodes|relationships)=)/, `${path}/`)),
    );
    const seconds = (performance.now() - started) / 1000;
    if (!said.includes(`${relationships} relationships`))
      throw new Error(`not ${relationships} relationships: ${said}`);
    return {
      seconds,
      finish: read('finish.cypher')
        .split(/;\s*$/m)
        .filter((statement) => statement.trim() !== ''),
    };
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
