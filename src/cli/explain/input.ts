import { existsSync } from 'node:fs';
import { ParleyError } from '../../errors.js';
import type { Article } from '../../model/index.js';
import { isSkip, type ReadOptions, readArticles } from '../../read/index.js';
import { openStore } from '../../store/index.js';
import { exitCodes } from '../exit.js';
import { watchInterrupt } from '../interrupt.js';
import { reportSkip } from '../report.js';
import { findStored, type StoredDerivation } from './stored.js';

/** A text to explain, with the one assertion in it that was asked for, if one was. */
export interface Given {
  readonly article: Article;
  readonly assertion: StoredDerivation | null;
  /** True for words of the command line, which need no heading. */
  readonly typed: boolean;
}

interface InputOptions extends ReadOptions {
  readonly store: string;
}

/** Ids that Parley gives; articles may bring other ones. */
const isOwnId = (given: string): boolean => /^[0-9a-f]{4,64}$/.test(given);

/**
 * What the words given mean: `-`, a file or folder, the id of a relation or article in the graph, else a text.
 * @throws ParleyError PARLEY_EXPLAIN_NO_TEXT where a single word is none of these.
 */
export async function* givenTexts(words: readonly string[], options: InputOptions): AsyncGenerator<Given> {
  const text = words.join(' ').trim();
  if (text === '-' || existsSync(text)) yield* fromFiles([text], options);
  else if (/\s/.test(text)) yield* fromText(text, options);
  else yield await fromStore(text, options.store);
}

async function* fromFiles(paths: readonly string[], options: InputOptions): AsyncGenerator<Given> {
  const interrupt = watchInterrupt();
  for await (const item of readArticles(paths, { ...options, stdin: interrupt.stdin })) {
    if (await interrupt.asked()) process.exit(exitCodes.interrupted);
    if (isSkip(item)) reportSkip(item);
    else yield { article: item, assertion: null, typed: false };
  }
  interrupt.release();
}

/** A text on the command line is read as standard input would be. */
async function* fromText(text: string, options: InputOptions): AsyncGenerator<Given> {
  const stdin = async function* () {
    yield Buffer.from(text);
  };
  for await (const item of readArticles(['-'], { ...options, input: 'text', stdin })) {
    if (isSkip(item)) reportSkip(item);
    else yield { article: item, assertion: null, typed: true };
  }
}

async function fromStore(id: string, url: string): Promise<Given> {
  try {
    const store = await openStore(url, { readOnly: true });
    try {
      return { ...(await findStored(store, id)), typed: false };
    } finally {
      await store.close();
    }
  } catch (error) {
    const none = error instanceof ParleyError && /^PARLEY_(EXPLAIN_NO_ID|STORE_MISSING)$/.test(error.code);
    if (!none || isOwnId(id)) throw error;
    throw new ParleyError(
      'PARLEY_EXPLAIN_NO_TEXT',
      `${JSON.stringify(id)} is no sentence, no file and no id`,
      {
        fix: 'Give a sentence in quotation marks, a file, - for standard input, or the id of a relation in the graph.',
      },
    );
  }
}
