import type { Tensor } from './tensor.js';

/** Features of a token that a hash table can embed. */
export type Column = 'ORTH' | 'LOWER' | 'NORM' | 'PREFIX' | 'SUFFIX' | 'SHAPE' | 'SPACY' | 'IS_SPACE';

export interface HashTable {
  readonly column: Column;
  readonly seed: number;
  /** rows × width */
  readonly rows: Tensor;
}

export interface MaxoutLayer {
  /** [width, pieces, inputs] */
  readonly weight: Tensor;
  /** [width, pieces] */
  readonly bias: Tensor;
  /** Layer normalisation, [width] each. */
  readonly gain: Tensor;
  readonly shift: Tensor;
}

/** Hash embeddings, one mixing layer, and window layers: spaCy's MultiHashEmbed and MaxoutWindowEncoder. */
export interface EncoderData {
  readonly width: number;
  readonly pieces: number;
  readonly tables: readonly HashTable[];
  /** Word vectors already multiplied by the encoder's own matrix, vectors × width. */
  readonly vectors: Tensor | null;
  readonly mix: MaxoutLayer;
  readonly windows: readonly MaxoutLayer[];
}

export interface TaggerData {
  readonly encoder: string;
  readonly labels: readonly string[];
  readonly weight: Tensor;
  readonly bias: Tensor;
}

/** spaCy's TransitionBasedParser, for the dependency parser and the entity recogniser. */
export interface TransitionData {
  readonly encoder: string;
  /** Names of the actions in the order of the output: `S`, `D`, `L-nsubj`, `B-ORG`. */
  readonly actions: readonly string[];
  readonly project: { readonly weight: Tensor; readonly bias: Tensor };
  /** weight [features, hidden, pieces, inputs]; bias [hidden, pieces]; pad [1, features, hidden, pieces] */
  readonly lower: { readonly weight: Tensor; readonly bias: Tensor; readonly pad: Tensor };
  readonly upper: { readonly weight: Tensor; readonly bias: Tensor };
}

/** Rules that split a chunk without white space; regular expressions are JavaScript sources for the `u` flag. */
export interface TokenizerData {
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly infix: string | null;
  readonly url: string | null;
  readonly tokenMatch: string | null;
  /** Text → its pieces, each with the norm it overrides. */
  readonly exceptions: Readonly<Record<string, readonly (readonly [text: string, norm: string | null])[]>>;
}

export type TokenTest = string | boolean | { readonly [operator: string]: string | readonly string[] };
export type TokenPattern = Readonly<Record<string, TokenTest>>;

export interface RulerPattern {
  readonly patterns: readonly (readonly TokenPattern[])[];
  readonly attrs: Readonly<Record<string, string>>;
  readonly index: number;
}

export interface LemmatizerData {
  /** By lower-case part of speech. */
  readonly rules: Readonly<Record<string, readonly (readonly [old: string, replacement: string])[]>>;
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Known forms joined by line feeds. */
  readonly index: Readonly<Record<string, string>>;
}

/** Which row of the vectors a word has: the sorted 64-bit string ids, in halves, and the row of each. */
export interface VectorKeys {
  readonly high: Tensor;
  readonly low: Tensor;
  readonly row: Tensor;
}

export interface ModelMeta {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly license: string;
  readonly author: string;
  /** `float32` as trained, or smaller as shipped (word vectors in int8). */
  readonly precision: 'float32' | 'int8 and float16';
}

/** All that a pipeline is, however it was stored. */
export interface ModelData {
  readonly meta: ModelMeta;
  readonly tokenizer: TokenizerData;
  /** `stringKey` → norm */
  readonly norms: Readonly<Record<string, string>>;
  readonly encoders: Record<string, EncoderData>;
  readonly vectorKeys: VectorKeys | null;
  readonly tagger: TaggerData;
  readonly parser: TransitionData;
  readonly ner: TransitionData;
  readonly ruler: readonly RulerPattern[];
  readonly lemmatizer: LemmatizerData;
}
