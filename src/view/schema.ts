import { type Readable, rows } from './rows.js';
import type { WireSchema } from './wire.js';

/** So many of each kind are looked at for their properties; beyond that, new ones are rare and looking is slow. */
const most = 20_000;

const queries = {
  labels: ['MATCH (n) UNWIND labels(n) AS word RETURN DISTINCT word ORDER BY word'],
  types: ['MATCH ()-[r]->() RETURN DISTINCT type(r) AS word ORDER BY word'],
  properties: ['(n:Entity)', '(n:Article)', '(:Entity)-[n]->(:Entity)', '(:Entity)-[n]->(:Article)'].map(
    (pattern) => `MATCH ${pattern} WITH n LIMIT ${most} UNWIND keys(n) AS word RETURN DISTINCT word`,
  ),
};

/** What labels, types and properties there are, each sorted. */
export async function readSchema(store: Readable): Promise<WireSchema> {
  const words = async (asked: readonly string[]) => {
    const found = new Set<string>();
    for (const cypher of asked) for (const row of await rows(store, cypher)) found.add(row.text('word'));
    return [...found].sort();
  };
  return {
    labels: await words(queries.labels),
    types: await words(queries.types),
    properties: await words(queries.properties),
  };
}
