import type { Span } from '../model/span.js';
import { nounChunks } from './noun-chunks.js';

/** One token with its annotation. Tokens link to each other: `head`, `children`, `sentence`. */
export class Token implements Span {
  readonly doc: Doc;
  /** Number in the document, from 0. */
  readonly i: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Penn Treebank tag, `VBD`. */
  tag = '';
  /** Universal part of speech, `VERB`. */
  pos = '';
  /** Universal features, `Number=Sing|Person=3`. */
  morph = '';
  lemma = '';
  /** ClearNLP dependency label, `nsubj`; `ROOT` at the top. */
  dep = '';
  head: Token = this;
  /** Direct dependents in text order. */
  readonly children: Token[] = [];
  /** The sentence it stands in. */
  sentence!: Sentence;
  /** The named span it belongs to, if any. */
  entity: TextSpan | null = null;
  #lower: string | undefined;

  constructor(doc: Doc, i: number, text: string, start: number) {
    this.doc = doc;
    this.i = i;
    this.text = text;
    this.start = start;
    this.end = start + text.length;
  }

  get lower(): string {
    this.#lower ??= this.text.toLowerCase();
    return this.#lower;
  }

  /** Whether the text goes on with white space after the token. */
  get space(): boolean {
    return /\s/.test(this.doc.text[this.end] ?? '');
  }

  /** The first child with one of the labels. */
  child(...deps: string[]): Token | undefined {
    return this.children.find((c) => deps.includes(c.dep));
  }

  /** All children with one of the labels. */
  childrenOf(...deps: string[]): Token[] {
    return this.children.filter((c) => deps.includes(c.dep));
  }

  /** The token and all below it, in text order. */
  subtree(): Token[] {
    const out: Token[] = [this];
    for (let k = 0; k < out.length; k++) out.push(...(out[k] as Token).children);
    return out.sort((a, b) => a.i - b.i);
  }

  /** Heads from the nearest to the root. */
  ancestors(): Token[] {
    const out: Token[] = [];
    let t: Token = this;
    while (t.head !== t && out.length < 500) {
      t = t.head;
      out.push(t);
    }
    return out;
  }

  isAncestorOf(other: Token): boolean {
    return other.ancestors().includes(this);
  }
}

/** Tokens `from` (included) to `to` (excluded). */
export class TextSpan implements Span {
  readonly doc: Doc;
  readonly from: number;
  readonly to: number;
  readonly label: string;

  constructor(doc: Doc, from: number, to: number, label = '') {
    this.doc = doc;
    this.from = from;
    this.to = to;
    this.label = label;
  }

  get tokens(): Token[] {
    return this.doc.tokens.slice(this.from, this.to);
  }
  get start(): number {
    return this.doc.tokens[this.from]?.start ?? 0;
  }
  get end(): number {
    return this.doc.tokens[this.to - 1]?.end ?? this.start;
  }
  get text(): string {
    return this.doc.text.slice(this.start, this.end);
  }
  /** The token whose head lies outside the span (the first, where there are several). */
  get root(): Token {
    const tokens = this.tokens;
    return (
      tokens.find((t) => t.head === t || t.head.i < this.from || t.head.i >= this.to) ?? (tokens[0] as Token)
    );
  }
}

/** A sentence: a span that knows its number. */
export class Sentence extends TextSpan {
  readonly index: number;
  constructor(doc: Doc, from: number, to: number, index: number) {
    super(doc, from, to, 'sentence');
    this.index = index;
  }
}

/** The annotation of a text as plain columns, one entry a token; what the engine computes. */
export interface DocColumns {
  readonly text: string;
  readonly words: readonly string[];
  /** UTF-16 offset of each token. */
  readonly starts: ArrayLike<number>;
  readonly tags: readonly string[];
  readonly pos: readonly string[];
  readonly morphs: readonly string[];
  readonly lemmas: readonly string[];
  /** Token numbers; a root is its own head. */
  readonly heads: ArrayLike<number>;
  readonly deps: readonly string[];
  /** True where a sentence starts. */
  readonly sentenceStarts: ArrayLike<boolean | number>;
  /** `[from, to, label]`, to excluded. */
  readonly entities: readonly (readonly [number, number, string])[];
}

/** A text with its tokens, sentences and named spans. */
export class Doc {
  readonly text: string;
  readonly tokens: Token[] = [];
  readonly sentences: Sentence[] = [];
  readonly entities: TextSpan[] = [];

  constructor(columns: DocColumns) {
    this.text = columns.text;
    const { tokens } = this;
    for (let i = 0; i < columns.words.length; i++) {
      const t = new Token(this, i, columns.words[i] as string, columns.starts[i] as number);
      t.tag = columns.tags[i] ?? '';
      t.pos = columns.pos[i] ?? '';
      t.morph = columns.morphs[i] ?? '';
      t.lemma = columns.lemmas[i] ?? '';
      t.dep = columns.deps[i] ?? '';
      tokens.push(t);
    }
    let from = 0;
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i] as Token;
      t.head = tokens[columns.heads[i] as number] ?? t;
      if (t.head !== t) t.head.children.push(t);
      if (i + 1 === tokens.length || columns.sentenceStarts[i + 1]) {
        const s = new Sentence(this, from, i + 1, this.sentences.length);
        for (let k = from; k <= i; k++) (tokens[k] as Token).sentence = s;
        this.sentences.push(s);
        from = i + 1;
      }
    }
    for (const [a, b, label] of columns.entities) {
      const span = new TextSpan(this, a, b, label);
      this.entities.push(span);
      for (const t of span.tokens) t.entity = span;
    }
  }

  /** Base noun phrases, "the second phase": none contains another, and none what follows its noun. */
  nounChunks(): TextSpan[] {
    return nounChunks(this.tokens).map(([from, to]) => new TextSpan(this, from, to, 'NP'));
  }

  /** The tokens that overlap the characters `start` to `end`. */
  tokensIn(start: number, end: number): Token[] {
    return this.tokens.filter((t) => t.end > start && t.start < end);
  }
}
