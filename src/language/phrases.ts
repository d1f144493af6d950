import type { ChunkSplitter } from './chunk.js';
import type { Lexicon } from './lexicon.js';
import type { TokenList } from './tokenizer.js';

interface Match {
  readonly from: number;
  readonly to: number;
}

/**
 * The tokenizer's second pass: an exception that the rules cut ("a.m." before a comma) is found again as a sequence
 * of tokens and put in their place.
 */
export class PhraseFinder {
  private readonly splitter: ChunkSplitter;
  private readonly lexicon: Lexicon;
  /** The token texts of each exception, by the first of them. */
  private readonly byFirst = new Map<string, string[][]>();

  constructor(splitter: ChunkSplitter, lexicon: Lexicon) {
    this.splitter = splitter;
    this.lexicon = lexicon;
    for (const exception of splitter.cutExceptions()) {
      const words = splitter.split(exception, false).map(([text]) => text);
      const first = words[0] as string;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), words]);
    }
  }

  restore(text: string, list: TokenList): TokenList {
    const matches = this.find(list.lexemes);
    if (matches.length === 0) return list;
    const { lexemes, starts, spaces } = list;
    const chosen = withoutOverlaps(matches, lexemes.length);
    const out: TokenList = { lexemes: [], starts: [], spaces: [] };
    for (let i = 0; i < lexemes.length; ) {
      const match = chosen.get(i);
      const last = match ? match.to - 1 : i;
      const end = (starts[last] as number) + (this.lexicon.texts[lexemes[last] as number] as string).length;
      const pieces = match && this.splitter.exception(text.slice(starts[i] as number, end));
      if (pieces) {
        let at = starts[i] as number;
        for (const [piece, norm] of pieces) {
          out.lexemes.push(this.lexicon.number(piece, norm));
          out.starts.push(at);
          out.spaces.push(0);
          at += piece.length;
        }
        out.spaces[out.spaces.length - 1] = spaces[last] as number;
        i = last + 1;
      } else {
        out.lexemes.push(lexemes[i] as number);
        out.starts.push(starts[i] as number);
        out.spaces.push(spaces[i] as number);
        i++;
      }
    }
    return out;
  }

  private find(lexemes: readonly number[]): Match[] {
    const { texts } = this.lexicon;
    const matches: Match[] = [];
    for (let i = 0; i < lexemes.length; i++) {
      const candidates = this.byFirst.get(texts[lexemes[i] as number] as string);
      if (!candidates) continue;
      for (const words of candidates) {
        if (i + words.length > lexemes.length) continue;
        if (words.every((word, k) => texts[lexemes[i + k] as number] === word)) {
          matches.push({ from: i, to: i + words.length });
        }
      }
    }
    return matches;
  }
}

/** The longest matches first, then the leftmost; by the token each starts at. */
function withoutOverlaps(matches: Match[], count: number): Map<number, Match> {
  const covered = new Uint8Array(count);
  const chosen = new Map<number, Match>();
  matches.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const match of matches) {
    if (!covered[match.from] && !covered[match.to - 1]) chosen.set(match.from, match);
    covered.fill(1, match.from, match.to);
  }
  return chosen;
}
