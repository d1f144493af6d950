import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Encoder } from '../../src/language/encoder.js';
import { type DocRecord, docToRecord, loadModel, readModelFolder } from '../../src/language/index.js';
import { createKernel } from '../../src/language/kernel/index.js';
import { Lexicon } from '../../src/language/lexicon.js';
import type { EncoderData, ModelData, TransitionData } from '../../src/language/model/data.js';
import type { Nlp } from '../../src/language/nlp.js';
import { Tokenizer } from '../../src/language/tokenizer.js';
import { packageFile } from '../../src/root.js';
import { readLines } from '../shared.js';

/**
 * What spaCy 3.8.18 computes with en_core_web_md 3.8.0 for sentences of our own. `features` are the ids of NORM,
 * PREFIX, SUFFIX, SHAPE and ORTH; the encoders' rows are their first six numbers, of `ner` after its projection.
 */
interface Golden extends DocRecord {
  readonly features: readonly (readonly string[])[];
  readonly embed: readonly (readonly number[])[];
  readonly tok2vec: readonly (readonly number[])[];
  readonly ner: readonly (readonly number[])[];
  readonly chunks: readonly (readonly [number, number])[];
}

const golden = readLines<Golden>(resolve(import.meta.dirname, 'golden.jsonl'));
let data: ModelData;
let nlp: Nlp;

beforeAll(async () => {
  data = await readModelFolder(packageFile('models', 'en_core_web_md'));
  nlp = await loadModel();
});

/** Each token's row. */
function encodeWith(encoderData: EncoderData, text: string): Float32Array[] {
  const kernel = createKernel();
  const lexicon = new Lexicon(data.norms);
  const { lexemes, spaces } = new Tokenizer(data.tokenizer, lexicon).tokenize(text);
  const encoder = new Encoder(kernel, encoderData, lexicon, data.vectorKeys);
  const rows = encoder.encode(lexemes, spaces, lexemes.length, 0, lexemes.length);
  return Array.from(lexemes, (_, t) => {
    const at = rows + t * encoder.width;
    return kernel.f32.slice(at, at + encoder.width);
  });
}

/** Rows through a transition model's first layer. */
function projected(rows: readonly Float32Array[], { weight, bias }: TransitionData['project']): number[][] {
  const [w, b] = [weight.toFloat32(), bias.toFloat32()];
  return rows.map((row) =>
    [...b].map((start, o) =>
      row.reduce((sum, value, k) => sum + value * (w[o * row.length + k] as number), start),
    ),
  );
}

/** Root mean square of the differences. */
function difference(ours: readonly ArrayLike<number>[], expected: readonly (readonly number[])[]): number {
  const squares = expected.flatMap((row, t) => row.map((v, k) => (v - (ours[t]?.[k] ?? Number.NaN)) ** 2));
  return Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
}

describe.each(golden)('$text', (expected) => {
  test('tokens and the features the networks read', () => {
    const lexicon = new Lexicon(data.norms);
    const { lexemes, starts } = new Tokenizer(data.tokenizer, lexicon).tokenize(expected.text);
    expect(Array.from(lexemes, (l) => lexicon.texts[l])).toEqual(expected.t);
    expect(starts).toHaveLength(expected.i.length);
    const id = (lexeme: number, column: 'NORM' | 'PREFIX' | 'SUFFIX' | 'SHAPE' | 'ORTH'): string => {
      const at = Lexicon.offset(column);
      return String((BigInt(lexicon.feature(lexeme, at + 1)) << 32n) | BigInt(lexicon.feature(lexeme, at)));
    };
    const columns = ['NORM', 'PREFIX', 'SUFFIX', 'SHAPE', 'ORTH'] as const;
    expect(Array.from(lexemes, (l) => columns.map((c) => id(l, c)))).toEqual(expected.features);
  });

  // Numbers spread around 1; the shipped weights are rounded, which costs about a hundredth.
  test('the first layer', () => {
    const tok2vec = data.encoders.tok2vec as EncoderData;
    expect(difference(encodeWith({ ...tok2vec, windows: [] }, expected.text), expected.embed)).toBeLessThan(
      0.02,
    );
  });

  test('the encoder of tagger and parser, and that of the entity recogniser', () => {
    const { tok2vec, ner } = data.encoders as Record<string, EncoderData>;
    expect(difference(encodeWith(tok2vec as EncoderData, expected.text), expected.tok2vec)).toBeLessThan(
      0.05,
    );
    const rows = projected(encodeWith(ner as EncoderData, expected.text), data.ner.project);
    expect(difference(rows, expected.ner)).toBeLessThan(0.05);
  });

  test('tags, features, lemmas, trees, sentences and entities', () => {
    const { text, t, i, tag, pos, m, l, h, d, s, e } = expected;
    expect(docToRecord(nlp(text))).toEqual({ text, t, i, tag, pos, m, l, h, d, s, e });
  });

  test('noun chunks', () => {
    expect(
      nlp(expected.text)
        .nounChunks()
        .map((c) => [c.from, c.to]),
    ).toEqual(expected.chunks);
  });
});
