import type { GraphStore, WriteReport } from './graph-store.js';
import type { ArticleRows } from './rows.js';

export interface CopyOptions {
  /** Called after each batch with the number of articles that are committed. */
  readonly onBatch?: (done: number) => void;
  /** Asked before each batch; true ends the work, with what was copied so far committed. */
  readonly stopped?: () => boolean | Promise<boolean>;
}

const batchArticles = 100;

/**
 * Copies all of Parley's graph from one store into another, beside what is there: an article that both have is left
 * or, where the two differ, replaced. Safe to repeat. Throws a ParleyError of the area STORE; what was committed stays.
 */
export async function copyGraph(
  from: GraphStore,
  to: GraphStore,
  { onBatch, stopped = () => false }: CopyOptions = {},
): Promise<WriteReport> {
  const report = { added: 0, changed: 0, unchanged: 0 };
  let batch: ArticleRows[] = [];
  let done = 0;
  const commit = async () => {
    const written = await to.writeRows(batch);
    for (const key of ['added', 'changed', 'unchanged'] as const) report[key] += written[key];
    done += batch.length;
    batch = [];
    onBatch?.(done);
  };
  for await (const article of from.rows()) {
    batch.push(article);
    if (batch.length < batchArticles) continue;
    if (await stopped()) return report;
    await commit();
  }
  if (batch.length > 0 && !(await stopped())) await commit();
  return report;
}
