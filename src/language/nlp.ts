import { ParleyError } from '../errors.js';
import { Doc } from './doc.js';
import { CHUNK, Encoder } from './encoder.js';
import { createKernel } from './kernel/index.js';
import { Lemmatizer } from './lemmatizer.js';
import { Lexicon } from './lexicon.js';
import type { ModelData, ModelMeta } from './model/data.js';
import { EntityRecognizer } from './ner.js';
import { Parser } from './parser.js';
import { Ruler } from './ruler.js';
import { Tagger } from './tagger.js';
import { Tokenizer, type Tokens } from './tokenizer.js';

/** A loaded pipeline: call it with a text. */
export interface Nlp {
  /** @throws ParleyError PARLEY_LANGUAGE_TOO_LONG for a text longer than `maxLength` */
  (text: string): Doc;
  readonly meta: ModelMeta;
  /** Longest text, in UTF-16 code units. */
  readonly maxLength: number;
  /** What computes the matrix products. */
  readonly kernel: 'wasm' | 'js';
}

/** As spaCy's `max_length`. */
const MAX_LENGTH = 1_000_000;
/** Different words that are remembered between documents. */
const MAX_WORDS = 50_000;

/** A component that reads the encoded tokens. */
interface Consumer {
  readonly encoder: Encoder;
  begin(count: number): void;
  consume(rows: number, from: number, count: number): void;
}

/** The components of a pipeline, wired together. */
export function createNlp(data: ModelData, kernelKind?: 'wasm' | 'js'): Nlp {
  const kernel = createKernel(kernelKind);
  const lexicon = new Lexicon(data.norms);
  const tokenizer = new Tokenizer(data.tokenizer, lexicon);
  const encoders = new Map(
    Object.entries(data.encoders).map(([name, e]) => [
      name,
      new Encoder(kernel, e, lexicon, data.vectorKeys),
    ]),
  );
  const tagger = new Tagger(kernel, data.tagger);
  const parser = new Parser(kernel, data.parser);
  const ner = new EntityRecognizer(kernel, data.ner);
  const ruler = new Ruler(data.ruler, lexicon, new Lemmatizer(data.lemmatizer));
  const consumers: readonly [string, Omit<Consumer, 'encoder'>][] = [
    [data.tagger.encoder, tagger],
    [data.parser.encoder, parser.model],
    [data.ner.encoder, ner.model],
  ];

  const encode = ({ lexemes, spaces }: Tokens): void => {
    const count = lexemes.length;
    for (const [, consumer] of consumers) consumer.begin(count);
    for (const [name, encoder] of encoders) {
      for (let from = 0; from < count; from += CHUNK) {
        const to = Math.min(count, from + CHUNK);
        const rows = encoder.encode(lexemes, spaces, count, from, to);
        for (const [of, consumer] of consumers) if (of === name) consumer.consume(rows, from, to - from);
      }
    }
  };

  const annotate = (text: string): Doc => {
    if (text.length > MAX_LENGTH) {
      throw new ParleyError(
        'PARLEY_LANGUAGE_TOO_LONG',
        `The text has ${text.length} characters; at most ${MAX_LENGTH} can be parsed at once.`,
        { fix: 'Cut it into its articles or chapters.' },
      );
    }
    if (lexicon.size > MAX_WORDS)
      for (const kept of [lexicon, tokenizer, ruler, ...encoders.values()]) kept.clear();
    const tokens = tokenizer.tokenize(text);
    const { lexemes } = tokens;
    encode(tokens);
    const white = Array.from(lexemes, (l) => lexicon.spaces[l] as boolean);
    const { heads, deps, starts } = parser.parse(lexemes.length, white);
    const tags = Array.from(tagger.tags, (t) => tagger.labels[t] as string);
    const analyses = ruler.analyse(lexemes, tags, deps);
    return new Doc({
      text,
      words: Array.from(lexemes, (l) => lexicon.texts[l] as string),
      starts: tokens.starts,
      tags: analyses.map((a) => a.tag),
      pos: analyses.map((a) => a.pos),
      morphs: analyses.map((a) => a.morph),
      lemmas: analyses.map((a) => a.lemma),
      heads,
      deps: analyses.map((a) => a.dep),
      sentenceStarts: starts,
      entities: ner.recognize(lexemes.length, starts, white),
    });
  };
  return Object.assign(annotate, { meta: data.meta, maxLength: MAX_LENGTH, kernel: kernel.kind });
}
