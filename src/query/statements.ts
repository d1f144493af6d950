/** A statement of a longer text, without its `;`. */
export interface Statement {
  readonly text: string;
  /** Line on which it starts, from 1. */
  readonly line: number;
}

/** Strings, quoted names and comments of Cypher; what is not closed runs to the end of the text. */
const quoted =
  /'(?:\\[\s\S]|[^'\\])*('|$)|"(?:\\[\s\S]|[^"\\])*("|$)|`(?:``|[^`])*(`|$)|\/\/[^\n]*|\/\*[\s\S]*?(\*\/|$)/g;

/** The query with comments as spaces and strings and quoted names as `_`, of the same length and lines. */
export function bareCode(cypher: string): string {
  return cypher.replace(quoted, (text) => text.replace(/[^\n]/g, text.startsWith('/') ? ' ' : '_'));
}

/** The query on one line, without comments. */
export function oneLine(cypher: string): string {
  const flat = cypher.replace(quoted, (text) => (text.startsWith('/') ? ' ' : text.replaceAll('\n', '\\n')));
  return flat.replace(/\s*\n\s*/g, ' ').trim();
}

/** Whether there is nothing to run in it: white space, comments and semicolons. */
export const isBlank = (cypher: string): boolean => /^[\s;]*$/.test(bareCode(cypher));

/** Whether a string, a quoted name or a comment is not closed. */
export const isOpen = (cypher: string): boolean =>
  [...cypher.matchAll(quoted)].some(([text, ...ends]) => !text.startsWith('//') && !ends.some(Boolean));

/** Lines as they come, to statements as they end; a `;` in a string or comment ends none. */
export class StatementBuffer {
  #text = '';
  #lines = 0;
  #start = 1;

  /** Takes the next line; the statements that end on it. */
  push(line: string): Statement[] {
    this.#lines++;
    this.#text += this.#text === '' ? line : `\n${line}`;
    const ended: Statement[] = [];
    for (let at = bareCode(this.#text).indexOf(';'); at >= 0; at = bareCode(this.#text).indexOf(';')) {
      ended.push(...this.#statement(this.#text.slice(0, at)));
      this.#start += lineBreaks(this.#text.slice(0, at));
      this.#text = this.#text.slice(at + 1);
    }
    if (!this.pending) this.clear();
    return ended;
  }

  /** What has begun and waits for its end. */
  get pending(): boolean {
    return !isBlank(this.#text) || isOpen(this.#text);
  }

  /** What stands without `;` at the end of the input. */
  end(): Statement[] {
    const last = this.#statement(this.#text);
    this.clear();
    return last;
  }

  /** Forgets what has begun. */
  clear(): void {
    this.#text = '';
    this.#start = this.#lines + 1;
  }

  #statement(text: string): Statement[] {
    if (isBlank(text)) return [];
    const before = text.slice(0, text.search(/\S/));
    return [{ text: text.trim(), line: this.#start + lineBreaks(before) }];
  }
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

/** The statements of a whole text. */
export function statementsOf(cypher: string): Statement[] {
  const buffer = new StatementBuffer();
  const ended = cypher.split('\n').flatMap((line) => buffer.push(line));
  return [...ended, ...buffer.end()];
}
