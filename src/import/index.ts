import { ParleyError } from '../errors.js';
import { groupBy } from '../store/group.js';
import type { GraphStore, WriteReport } from '../store/index.js';
import type { ArticleRows } from '../store/rows.js';
import { Spool } from '../store/spool.js';
import { articleDigests } from '../store/statements.js';
import { articleOf } from './article.js';
import { gexf } from './gexf.js';
import type { ImportFormat, Item } from './item.js';
import { jsonl } from './jsonl.js';

export type { ImportFormat } from './item.js';

const importFormats: readonly ImportFormat[] = [gexf, jsonl];

/** The format of that name, else the one the file's ending says. Throws PARLEY_IMPORT_FORMAT. */
export function importFormatOf(file: string, name?: string): ImportFormat {
  const fits = ({ endings }: ImportFormat) => endings.some((ending) => file.toLowerCase().endsWith(ending));
  const format = importFormats.find((known) => (name === undefined ? fits(known) : known.name === name));
  if (format) return format;
  const endings = importFormats.flatMap((known) => known.endings).join(', ');
  throw new ParleyError('PARLEY_IMPORT_FORMAT', 'The name does not say what the file is', {
    place: { file },
    fix: `Parley reads back ${endings}; --format says which it is.`,
  });
}

export interface ImportOptions {
  /** Called as it goes on, with bytes read, and then with articles written. */
  readonly onRead?: (bytes: number) => void;
  readonly onWritten?: (articles: number) => void;
  /** Asked before each batch; true ends the work, with what was written so far committed. */
  readonly stopped?: () => boolean | Promise<boolean>;
}

export interface ImportReport extends WriteReport {
  readonly assertions: number;
}

interface Input {
  /** For errors. */
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** In bytes, if known. */
  readonly size: number | null;
}

const heapBytes = 16e6;
const itemsHeld = 5000;
const batchArticles = 100;

/**
 * Writes what a file holds into a graph. The file is read and checked to its end first, laid aside on the disk by
 * article: one that is wrong changes nothing. An article the graph knows better (that was read itself, or imported
 * from a format that holds more) is left as it is. Memory holds some megabytes of the file.
 * @throws ParleyError of the areas IMPORT and READ with the line; of the area STORE, what was committed stays.
 */
export async function importGraph(
  store: GraphStore,
  input: Input,
  format: ImportFormat,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const heaps = Math.ceil((input.size ?? 64 * heapBytes) / heapBytes) || 1;
  const spool = new Spool<Item>();
  const { stopped = () => false } = options;
  try {
    await layAside(format.items(counted(input.bytes, options), input.file), spool, heaps).catch(
      async (error) => {
        // Cut short by the user, it is no wonder that something is missing.
        if (!(await stopped())) throw error;
      },
    );
    if (await stopped()) return { added: 0, changed: 0, unchanged: 0, assertions: 0 };
    const articles = function* () {
      for (let heap = 0; heap < heaps; heap++)
        for (const items of groupBy(spool.heap(heap), ({ article }) => article).values())
          yield articleOf(items, input.file, format.name);
    };
    for (const _ of articles()); // Throws what is wrong with the file.
    return await writeAll(store, articles(), options);
  } finally {
    spool.remove();
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  { onRead, stopped = () => false }: ImportOptions,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    if (await stopped()) return;
    yield chunk;
    read += chunk.length;
    onRead?.(read);
  }
}

async function layAside(items: AsyncIterable<Item>, spool: Spool<Item>, heaps: number): Promise<void> {
  let held = new Map<number, Item[]>();
  let count = 0;
  const flush = () => {
    spool.add(held);
    held = new Map();
    count = 0;
  };
  for await (const item of items) {
    const heap = heapOf(item.article, heaps);
    const list = held.get(heap);
    if (list) list.push(item);
    else held.set(heap, [item]);
    if (++count >= itemsHeld) flush();
  }
  flush();
}

/** Any function of the id that spreads well (FNV-1a). */
function heapOf(article: string, heaps: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < article.length; i++) hash = Math.imul(hash ^ article.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % heaps;
}

async function writeAll(
  store: GraphStore,
  articles: Iterable<ArticleRows>,
  { onWritten, stopped = () => false }: ImportOptions,
): Promise<ImportReport> {
  const report = { added: 0, changed: 0, unchanged: 0, assertions: 0 };
  let done = 0;
  for (const batch of batches(articles, batchArticles)) {
    if (await stopped()) break;
    const due = await withoutBetter(store, batch);
    const { added, changed, unchanged } = await store.writeRows(due);
    report.added += added;
    report.changed += changed;
    report.unchanged += unchanged + batch.length - due.length;
    for (const { assertions } of batch) report.assertions += assertions.length;
    done += batch.length;
    onWritten?.(done);
  }
  return report;
}

function* batches<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The articles that the graph does not know better. */
async function withoutBetter(
  store: GraphStore,
  articles: readonly ArticleRows[],
): Promise<readonly ArticleRows[]> {
  const { rows } = await store.query(articleDigests, { ids: articles.map(({ id }) => id) });
  const known = new Map(rows.map(([id, digest]) => [String(id), rank(String(digest))]));
  return articles.filter(({ id, properties }) => (known.get(id) ?? 0) <= rank(String(properties.digest)));
}

/** How much of an article its source holds: JSON lines have least, a reading has all. */
function rank(digest: string): number {
  const [, source] = /^(jsonl|gexf):/.exec(digest) ?? [];
  return source === undefined ? 2 : source === 'gexf' ? 1 : 0;
}
