import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleGraph } from '../src/model/index.js';
import type { Value } from '../src/store/index.js';
import { articleRows } from '../src/store/rows.js';
import type { TestServer } from '../tests/neo4j/server.js';

/** A row: what identifies it in the import's own columns, then its properties. */
type Row = readonly [keys: Readonly<Record<string, string>>, properties: Readonly<Record<string, Value>>];

/**
 * Has `neo4j-admin database import full` read the articles as CSV into the stopped server: the quickest way into
 * Neo4j, for a database that is empty and offline.
 * @returns seconds of the import alone, the start of its process included.
 */
export function importCsv(server: TestServer, batches: Iterable<readonly ArticleGraph[]>): number {
  const folder = mkdtempSync(join(tmpdir(), 'parley-csv-'));
  try {
    const [articles, entities, mentions, assertions] = ['articles', 'entities', 'mentions', 'assertions'].map(
      (name) => new CsvFile(join(folder, `${name}.csv`)),
    ) as [CsvFile, CsvFile, CsvFile, CsvFile];
    const seen = new Set<string>();
    for (const graphs of batches)
      for (const graph of graphs) {
        const article = articleRows(graph);
        articles.add([[{ 'key:ID(Article)': article.id }, article.properties]]);
        const fresh = graph.entities.filter(({ id }) => !seen.has(id));
        for (const { id } of fresh) seen.add(id);
        entities.add(fresh.map(({ id, name, type }) => [{ 'id:ID(Entity)': id }, { name, type }]));
        mentions.add(
          article.mentions.map((m) => [
            { ':START_ID(Entity)': m.entity, ':END_ID(Article)': m.article },
            m.properties,
          ]),
        );
        assertions.add(
          article.assertions.map((a) => [
            { ':START_ID(Entity)': a.source, ':END_ID(Entity)': a.target, ':TYPE': a.type },
            a.properties,
          ]),
        );
      }
    const started = performance.now();
    const said = server.admin(
      ...['database', 'import', 'full', 'neo4j', '--overwrite-destination'],
      ...[`--nodes=Article=${articles.path}`, `--nodes=Entity:Actor:Person=${entities.path}`],
      ...[`--relationships=MENTIONED_IN=${mentions.path}`, `--relationships=${assertions.path}`],
    );
    const seconds = (performance.now() - started) / 1000;
    const expected = mentions.rows + assertions.rows;
    if (!said.includes(`${expected} relationships`))
      throw new Error(`not ${expected} relationships: ${said}`);
    return seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file with a head; its columns are those of the first row. Lists have `;` between their items. */
class CsvFile {
  rows = 0;
  #columns: readonly string[] = [];

  constructor(readonly path: string) {}

  add(rows: readonly Row[]): void {
    const [first] = rows;
    if (!first) return;
    const lines: string[] = [];
    if (this.rows === 0) {
      const [keys, properties] = first;
      this.#columns = Object.keys(properties).filter((name) => properties[name] !== null);
      lines.push(
        [...Object.keys(keys), ...this.#columns.map((name) => name + typeOf(properties[name]))].join(','),
      );
    }
    for (const [keys, properties] of rows)
      lines.push(
        [...Object.values(keys), ...this.#columns.map((name) => properties[name])].map(cell).join(','),
      );
    appendFileSync(this.path, `${lines.join('\n')}\n`);
    this.rows += rows.length;
  }
}

function typeOf(value: Value | undefined): string {
  if (Array.isArray(value)) return typeof value[0] === 'number' ? ':long[]' : ':string[]';
  return typeof value === 'number' ? ':long' : typeof value === 'boolean' ? ':boolean' : '';
}

function cell(value: Value | undefined): string {
  const text = Array.isArray(value) ? value.join(';') : String(value ?? '');
  return `"${text.replaceAll('"', '""')}"`;
}
