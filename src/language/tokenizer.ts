import { ChunkSplitter } from './chunk.js';
import { isSpaceCode } from './features.js';
import type { Lexicon } from './lexicon.js';
import type { TokenizerData } from './model/data.js';
import { PhraseFinder } from './phrases.js';

/** The tokens of a text as columns. */
export interface Tokens {
  /** Numbers in the lexicon. */
  readonly lexemes: Int32Array;
  /** UTF-16 offsets. */
  readonly starts: Int32Array;
  /** 1 where a single space follows that is no token. */
  readonly spaces: Uint8Array;
}

export interface TokenList {
  lexemes: number[];
  starts: number[];
  spaces: number[];
}

const KEPT_CHUNKS = 100_000;

/** spaCy's tokenizer: white space cuts the text into chunks, rules cut the chunks, and exceptions are restored. */
export class Tokenizer {
  private readonly lexicon: Lexicon;
  private readonly splitter: ChunkSplitter;
  private readonly phrases: PhraseFinder;
  /** What each chunk gave before: lexemes and lengths. */
  private readonly kept = new Map<string, Int32Array>();

  constructor(data: TokenizerData, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.splitter = new ChunkSplitter(data);
    this.phrases = new PhraseFinder(this.splitter, lexicon);
  }

  clear(): void {
    this.kept.clear();
  }

  tokenize(text: string): Tokens {
    const list: TokenList = { lexemes: [], starts: [], spaces: [] };
    let start = 0;
    let inSpace = text.length > 0 && isSpaceCode(text.charCodeAt(0));
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isSpaceCode(code) === inSpace) continue;
      if (start < i) this.emit(text, start, i, list);
      inSpace = !inSpace;
      start = i;
      if (code !== 32) continue;
      // The first space after a word is a mark on the word, not a token.
      if (list.spaces.length > 0) list.spaces[list.spaces.length - 1] = 1;
      start = i + 1;
    }
    if (start < text.length) {
      this.emit(text, start, text.length, list);
      if (text.endsWith(' ') && !inSpace) list.spaces[list.spaces.length - 1] = 1;
    }
    const found = this.phrases.restore(text, list);
    return {
      lexemes: Int32Array.from(found.lexemes),
      starts: Int32Array.from(found.starts),
      spaces: Uint8Array.from(found.spaces),
    };
  }

  private emit(text: string, start: number, end: number, list: TokenList): void {
    const pieces = this.pieces(text.slice(start, end));
    let at = start;
    for (let i = 0; i < pieces.length; i += 2) {
      list.lexemes.push(pieces[i] as number);
      list.starts.push(at);
      list.spaces.push(0);
      at += pieces[i + 1] as number;
    }
  }

  private pieces(chunk: string): Int32Array {
    const kept = this.kept.get(chunk);
    if (kept) return kept;
    const split = this.splitter.split(chunk);
    const pieces = Int32Array.from(
      split.flatMap(([text, norm]) => [this.lexicon.number(text, norm), text.length]),
    );
    if (this.kept.size < KEPT_CHUNKS) this.kept.set(chunk, pieces);
    return pieces;
  }
}
