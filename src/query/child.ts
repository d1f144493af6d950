/** The process behind `Reader`: holds the store open for reading and answers one question after another. */
import { ParleyError } from '../errors.js';
import { type GraphStore, openStore } from '../store/index.js';
import type { Question, Reply } from './reader.js';

let store: GraphStore | null = null;

/** Memory is looked at so often while a query runs, in milliseconds. */
const beat = 50;

/** The same, or an error as soon as this process has taken so many bytes more than it had. */
async function within<T>(bytes: number, work: Promise<T>): Promise<T> {
  const most = process.memoryUsage.rss() + bytes;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (process.memoryUsage.rss() > most) reject(tooMuch(bytes));
    }, beat);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearInterval(timer);
  }
}

const tooMuch = (bytes: number) =>
  new ParleyError(
    'PARLEY_QUERY_MEMORY',
    `The query took more than ${Math.round(bytes / 1024 ** 2)} MiB of memory and was stopped`,
    { fix: 'Narrow it with labels, ids or dates, and LIMIT it before it collects or sorts.' },
  );

async function answer(question: Question): Promise<Reply> {
  const { url, cypher, parameters, rows: most, seconds, memory } = question;
  try {
    store ??= await openStore(url, { readOnly: true });
    const { columns, rows } = await within(memory, store.query(cypher, parameters, { seconds }));
    return { answer: { columns, rows: rows.slice(0, most), truncated: rows.length > most } };
  } catch (error) {
    const { code, message, fix, place } =
      error instanceof ParleyError ? error : new ParleyError('PARLEY_INTERNAL', String(error));
    return { error: { code, message, fix, place } };
  }
}

process.on('message', async (question: Question) => process.send?.(await answer(question)));
process.on('disconnect', () => process.exit());
