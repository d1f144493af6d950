import type { ArticleGraph, EntityType } from '../model/index.js';
import { byCodePoint } from '../model/order.js';
import { type CypherDriver, type Parameters, type Run, records, type Value } from './driver.js';
import { demandEvidence } from './evidence.js';
import type { RemoveReport, WriteReport } from './graph-store.js';
import { groupBy } from './group.js';
import { type ArticleRows, articleRows } from './rows.js';
import * as cypher from './statements.js';
import { count, readTally, type Said, storedSaid, verdict, writeTally } from './tally.js';

/** Rows a statement takes at once (measured: no gain beyond). */
const batch = 2000;
/** Rows of relationships a transaction takes at most, unless one article has more. */
const transactionRows = 5000;

/** Writes articles in transactions of whole articles. Of two with one id in a call, the last counts. */
export async function write(driver: CypherDriver, graphs: readonly ArticleGraph[]): Promise<WriteReport> {
  const rows = new Map<string, ArticleRows>();
  for (const graph of graphs) {
    demandEvidence(graph);
    rows.set(graph.article.id, articleRows(graph));
  }
  return writeRows(driver, [...rows.values()]);
}

/** The same with articles that are laid out already; no id twice. */
export async function writeRows(driver: CypherDriver, rows: readonly ArticleRows[]): Promise<WriteReport> {
  const report = { added: 0, changed: 0, unchanged: 0 };
  for (const articles of portions(rows)) {
    const done = await driver.transaction((run) => writeArticles(run, articles));
    for (const key of ['added', 'changed', 'unchanged'] as const) report[key] += done[key];
    await driver.checkpoint();
  }
  return report;
}

function* portions(articles: readonly ArticleRows[]): Generator<ArticleRows[]> {
  let portion: ArticleRows[] = [];
  let size = 0;
  for (const article of articles) {
    const rows = article.mentions.length + article.assertions.length;
    if (portion.length > 0 && size + rows > transactionRows) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(article);
    size += rows;
  }
  if (portion.length > 0) yield portion;
}

async function writeArticles(run: Run, articles: readonly ArticleRows[]): Promise<WriteReport> {
  const ids = articles.map((a) => a.id).sort(byCodePoint);
  const before = await locked(run, cypher.lockArticles, cypher.articleDigests, ids);
  const known = new Map(before.map((r) => [r.id, r.digest]));
  const fresh = articles.filter((a) => known.get(a.id) === null);
  const changed = articles.filter((a) => !fresh.includes(a) && known.get(a.id) !== a.properties.digest);
  const due = [...fresh, ...changed];
  if (due.length > 0) {
    const tallies = new Changes();
    await withdraw(
      run,
      changed.map((a) => a.id),
      tallies,
    );
    for (const { entity, said } of due.flatMap((a) => a.mentions)) tallies.add(entity, said, 1);
    await Promise.all(
      inBatches(
        run,
        cypher.setArticles,
        due.map(({ id, properties }) => ({ id, properties })),
      ),
    );
    await settle(run, tallies);
    const mentions = due.flatMap((a) => a.mentions);
    const written = inBatches(
      run,
      cypher.createMentions,
      mentions.map(({ said: _, ...row }) => row),
    );
    const assertions = groupBy(
      due.flatMap((a) => a.assertions),
      (a) => a.type,
    );
    for (const [type, rows] of assertions)
      written.push(
        ...inBatches(
          run,
          cypher.createAssertions(type),
          rows.map(({ type: _, ...row }) => row),
        ),
      );
    await Promise.all(written);
  }
  return { added: fresh.length, changed: changed.length, unchanged: articles.length - due.length };
}

type Row = Record<string, Value>;

/** Locks nodes and tells what they are; again where a writer that held one of them took it away. */
async function locked(run: Run, lock: string, read: string, ids: readonly string[]): Promise<Row[]> {
  for (;;) {
    await run(lock, { ids });
    const { columns, rows } = await run(read, { ids });
    if (rows.length === ids.length) return records({ columns, rows });
  }
}

/** Takes an article away; null if it is not there. */
export async function remove(driver: CypherDriver, id: string): Promise<RemoveReport | null> {
  const report = await driver.transaction(async (run) => {
    await run(cypher.lockKnownArticle, { id });
    if ((await run(cypher.articleDigests, { ids: [id] })).rows.length === 0) return null;
    const tallies = new Changes();
    const assertions = await withdraw(run, [id], tallies);
    const entities = await settle(run, tallies);
    await run(cypher.deleteArticles, { ids: [id] });
    return { assertions, entities };
  });
  await driver.checkpoint();
  return report;
}

/** What is to be added to or taken from the entities' tallies. */
class Changes {
  readonly of = new Map<string, [Said, 1 | -1][]>();

  add(entity: string, said: Said, sign: 1 | -1): void {
    const changes = this.of.get(entity);
    if (changes) changes.push([said, sign]);
    else this.of.set(entity, [[said, sign]]);
  }
}

/** Deletes the assertions and mentions of articles; the number of assertions. */
async function withdraw(run: Run, articles: readonly string[], tallies: Changes): Promise<number> {
  if (articles.length === 0) return 0;
  const mentions = records(await run(cypher.articleMentions, { ids: articles }));
  for (const { entity, properties } of mentions) tallies.add(entity as string, storedSaid(properties), -1);
  const entities = [...new Set(mentions.map((m) => m.entity as string))];
  const { rows } = await run(cypher.deleteAssertions, { entities, articles });
  await run(cypher.deleteMentions, { ids: articles });
  return Number(rows[0]?.[0] ?? 0);
}

/** Brings the entities up to date with their tallies; the number of those that nobody mentions any more. */
async function settle(run: Run, { of }: Changes): Promise<number> {
  const gone: string[] = [];
  const relabelled: string[] = [];
  const set = new Map<EntityType, { id: string; properties: Record<string, Value> }[]>();
  const ids = [...of.keys()].sort(byCodePoint);
  for (let i = 0; i < ids.length; i += batch) {
    const part = ids.slice(i, i + batch);
    for (const row of await locked(run, cypher.lockEntities, cypher.entityTallies, part)) {
      const id = row.id as string;
      const tally = readTally(row.tally as string | null);
      for (const [said, sign] of of.get(id) ?? []) count(tally, said, sign);
      if (tally.size === 0) {
        gone.push(id);
        continue;
      }
      const properties: Record<string, Value> = { ...verdict(tally), tally: writeTally(tally) };
      const type = properties.type as EntityType;
      if (row.type !== null && row.type !== type) relabelled.push(id);
      const rows = set.get(type);
      if (rows) rows.push({ id, properties });
      else set.set(type, [{ id, properties }]);
    }
  }
  await Promise.all([
    ...inBatches(run, cypher.deleteEntities, gone, 'ids'),
    ...inBatches(run, cypher.unlabelEntities, relabelled, 'ids'),
    ...[...set].flatMap(([type, rows]) => inBatches(run, cypher.setEntities(type), rows)),
  ]);
  return gone.length;
}

/** Sends all batches at once: a server works on one while the next is made. */
function inBatches(run: Run, statement: string, rows: readonly Value[], name = 'rows'): Promise<unknown>[] {
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < rows.length; i += batch)
    sent.push(run(statement, { [name]: rows.slice(i, i + batch) } satisfies Parameters));
  return sent;
}
