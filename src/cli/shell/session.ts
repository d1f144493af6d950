import { ParleyError } from '../../errors.js';
import {
  bindParameters,
  type GraphNames,
  graphNames,
  parseQuery,
  type Query,
  queryLibrary,
  type Statement,
  StatementBuffer,
  typed,
} from '../../query/index.js';
import { type Asker, printAnswer, warn } from '../ask.js';
import { errorColors } from '../colors.js';
import { count } from '../output.js';
import type { AskingOptions } from '../query.js';
import type { RowFormat } from '../rows.js';
import { runCommand } from './commands.js';

/** Something to do that a line of input has completed: a statement, or a command with its colon. */
export interface Step extends Statement {
  readonly command: boolean;
}

/** What a shell keeps between statements, and how it does each. */
export class Session {
  readonly #buffer = new StatementBuffer();
  #lines = 0;
  #names: Promise<GraphNames> | undefined;
  readonly parameters: Map<string, string>;
  format: RowFormat;
  /** Whether statements may change the graph now; only where `mayWrite`. */
  write = false;
  quit = false;

  constructor(
    readonly asker: Asker,
    readonly options: AskingOptions,
    /** Where somebody watches: rows are counted and timed. */
    readonly watched: boolean,
  ) {
    this.parameters = new Map(options.param);
    this.format = options.format;
    this.write = options.write ?? false;
  }

  get pending(): boolean {
    return this.#buffer.pending;
  }

  /** What the line completes. Commands, and names of queries, stand on a line of their own, without `;`. */
  accept(line: string): Step[] {
    this.#lines++;
    const text = line.trim().replace(/;$/, '');
    const command = !this.pending && (text.startsWith(':') || queryLibrary().has(text.split(/\s/)[0] ?? ''));
    const ended = this.#buffer.push(command ? '' : line);
    if (command) return [{ text: text.replace(/^(?!:)/, ':ask '), line: this.#lines, command }];
    return ended.map((statement) => ({ ...statement, command: false }));
  }

  /** What is left when the input ends. */
  end(): Step[] {
    return this.#buffer.end().map((statement) => ({ ...statement, command: false }));
  }

  /** Forgets a statement that has begun. */
  clear(): void {
    this.#buffer.clear();
  }

  /** Throws a ParleyError where the statement or command is at fault. */
  async perform({ text, line, command }: Step, signal: AbortSignal): Promise<void> {
    if (command) return runCommand(this, text, signal);
    // Where nobody watches, places are those of the whole input.
    const query = this.watched
      ? parseQuery(typed, text)
      : { ...parseQuery('<stdin>', text), cypher: '\n'.repeat(line - 1) + text };
    await this.ask(query, new Map(), signal);
  }

  /** Asks with the session's parameters, those given here first. */
  async ask(query: Query, given: ReadonlyMap<string, string>, signal: AbortSignal): Promise<void> {
    const { parameters } = query;
    const usable = [...this.parameters].filter(
      ([name]) => parameters.length === 0 || parameters.some((parameter) => parameter.name === name),
    );
    const bound = bindParameters(query, new Map([...usable, ...given]));
    const started = performance.now();
    const { seconds, full } = this.options;
    const answer = await this.asker.ask(query, bound, { seconds, write: this.write, signal });
    const took = performance.now() - started;
    await printAnswer(answer, this.format, full);
    const time = took < 1000 ? `${Math.round(took)} ms` : `${(took / 1000).toFixed(1)} s`;
    // Not among the rows, which may go into a file.
    if (this.watched) process.stderr.write(errorColors.dim(`${count(answer.rows.length, 'row')}, ${time}\n`));
    if (!this.write) for (const doubt of await this.asker.doubts(query, bound)) warn(doubt);
  }

  /** Rows of a question of the shell's own. */
  async look(cypher: string): Promise<readonly (readonly unknown[])[]> {
    const { seconds } = this.options;
    return (await this.asker.ask(parseQuery(typed, cypher), {}, { seconds, write: false })).rows;
  }

  /** The names the graph has; asked for once, and again after a failure. */
  names(): Promise<GraphNames> {
    this.#names ??= graphNames(async (cypher) => ({ columns: [], rows: (await this.look(cypher)) as never }));
    this.#names.catch(() => {
      this.#names = undefined;
    });
    return this.#names;
  }

  allowWriting(on: boolean): void {
    if (on && !this.options.write)
      throw new ParleyError('PARLEY_SHELL_WRITE', 'This shell only reads', {
        fix: 'Start it with `parley shell --write`.',
      });
    this.write = on;
  }
}
