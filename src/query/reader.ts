import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ParleyError } from '../errors.js';
import { packageFile } from '../root.js';
import { type Parameters, type Rows, removeSpill } from '../store/index.js';
import { guardQuery } from './guard.js';

export interface Limits {
  /** Wall time of a query. */
  readonly seconds: number;
  /** Rows given back at most; the rest is dropped and `truncated` says so. */
  readonly rows: number;
  /** Memory that the query may take beside the graph's own, in bytes; 2 GiB where nothing else is said. */
  readonly memory?: number;
  /** Stops the query. */
  readonly signal?: AbortSignal;
}

const usualMemory = 2 * 1024 ** 3;

export interface Answer extends Rows {
  readonly truncated: boolean;
}

export interface Question {
  readonly url: string;
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly rows: number;
  /** For a server, which would go on when this process has ended. */
  readonly seconds: number;
  readonly memory: number;
}

export type Reply =
  | { readonly answer: Answer }
  | { readonly error: Pick<ParleyError, 'code' | 'message' | 'fix' | 'place'> };

/**
 * Answers queries from a process of its own, which only reads: a query that takes too long, or that brings the
 * engine down, ends with that process and nothing else. (A thread will not do: the engine goes on computing after
 * its thread is stopped.) One query at a time; the process stays for the next.
 */
export class Reader {
  readonly #url: string;
  #child: ChildProcess | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  /** Throws PARLEY_QUERY_TIMEOUT, _MEMORY, _CANCELLED, _FORBIDDEN, _STOPPED, or whatever the store says of the query. */
  query(cypher: string, parameters: Parameters, limits: Limits): Promise<Answer> {
    const { rows, seconds, memory = usualMemory, signal } = limits;
    const mine = this.#turn.then(() => {
      guardQuery(cypher);
      return this.#ask({ url: this.#url, cypher, parameters, rows, seconds, memory }, signal);
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Returns when the process has ended, and with it its hold on the graph; the next question starts another. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    removeSpill(child.pid as number);
  }

  async #ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    if (!this.#child?.connected)
      this.#child = fork(childFile(), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    const reply = await replyOf(this.#child, question, signal).catch(async (error) => {
      await this.close();
      throw error;
    });
    if ('answer' in reply) return reply.answer;
    const { code, message, fix, place } = reply.error;
    // It would go on, and take more.
    if (code === 'PARLEY_QUERY_MEMORY') await this.close();
    throw new ParleyError(code as `PARLEY_${string}`, message, fix === null ? { place } : { place, fix });
  }
}

/** The child's next message, unless it ends, the time is over, or nobody wants it any more. */
async function replyOf(child: ChildProcess, question: Question, cancel?: AbortSignal): Promise<Reply> {
  const { seconds } = question;
  if (cancel?.aborted) throw cancelled();
  const over = new AbortController();
  const { signal } = over;
  const time = AbortSignal.timeout(seconds * 1000);
  child.send(question);
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([reply]) => reply as Reply),
      once(child, 'exit', { signal }).then(() => Promise.reject(stopped())),
      once(time, 'abort', { signal }).then(() => Promise.reject(timeout(seconds))),
      ...(cancel ? [once(cancel, 'abort', { signal }).then(() => Promise.reject(cancelled()))] : []),
    ]);
  } finally {
    over.abort();
  }
}

const timeout = (seconds: number) =>
  new ParleyError('PARLEY_QUERY_TIMEOUT', `The query took longer than ${seconds} seconds and was stopped`, {
    fix: 'Narrow it with labels, ids or dates, or allow more time with --seconds.',
  });

const cancelled = () => new ParleyError('PARLEY_QUERY_CANCELLED', 'The query was cancelled');

const stopped = () =>
  new ParleyError(
    'PARLEY_QUERY_STOPPED',
    'The query ended the process that ran it, probably for lack of memory',
    {
      fix: 'Narrow it with labels, ids or dates, and LIMIT it.',
    },
  );

/** Beside this file once built; the tests run from source beside a build. */
function childFile(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside) ? beside : packageFile('dist', 'query', 'child.js');
}
