import { createHash } from 'node:crypto';
import { byCodePoint } from '../model/order.js';
import { type CypherDriver, records, type Value } from './driver.js';
import type {
  Position,
  StoredArticle,
  StoredEntity,
  StoredMention,
  StoredPair,
  StoreStats,
} from './graph-store.js';
import { portions } from './portions.js';
import * as cypher from './statements.js';

/** Ids whose rows are held at once. */
const page = 200;

export type Row = Record<string, Value>;

export async function* pages(driver: CypherDriver, ids: string, rows: string): AsyncGenerator<Row[]> {
  const all = (await driver.run(ids)).rows.map((row) => row[0] as string).sort(byCodePoint);
  for (let i = 0; i < all.length; i += page)
    yield records(await driver.run(rows, { ids: all.slice(i, i + page) }));
}

export const by =
  (...keys: string[]) =>
  (a: Row, b: Row): number => {
    for (const key of keys) {
      const order = byCodePoint(a[key] as string, b[key] as string);
      if (order !== 0) return order;
    }
    return 0;
  };

/** A node's or relationship's properties by name, with nulls for what is not there; stores give any order. */
function complete(nulls: object, properties: Value | undefined): unknown {
  const all = Object.entries({ ...nulls, ...(properties as object) });
  return Object.fromEntries(all.sort(([a], [b]) => byCodePoint(a, b)));
}

export async function* articles(driver: CypherDriver): AsyncGenerator<StoredArticle> {
  const nothing = { title: null, outlet: null, published: null, url: null };
  for await (const rows of pages(driver, cypher.articleIds, cypher.readArticles))
    for (const { properties } of rows.sort(by('id'))) {
      const { digest: _, ...article } = complete(nothing, properties) as StoredArticle & {
        digest: string;
      };
      yield article;
    }
}

export async function* entities(driver: CypherDriver): AsyncGenerator<StoredEntity> {
  const nothing = { principal: null, iso: null, latitude: null, longitude: null };
  for await (const rows of pages(driver, cypher.entityIds, cypher.readEntities))
    for (const { properties } of rows.sort(by('id'))) {
      const all = complete(nothing, properties) as StoredEntity & {
        tally: string;
        x: number;
        y: number;
      };
      const { tally: _, x: _x, y: _y, ...entity } = all;
      yield entity;
    }
}

export async function* pairs(driver: CypherDriver): AsyncGenerator<StoredPair> {
  for await (const rows of pages(driver, cypher.entityIds, cypher.readPairs))
    for (const row of rows.sort(by('source', 'target'))) yield row as unknown as StoredPair;
}

export async function* mentions(driver: CypherDriver): AsyncGenerator<StoredMention> {
  for await (const rows of portions(driver, cypher.mentionPortions))
    for (const [entity, article, count, forms] of rows)
      yield { entity, article, count, forms } as StoredMention;
}

/** Stands for the whole graph, which is a function of the articles and of what was read in each. */
async function fingerprint(driver: CypherDriver): Promise<string> {
  const hash = createHash('sha256');
  const { rows } = await driver.run(cypher.articleIds);
  const lines = rows.map(([id, digest]) => `${id}\t${digest}\n`).sort(byCodePoint);
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}

export async function layout(driver: CypherDriver): Promise<ReadonlyMap<string, Position> | null> {
  const kept = (await driver.run(cypher.layoutMark)).rows[0]?.[0];
  if (kept === undefined || kept !== (await fingerprint(driver))) return null;
  const { rows } = await driver.run(cypher.readPositions);
  return new Map(rows.map(([id, x, y]) => [id as string, { x: x as number, y: y as number }]));
}

export async function keepLayout(
  driver: CypherDriver,
  positions: ReadonlyMap<string, Position>,
): Promise<void> {
  const mark = await fingerprint(driver);
  const rows = [...positions].map(([id, { x, y }]) => ({ id, x, y }));
  await driver.transaction(async (run) => {
    await run(cypher.setLayoutMark, { fingerprint: mark });
    for (let i = 0; i < rows.length; i += 2000)
      await run(cypher.setPositions, { rows: rows.slice(i, i + 2000) });
  });
  await driver.checkpoint();
}

export async function stats(driver: CypherDriver): Promise<StoreStats> {
  const [totals] = records(await driver.run(cypher.stats.articles));
  const entityTypes = tallied(records(await driver.run(cypher.stats.entityTypes)), 'key');
  const relations: Row[] = [];
  for (const [type] of (await driver.run(cypher.stats.types)).rows as [string][])
    if (cypher.isRelationType(type))
      for (const row of records(await driver.run(cypher.stats.relations(type))))
        relations.push({ type, ...row });
  const relationTypes = tallied(relations, 'type');
  return {
    articles: Number(totals?.articles),
    sentences: Number(totals?.sentences),
    words: Number(totals?.words),
    entities: sum(entityTypes),
    entityTypes,
    assertions: sum(relationTypes),
    events: Number((await driver.run(cypher.stats.events)).rows[0]?.[0] ?? 0),
    relationTypes,
    polarities: tallied(relations, 'polarity'),
    modalities: tallied(relations, 'modality'),
  };
}

/** How many (`n`) have each value of a column, by value. */
function tallied(rows: readonly Row[], column: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = String(row[column]);
    counts.set(value, (counts.get(value) ?? 0) + Number(row.n));
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodePoint(a, b)));
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
