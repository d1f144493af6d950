import { ParleyError } from '../errors.js';
import {
  type Answer,
  guardQuery,
  type Query,
  queryLibrary,
  Reader,
  typed,
  unknownEntities,
  unknownNames,
} from '../query/index.js';
import { openStore, type Parameters } from '../store/index.js';
import { errorColors } from './colors.js';
import { count, print } from './output.js';
import { formatRows, type RowFormat } from './rows.js';
import { shorten, terminalWidth, widthOf } from './table.js';

/** Rows a query may print. */
const mostRows = 100_000;

export interface AskOptions {
  readonly seconds: number;
  /** Let it change the graph. */
  readonly write: boolean;
  readonly signal?: AbortSignal;
}

/** Puts questions to one graph: reading ones in a process of their own, writing ones in this one. */
export class Asker {
  readonly #url: string;
  readonly #reader: Reader;

  constructor(url: string) {
    this.#url = url;
    this.#reader = new Reader(url);
  }

  /** Throws what the query or the store is at fault with; the place and excerpt are those of the query's text. */
  async ask(query: Query, parameters: Parameters, { seconds, write, signal }: AskOptions): Promise<Answer> {
    const limits = { seconds, rows: mostRows, ...(signal && { signal }) };
    try {
      if (write) return await this.#write(query.cypher, parameters);
      return await this.#reader.query(query.cypher, parameters, limits);
    } catch (error) {
      throw located(error, query);
    }
  }

  /**
   * Why an answer may be empty: names in a query of the user's own that nothing in the graph has, and somebody asked
   * for whom nobody is called. Nothing where the store cannot say so soon.
   */
  async doubts(query: Query, parameters: Parameters): Promise<string[]> {
    const quick = { seconds: 3, rows: 20_000 };
    const ask = (cypher: string, given: Parameters = {}) => this.#reader.query(cypher, given, quick);
    const own = !queryLibrary().has(query.name);
    try {
      const names = own ? await unknownNames(query.cypher, ask) : [];
      return [...names, ...(await unknownEntities(query, parameters, ask))];
    } catch {
      return [];
    }
  }

  /** Lets go of the graph, until the next question. */
  async close(): Promise<void> {
    await this.#reader.close();
  }

  async #write(cypher: string, parameters: Parameters): Promise<Answer> {
    guardQuery(cypher);
    await this.#reader.close();
    const store = await openStore(this.#url);
    try {
      return { ...(await store.query(cypher, parameters)), truncated: false };
    } finally {
      await store.close();
    }
  }
}

/** Prints the rows, and to standard error whether there were more. */
export async function printAnswer(answer: Answer, format: RowFormat, full = false): Promise<void> {
  for (const part of formatRows(answer, format, full ? Number.POSITIVE_INFINITY : terminalWidth()))
    await print(part);
  if (answer.truncated) warn(`Only the first ${count(mostRows, 'row')} are shown; LIMIT the query.`);
}

export function warn(text: string): void {
  process.stderr.write(`${errorColors.yellow(text)}\n`);
}

/** The same error with the query's name, and the line where it went wrong. */
function located(error: unknown, { name, cypher }: Query): unknown {
  if (!(error instanceof ParleyError) || error.place.line === undefined) return error;
  const { code, message, fix, place } = error;
  return new ParleyError(code as `PARLEY_${string}`, message, {
    place: name === typed ? place : { ...place, file: name },
    ...(fix !== null && { fix }),
    excerpt: excerpt(cypher.split('\n')[(place.line as number) - 1] ?? '', place.column ?? 1),
    cause: error,
  });
}

/** The line, or the part of it that there is room for, and a caret below the column (from 1, code points). */
function excerpt(line: string, column: number): string {
  const characters = [...line.replace(/\t/g, ' ')];
  const room = terminalWidth() - 4;
  const from = column > room - 20 ? column - Math.floor(room / 2) : 0;
  const before = `${from > 0 ? '…' : ''}${characters.slice(from, column - 1).join('')}`;
  const rest = characters.slice(column - 1, column + room).join('');
  return `${shorten(before + rest, room)}\n${' '.repeat(widthOf(before))}^`;
}
