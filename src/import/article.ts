import { createHash } from 'node:crypto';
import { byCodePoint } from '../model/order.js';
import type { AssertionProperties } from '../store/index.js';
import type { ArticleRows, MentionRow } from '../store/rows.js';
import type { Said } from '../store/tally.js';
import type { ArticleItem, AssertionItem, Item, MentionItem } from './item.js';
import { Quotes } from './quotes.js';
import { refuse } from './refuse.js';

/** Puts together what a file says of one article; `source` (`gexf`, `jsonl`) becomes part of the digest. */
export function articleOf(items: readonly Item[], file: string, source: string): ArticleRows {
  const known = items.find((item): item is ArticleItem => item.kind === 'article');
  const assertions = distinct(
    items.filter((item) => item.kind === 'assertion'),
    file,
    ({ row }) => String(row.properties.id),
  );
  const said = distinct(
    items.filter((item) => item.kind === 'mention'),
    file,
    ({ entity }) => entity,
  );
  const text = textOf(assertions, file);
  const mentions = [...said.values()].map(mentionRow);
  const article = (items[0] as Item).article;
  const properties = {
    id: article,
    ...(known?.properties ?? headOf(assertions)),
    text,
  };
  const there = new Set(said.keys());
  for (const item of assertions.values())
    for (const [i, entity] of [item.row.source, item.row.target].entries())
      if (!there.has(entity)) {
        if (item.ends === null)
          throw refuse.line({ file, line: item.line }, `nothing says that ${article} mentions ${entity}`);
        there.add(entity);
        mentions.push(endRow(entity, item.ends[i] as Said, article, assertions));
      }
  mentions.sort((a, b) => byCodePoint(a.entity, b.entity));
  const rows = [...assertions.values()].map(({ row }) => row);
  rows.sort((a, b) => byCodePoint(String(a.properties.id), String(b.properties.id)));
  const content = JSON.stringify([properties, mentions, rows]);
  const digest = `${source}:${createHash('sha256').update(content).digest('hex')}`;
  return { id: article, properties: { ...properties, digest }, mentions, assertions: rows };
}

/** Items by id; one that is said twice is one, unless the second says something else. */
function distinct<T extends AssertionItem | MentionItem>(
  items: readonly T[],
  file: string,
  id: (item: T) => string,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const before = found.get(id(item));
    if (before === undefined) found.set(id(item), item);
    else if (JSON.stringify({ ...before, line: 0 }) !== JSON.stringify({ ...item, line: 0 }))
      throw refuse.line(
        { file, line: item.line },
        `${JSON.stringify(id(item))} of ${item.article} is there twice and not the same (see line ${before.line})`,
      );
  }
  return found;
}

/** The quotes at their places. Throws PARLEY_IMPORT_EVIDENCE where words do not stand where the file says. */
function textOf(assertions: ReadonlyMap<string, AssertionItem>, file: string): string {
  const quotes = new Quotes();
  for (const { row, line } of assertions.values()) {
    const p = row.properties as unknown as AssertionProperties;
    const at = ([start = 0, end = 0]: readonly number[]) => ({ start, end });
    const placed = {
      quote: { text: p.quote, start: p.start, end: p.end },
      source: { text: p.sourceText, ...at(p.sourceSpan) },
      target: { text: p.targetText, ...at(p.targetSpan) },
      trigger: { text: p.trigger, ...at(p.triggerSpan) },
    };
    for (const [what, span] of Object.entries(placed))
      if (!quotes.put(span))
        throw refuse.evidence(
          { file, line },
          `the ${what} ${JSON.stringify(span.text.slice(0, 60))} of ${p.id} does not stand at ${span.start}–${span.end} of ${p.article}`,
        );
  }
  return quotes.text();
}

/** What assertions tell of their article, where nothing else does. */
function headOf(assertions: ReadonlyMap<string, AssertionItem>): ArticleItem['properties'] {
  const all = [...assertions.values()].map(({ row }) => row.properties as unknown as AssertionProperties);
  const sentences = new Map(all.map(({ sentence, quote }) => [sentence, quote]));
  const words = [...sentences.values()].reduce((n, quote) => n + quote.trim().split(/\s+/).length, 0);
  const published = all[0]?.reported ?? null;
  return { title: null, outlet: null, published, url: null, sentences: sentences.size, words };
}

/** Where in the text it is mentioned no file tells. */
const unplaced = { starts: [], ends: [], kinds: [], reasons: [] };

const mentionRow = ({ entity, article, said, forms }: MentionItem): MentionRow => ({
  entity,
  article,
  said,
  properties: { ...said, forms, ...unplaced },
});

/** An entity that is known only as an end: mentioned where the assertions say so, and called what they call it. */
function endRow(
  entity: string,
  { name, type }: Pick<Said, 'name' | 'type'>,
  article: string,
  assertions: ReadonlyMap<string, AssertionItem>,
): MentionRow {
  const places = new Map<string, string>();
  for (const { row } of assertions.values()) {
    const p = row.properties as unknown as AssertionProperties;
    if (row.source === entity) places.set(String(p.sourceSpan), p.sourceText);
    if (row.target === entity) places.set(String(p.targetSpan), p.targetText);
  }
  const said: Said = {
    count: places.size,
    name,
    type,
    aliases: [],
    roles: [],
    anonymous: entity.startsWith('anonymous:'),
    principal: null,
    iso: null,
    latitude: null,
    longitude: null,
  };
  return mentionRow({
    kind: 'mention',
    line: 0,
    entity,
    article,
    said,
    forms: [...new Set(places.values())].sort(byCodePoint),
  });
}
