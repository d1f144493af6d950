import type { TokenizerData } from './model/data.js';

/** A piece of text with the norm that an exception gives it. */
export type Piece = readonly [text: string, norm: string | null];

/** Chunks longer than this are one token: no word is so long, and the rules take quadratic time. */
const LONGEST_CHUNK = 5000;

const PLAIN_WORD = /^[A-Za-z]+$/;

function sticky(source: string | null): RegExp | null {
  return source === null ? null : new RegExp(source, 'uy');
}

/** The length of the match at the start of a string. */
function lengthAtStart(rule: RegExp | null, text: string): number {
  if (!rule) return 0;
  rule.lastIndex = 0;
  return rule.exec(text)?.[0].length ?? 0;
}

/** Splits a run of characters without white space (or of white space only) by spaCy's tokenizer rules. */
export class ChunkSplitter {
  private readonly exceptions: ReadonlyMap<string, readonly Piece[]>;
  private readonly prefix: RegExp | null;
  private readonly suffix: RegExp | null;
  private readonly infix: RegExp | null;
  private readonly whole: readonly RegExp[];

  constructor(data: TokenizerData) {
    this.exceptions = new Map(Object.entries(data.exceptions));
    this.prefix = sticky(data.prefix);
    this.suffix = data.suffix === null ? null : new RegExp(data.suffix, 'u');
    this.infix = data.infix === null ? null : new RegExp(data.infix, 'gu');
    this.whole = [data.tokenMatch, data.url].map(sticky).filter((rule) => rule !== null);
  }

  exception(text: string): readonly Piece[] | undefined {
    return this.exceptions.get(text);
  }

  /** The exceptions that the rules would cut, which is why they are looked for once more in the finished tokens. */
  cutExceptions(): string[] {
    const cuts = (text: string): boolean => {
      if (this.infix) this.infix.lastIndex = 0;
      return (
        text.includes(' ') ||
        lengthAtStart(this.prefix, text) > 0 ||
        Boolean(this.suffix?.test(text)) ||
        Boolean(this.infix?.test(text))
      );
    };
    return [...this.exceptions.keys()].filter(cuts);
  }

  split(chunk: string, useExceptions = true): readonly Piece[] {
    const exceptions = useExceptions ? this.exceptions : new Map<string, readonly Piece[]>();
    const whole = exceptions.get(chunk);
    if (whole) return whole;
    if (chunk.length > LONGEST_CHUNK || PLAIN_WORD.test(chunk)) return [[chunk, null]];
    const before: Piece[] = [];
    const after: Piece[] = [];
    const middle = this.strip(chunk, exceptions, before, after);
    const inner = middle === '' ? [] : (exceptions.get(middle) ?? this.splitMiddle(middle));
    return [...before, ...inner, ...after.reverse()];
  }

  /** Takes prefixes and suffixes off, as long as there are any and the rest is no exception. */
  private strip(
    chunk: string,
    exceptions: ReadonlyMap<string, unknown>,
    before: Piece[],
    after: Piece[],
  ): string {
    let text = chunk;
    let last = -1;
    while (text !== '' && text.length !== last && !exceptions.has(text)) {
      last = text.length;
      const p = lengthAtStart(this.prefix, text);
      const rest = text.slice(p);
      if (p > 0 && exceptions.has(rest)) {
        before.push([text.slice(0, p), null]);
        return rest;
      }
      const s = this.suffix?.exec(rest)?.[0].length ?? 0;
      const front = text.slice(0, text.length - s);
      if (s > 0 && exceptions.has(front)) {
        after.push([text.slice(text.length - s), null]);
        return front;
      }
      if (p > 0) before.push([text.slice(0, p), null]);
      if (s > 0) after.push([text.slice(text.length - s), null]);
      text = text.slice(p, text.length - s);
    }
    return text;
  }

  private splitMiddle(text: string): Piece[] {
    if (this.whole.some((rule) => lengthAtStart(rule, text) > 0)) return [[text, null]];
    if (!this.infix) return [[text, null]];
    const pieces: Piece[] = [];
    let end = 0;
    this.infix.lastIndex = 0;
    for (const match of text.matchAll(this.infix)) {
      if (match.index === 0) continue;
      if (match.index > end) pieces.push([text.slice(end, match.index), null]);
      if (match[0] !== '') pieces.push([match[0], null]);
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push([text.slice(end), null]);
    return pieces;
  }
}
