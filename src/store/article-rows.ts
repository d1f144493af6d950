import { ParleyError } from '../errors.js';
import { byCodePoint } from '../model/order.js';
import { type CypherDriver, records } from './driver.js';
import { groupBy } from './group.js';
import { pages, type Row } from './read.js';
import type { ArticleRows, AssertionRow, MentionRow } from './rows.js';
import { Spool } from './spool.js';
import * as cypher from './statements.js';
import { storedSaid } from './tally.js';

/** Articles put together at once. */
const heapArticles = 200;

/**
 * Reads articles back as they were written, in the order of ids. Assertions hang on entities, of which the busiest are
 * in most articles: so all are read once, entity by entity, and laid aside on the disk by article.
 * Throws PARLEY_STORE_CHANGED where somebody writes meanwhile.
 */
export async function* articleRowsOf(driver: CypherDriver): AsyncGenerator<ArticleRows> {
  const known = records(await driver.run(cypher.articleIds)) as { id: string; digest: string }[];
  known.sort((a, b) => byCodePoint(a.id, b.id));
  const heapOf = new Map(known.map(({ id }, i) => [id, Math.floor(i / heapArticles)]));
  const spool = new Spool<AssertionRow>();
  try {
    for await (const page of pages(driver, cypher.entityIds, cypher.readAssertions)) {
      const rows = page.map(assertionRow).filter((row) => heapOf.has(row.properties.article as string));
      spool.add(groupBy(rows, (row) => heapOf.get(row.properties.article as string) as number));
    }
    for (let i = 0; i * heapArticles < known.length; i++) {
      const heap = known.slice(i * heapArticles, (i + 1) * heapArticles);
      yield* together(driver, heap, spool.heap(i));
    }
  } finally {
    spool.remove();
  }
}

const assertionRow = (row: Row): AssertionRow => ({
  type: row.type as string,
  source: row.sourceId as string,
  target: row.targetId as string,
  properties: row.properties as AssertionRow['properties'],
});

async function* together(
  driver: CypherDriver,
  articles: readonly { readonly id: string; readonly digest: string }[],
  allAssertions: readonly AssertionRow[],
): AsyncGenerator<ArticleRows> {
  const ids = articles.map(({ id }) => id);
  const mentions = groupBy(records(await driver.run(cypher.articleMentions, { ids })), (row) => row.article);
  const assertions = groupBy(allAssertions, (row) => row.properties.article);
  const nodes = new Map(records(await driver.run(cypher.readArticles, { ids })).map((row) => [row.id, row]));
  for (const { id, digest } of articles) {
    const properties = nodes.get(id)?.properties as ArticleRows['properties'] | undefined;
    // The digest stands for all of the article; read last, it tells whether the rest is of one time.
    if (properties?.digest !== digest)
      throw new ParleyError('PARLEY_STORE_CHANGED', 'The graph was changed while it was read', {
        fix: 'Run the command again when nobody writes.',
      });
    yield {
      id,
      properties: ownProperties(properties),
      mentions: (mentions.get(id) ?? []).map((row) => mentionRow(id, row)),
      assertions: assertions.get(id) ?? [],
    };
  }
}

const own = ['id', 'title', 'outlet', 'published', 'url', 'text', 'sentences', 'words', 'digest'];

/** Without what a user has put beside it, and with nulls, which take away what another reading had. */
const ownProperties = (properties: ArticleRows['properties']): ArticleRows['properties'] =>
  Object.fromEntries(own.map((key) => [key, properties[key] ?? null]));

const mentionRow = (article: string, { entity, properties }: Row): MentionRow => ({
  entity: entity as string,
  article,
  said: storedSaid(properties),
  properties: properties as MentionRow['properties'],
});
