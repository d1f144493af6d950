import type { Article, ArticleGraph } from './model/index.js';
import type { Parley } from './pipeline.js';
import { isSkip, type Skip } from './read/index.js';
import type { GraphStore, WriteReport } from './store/index.js';

export interface IngestOptions {
  /** Called with each article's graph once it is read; it is committed with its batch. */
  readonly onGraph?: (graph: ArticleGraph) => void;
  readonly onSkip?: (skip: Skip) => void;
  /** Asked before each article; true ends the work, with what was read so far committed. */
  readonly stopped?: () => boolean | Promise<boolean>;
}

/** A batch is committed when it has that many assertions or articles: large enough to be quick, small enough to lose. */
const batchAssertions = 2_000;
const batchArticles = 200;

/**
 * Reads articles into a store, in batches that are each committed whole. Memory holds one batch.
 * @returns how many articles were new, changed and known.
 * @throws ParleyError of the area STORE; what was committed before stays.
 */
export async function ingest(
  parley: Parley,
  store: GraphStore,
  items: AsyncIterable<Article | Skip>,
  { onGraph, onSkip, stopped = () => false }: IngestOptions = {},
): Promise<WriteReport> {
  const report = { added: 0, changed: 0, unchanged: 0 };
  let batch: ArticleGraph[] = [];
  let assertions = 0;
  const commit = async () => {
    const written = await store.write(batch);
    for (const key of ['added', 'changed', 'unchanged'] as const) report[key] += written[key];
    batch = [];
    assertions = 0;
  };
  for await (const item of items) {
    if (await stopped()) break;
    if (isSkip(item)) onSkip?.(item);
    else {
      const graph = parley.read(item);
      batch.push(graph);
      assertions += graph.assertions.length;
      onGraph?.(graph);
      if (assertions >= batchAssertions || batch.length >= batchArticles) await commit();
    }
  }
  if (batch.length > 0) await commit();
  return report;
}
