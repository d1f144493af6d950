import { articleOf, kindOf } from './graph.js';
import { marksIn, unitOffsets } from './marks.js';
import { type Readable, type Row, rows } from './rows.js';
import type { WireMention, WireText } from './wire.js';

const articleQuery = `MATCH (t:Article {id: $id}) RETURN t.id AS id, t.title AS title, t.outlet AS outlet,
  t.published AS published, t.url AS url, t.text AS text`;
const relationsQuery = `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.article = $id
RETURN r.id AS edge, r.start AS start, r.end AS end, r.sourceSpan AS source, r.triggerSpan AS trigger,
  r.targetSpan AS target ORDER BY start, edge`;
const mentionsQuery = `MATCH (n:Entity)-[m:MENTIONED_IN]->(t:Article {id: $id})
RETURN n.id AS id, n.name AS name, labels(n) AS labels, m.starts AS starts, m.ends AS ends, m.reasons AS reasons
ORDER BY id`;

function mentionsOf(row: Row, at: (codePoint: number) => number): WireMention[] {
  const end = { id: row.text('id'), name: row.text('name'), kind: kindOf(row.texts('labels')) };
  const [ends, reasons] = [row.list('ends'), row.texts('reasons')];
  return row.list('starts').map((start, i) => ({
    ...end,
    start: at(Number(start)),
    end: at(Number(ends[i])),
    reason: reasons[i] ?? '',
  }));
}

function sentencesOf(found: readonly Row[], at: (codePoint: number) => number): WireText['sentences'] {
  const sentences = new Map<number, { start: number; end: number; edges: string[] }>();
  for (const row of found) {
    const start = row.number('start');
    const known = sentences.get(start);
    if (known) known.edges.push(row.text('edge'));
    else sentences.set(start, { start: at(start), end: at(row.number('end')), edges: [row.text('edge')] });
  }
  return [...sentences.values()];
}

/** An article with all its mentions and relations in their places; null where it is not stored. */
export async function readText(store: Readable, id: string): Promise<WireText | null> {
  const [article] = await rows(store, articleQuery, { id });
  if (!article) return null;
  const found = await rows(store, relationsQuery, { id });
  const mentions = await rows(store, mentionsQuery, { id });
  const text = article.maybe('text');
  const at = unitOffsets(text ?? '');
  return {
    article: articleOf(article),
    text,
    sentences: sentencesOf(found, at),
    mentions: mentions.flatMap((row) => mentionsOf(row, at)).sort((a, b) => a.start - b.start),
    relations: found.map((row) => ({
      edge: row.text('edge'),
      marks: marksIn(text ?? '', 0, {
        source: row.list('source'),
        trigger: row.list('trigger'),
        target: row.list('target'),
      }),
    })),
  };
}
