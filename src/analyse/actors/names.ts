import type { Token } from '../../language/doc.js';
import type { NameEntry } from './types.js';

/** Splits a name as the tokenizer would: at spaces, hyphens between letters, and before a possessive. */
export function nameWords(name: string): string[] {
  return name
    .split(/\s+|(?<=\p{L})(-)(?=\p{L})|(?=['’]s\b)|(?=,)/u)
    .filter((w): w is string => w !== undefined && w !== '');
}

/** Equal; or, for words too long to be acronyms, shouted, or written small and yet tagged as a name. */
function sameWord(t: Token, known: string): boolean {
  if (t.text === known) return true;
  if (known.length < 4 || t.text.length !== known.length) return false;
  return t.text === known.toUpperCase() || (t.tag.startsWith('NNP') && t.text === known.toLowerCase());
}

/** Takes out what transliterations differ in: accents, apostrophes, the Arabic article, final h, doubled letters. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿʾ`]/gu, '')
    .toLowerCase()
    .replace(/\b(?:al|el|ar|as|ad|an|ash|at)[\s-]+(?=\p{L})/gu, '')
    .replace(/[\s-]+/g, '')
    .replace(/(?<=a)h$/, '')
    .replace(/(.)\1/g, '$1');
}

export interface NameHit {
  /** Token after the last. */
  readonly to: number;
  /** All readings of exactly these words. */
  readonly entries: readonly NameEntry[];
}

/** Known names by their first word; longest reading first. */
export class NameIndex {
  readonly #byFirst = new Map<string, NameEntry[]>();
  readonly #exact = new Map<string, NameEntry[]>();
  #folded: Map<string, NameEntry[]> | null = null;

  add(entry: NameEntry): void {
    const first = entry.words[0]?.toLowerCase();
    if (first === undefined) return;
    const list = this.#byFirst.get(first);
    if (!list) this.#byFirst.set(first, [entry]);
    else {
      let at = list.findIndex((e) => e.words.length < entry.words.length);
      if (at < 0) at = list.length;
      list.splice(at, 0, entry);
    }
    const key = entry.words.join(' ').toLowerCase();
    const same = this.#exact.get(key);
    if (same) same.push(entry);
    else this.#exact.set(key, [entry]);
  }

  /** The longest known name that starts at token `from`, with all its readings; null where none starts. */
  longest(tokens: readonly Token[], from: number): NameHit | null {
    const list = this.#byFirst.get((tokens[from] as Token).text.toLowerCase());
    if (!list) return null;
    let length = 0;
    const entries: NameEntry[] = [];
    for (const e of list) {
      if (e.words.length < length) break;
      if (from + e.words.length > tokens.length) continue;
      if (!e.words.every((w, k) => sameWord(tokens[from + k] as Token, w))) continue;
      length = e.words.length;
      entries.push(e);
    }
    return length === 0 ? null : { to: from + length, entries };
  }

  /** All readings of a name, case ignored. */
  exact(words: readonly string[]): readonly NameEntry[] {
    return this.#exact.get(words.join(' ').toLowerCase()) ?? [];
  }

  /** Readings of a name in another transliteration ("Qandahār", "al-Falluja"), where the exact form is unknown. */
  alike(words: readonly string[]): readonly NameEntry[] {
    const exact = this.exact(words);
    if (exact.length > 0) return exact;
    if (this.#folded === null) {
      this.#folded = new Map();
      for (const list of this.#exact.values()) {
        for (const e of list) {
          const key = fold(e.words.join(' '));
          if (e.sense === 'name' && key.length > 3)
            this.#folded.set(key, [...(this.#folded.get(key) ?? []), e]);
        }
      }
    }
    const key = fold(words.join(' '));
    return key.length > 3 && words.join('').length > 4 ? (this.#folded.get(key) ?? []) : [];
  }
}
