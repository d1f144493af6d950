import { baseNorms } from './base-norms.js';
import { isSpace, wordShape } from './features.js';
import type { Column } from './model/data.js';
import { stringId, stringKey } from './string-id.js';

/** Columns that depend on the word alone; two halves of an id each. */
const COLUMNS = ['ORTH', 'LOWER', 'NORM', 'PREFIX', 'SUFFIX', 'SHAPE', 'IS_SPACE'] as const;
const STRIDE = COLUMNS.length * 2;

/**
 * Every different word that was seen, numbered, with the features the networks read. A word whose norm a tokenizer
 * exception overrides is an entry of its own.
 */
export class Lexicon {
  readonly texts: string[] = [];
  readonly lowers: string[] = [];
  readonly spaces: boolean[] = [];
  private readonly numbers = new Map<string, number>();
  private features = new Uint32Array(4096 * STRIDE);
  private readonly norms: ReadonlyMap<string, string>;

  constructor(norms: Readonly<Record<string, string>>) {
    this.norms = new Map(Object.entries(norms));
  }

  get size(): number {
    return this.texts.length;
  }

  /** The number of a word. */
  number(text: string, norm: string | null = null): number {
    const key = norm === null ? text : `${text}\n\n${norm}`;
    return this.numbers.get(key) ?? this.add(key, text, norm);
  }

  /** Where in `feature` the id of a column starts. */
  static offset(column: Exclude<Column, 'SPACY'>): number {
    return COLUMNS.indexOf(column) * 2;
  }

  /** Low half (offset + 0) or high half (offset + 1) of a column's id. */
  feature(lexeme: number, offset: number): number {
    return this.features[lexeme * STRIDE + offset] as number;
  }

  /** Forgets all words; every number given before is void. */
  clear(): void {
    this.numbers.clear();
    this.texts.length = 0;
    this.lowers.length = 0;
    this.spaces.length = 0;
  }

  private add(key: string, text: string, override: string | null): number {
    const number = this.texts.length;
    const lower = text.toLowerCase();
    const space = isSpace(text);
    this.numbers.set(key, number);
    this.texts.push(text);
    this.lowers.push(lower);
    this.spaces.push(space);
    if (this.features.length < (number + 1) * STRIDE) {
      const larger = new Uint32Array(this.features.length * 2);
      larger.set(this.features);
      this.features = larger;
    }
    const norm = override ?? this.norms.get(stringKey(text)) ?? baseNorms.get(text) ?? lower;
    const characters = Array.from(text.length > 400 ? text.slice(0, 400) : text);
    const suffix = Array.from(text.slice(-6)).slice(-3).join('');
    const values = [text, lower, norm, characters[0] ?? '', suffix, wordShape(characters)];
    let at = number * STRIDE;
    for (const value of values) {
      const [low, high] = stringId(value) as unknown as [number, number];
      this.features[at++] = low;
      this.features[at++] = high;
    }
    this.features[at++] = space ? 1 : 0;
    this.features[at] = 0;
    return number;
  }
}
