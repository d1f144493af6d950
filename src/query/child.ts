/** The process behind `Reader`: holds the store open for reading and answers one question after another. */
import { ParleyError } from '../errors.js';
import { type GraphStore, openStore } from '../store/index.js';
import type { Question, Reply } from './reader.js';

let store: GraphStore | null = null;

async function answer({ url, cypher, parameters, rows: most, seconds }: Question): Promise<Reply> {
  try {
    store ??= await openStore(url, { readOnly: true });
    const { columns, rows } = await store.query(cypher, parameters, { seconds });
    return { answer: { columns, rows: rows.slice(0, most), truncated: rows.length > most } };
  } catch (error) {
    const { code, message, fix, place } =
      error instanceof ParleyError ? error : new ParleyError('PARLEY_INTERNAL', String(error));
    return { error: { code, message, fix, place } };
  }
}

process.on('message', async (question: Question) => process.send?.(await answer(question)));
process.on('disconnect', () => process.exit());
