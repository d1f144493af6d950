import { ParleyError } from '../../errors.js';
import type { Article, ArticleId, IsoDate } from '../../model/index.js';
import type { GraphStore, Value } from '../../store/index.js';

/** An assertion of the graph as it was stored, with its article; or an article alone. */
export interface Stored {
  readonly article: Article;
  readonly assertion: StoredDerivation | null;
}

/** What a relationship keeps of its own derivation. */
export interface StoredDerivation {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly rule: string;
  readonly quote: string;
  readonly reasons: readonly string[];
}

const byPrefix = `
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id STARTS WITH $id
RETURN DISTINCT r.id AS id, a.name AS source, type(r) AS type, b.name AS target, r.rule AS rule, r.quote AS quote,
       r.reasons AS reasons, r.article AS article
ORDER BY id LIMIT 20`;

const articleByPrefix = `
MATCH (a:Article) WHERE a.id STARTS WITH $id
RETURN a.id AS id, a.title AS title, a.outlet AS outlet, a.published AS published, a.url AS url, a.text AS text
ORDER BY id LIMIT 20`;

/**
 * Looks an assertion, else an article, up by its id or the beginning of it.
 * @throws ParleyError PARLEY_EXPLAIN_NO_ID, PARLEY_EXPLAIN_AMBIGUOUS
 */
export async function findStored(store: GraphStore, id: string): Promise<Stored> {
  const assertion = only(id, (await store.query(byPrefix, { id })).rows);
  const found = only(
    id,
    (await store.query(articleByPrefix, { id: assertion ? (assertion[7] as string) : id })).rows,
  );
  if (!found)
    throw new ParleyError(
      'PARLEY_EXPLAIN_NO_ID',
      `The graph has no relation or article ${JSON.stringify(id)}`,
      {
        fix: '`parley query "MATCH ()-[r]->() RETURN r.id, r.quote"` lists the ids of relations; --store names another graph.',
      },
    );
  const [articleId, title = null, outlet = null, published = null, url = null, text] = found as (
    | string
    | null
  )[];
  const article = {
    id: articleId as ArticleId,
    title,
    outlet,
    published: published as IsoDate | null,
    url,
    text: text as string,
  };
  if (!assertion) return { article, assertion: null };
  const [full, source, type, target, rule, quote, reasons] = assertion as string[];
  return {
    article,
    assertion: {
      id: full,
      source,
      type,
      target,
      rule,
      quote,
      reasons: reasons as unknown,
    } as StoredDerivation,
  };
}

function only(id: string, rows: readonly (readonly Value[])[]): readonly Value[] | null {
  const exact = rows.filter((row) => row[0] === id);
  const [first, second] = exact.length > 0 ? exact : rows;
  if (!second) return first ?? null;
  throw new ParleyError('PARLEY_EXPLAIN_AMBIGUOUS', `${JSON.stringify(id)} is the beginning of several ids`, {
    fix: `Give more of it: ${rows
      .slice(0, 5)
      .map(([full]) => full)
      .join(', ')}${rows.length > 5 ? ' …' : ''}`,
  });
}
