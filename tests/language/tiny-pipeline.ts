import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encode } from '@msgpack/msgpack';
import { numbers } from './random.js';

/** Sizes of the small pipeline; its weights are random, so what it says means nothing but is always the same. */
const WIDTH = 8;
const HIDDEN = 4;
const VECTOR = 5;

interface Layer {
  readonly name: string;
  readonly attrs?: Record<string, unknown>;
  readonly params?: Record<string, unknown>;
}

export interface Changes {
  /** A layer of the tok2vec component renamed. */
  readonly rename?: readonly [from: string, to: string];
  readonly meta?: Record<string, unknown>;
  readonly window?: number;
  /** Files written as they are instead. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const next = numbers(3);

function array(...shape: number[]): unknown {
  const data = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, next);
  return { nd: true, type: '<f4', kind: '', shape, data: new Uint8Array(data.buffer) };
}

/** thinc's form: four lists, attributes packed once more. */
function model(layers: readonly Layer[]): Uint8Array {
  const pack = (attrs: Record<string, unknown> = {}): Record<string, Uint8Array> =>
    Object.fromEntries(Object.entries(attrs).map(([key, value]) => [key, encode(value)]));
  return encode({
    nodes: layers.map(({ name }, index) => ({ index, name, dims: {}, refs: {} })),
    attrs: layers.map(({ attrs }) => pack(attrs)),
    params: layers.map(({ params }) => params ?? {}),
    shims: layers.map(() => []),
  });
}

function encoder(columns: readonly string[], window: number): Layer[] {
  const tables = columns.map((_, column) => ({
    name: 'hashembed',
    attrs: { column, seed: 8 + column },
    params: { E: array(50, WIDTH) },
  }));
  const maxout = (inputs: number): Layer[] => [
    { name: 'maxout', params: { W: array(WIDTH, 3, inputs), b: array(WIDTH, 3) } },
    { name: 'layernorm', params: { G: array(WIDTH), b: array(WIDTH) } },
  ];
  return [
    { name: 'extract_features>>with_array(maxout>>layernorm)' },
    { name: 'extract_features', attrs: { columns } },
    { name: 'static_vectors', attrs: { key_attr: 'ORTH' }, params: { W: array(WIDTH, VECTOR) } },
    ...tables,
    ...maxout((columns.length + 1) * WIDTH),
    { name: 'expand_window', attrs: { window_size: window } },
    ...maxout(3 * WIDTH),
  ];
}

/** A map with keys that are no strings, which the library does not write. */
function packMap(entries: readonly (readonly [key: number | bigint, value: Uint8Array])[]): Uint8Array {
  const pairs = entries.flatMap(([key, value]) => [encode(key, { useBigInt64: true }), value]);
  return Buffer.concat([Uint8Array.of(0x80 | entries.length), ...pairs]);
}

/** A map of text to values that are packed already. */
function packTable(table: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const pairs = Object.entries(table).flatMap(([key, value]) => [encode(key), value]);
  return Buffer.concat([Uint8Array.of(0x80 | Object.keys(table).length), ...pairs]);
}

const ORTH = 65;
const NORM = 67;
/** The id of "coffee", which has a vector. */
const COFFEE = 3197928453018144401n;
/** The id of "noun". */
const NOUN = 16833663260455505849n;

function tokenizer(): Uint8Array {
  const piece = (text: string, norm: string): Uint8Array =>
    packMap([
      [ORTH, encode(text)],
      [NORM, encode(norm)],
    ]);
  const cant = Buffer.concat([Uint8Array.of(0x92), piece('ca', 'can'), piece("n't", 'not')]);
  return packTable({
    prefix_search: encode('^"|^\\('),
    suffix_search: encode('"$|\\.$|,$'),
    infix_finditer: encode('(?<=[a-z])-(?=[a-z])'),
    url_match: encode('(?u)^https?://\\S+$'),
    token_match: encode(null),
    exceptions: packTable({ "can't": cant }),
    faster_heuristics: encode(true),
  });
}

function transition(features: number, actions: number, own: readonly Layer[]): Layer[] {
  return [
    ...(own.length > 0 ? own : [{ name: 'tok2vec-listener' }]),
    {
      name: 'precomputable_affine',
      params: {
        W: array(features, HIDDEN, 2, HIDDEN),
        b: array(HIDDEN, 2),
        pad: array(1, features, HIDDEN, 2),
      },
    },
    { name: 'linear', params: { W: array(actions, HIDDEN), b: array(actions) } },
    { name: 'linear', params: { W: array(HIDDEN, WIDTH), b: array(HIDDEN) } },
  ];
}

const moves = (table: object): Uint8Array => encode({ moves: JSON.stringify(table) });
const PARSER_MOVES = {
  0: { '': 9 },
  1: { '': 8 },
  2: { nsubj: 7, det: 7 },
  3: { dobj: 6, 'prep||dobj': 1 },
  4: { ROOT: 5 },
};
const NER_LABELS = { ORG: 3, GPE: 2 };
const NER_MOVES = {
  0: {},
  1: NER_LABELS,
  2: NER_LABELS,
  3: NER_LABELS,
  4: { ...NER_LABELS, '': 1 },
  5: { '': 1 },
};

function vectors(rows: number): Uint8Array {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${VECTOR}), }`.padEnd(117);
  const data = Float32Array.from({ length: rows * VECTOR }, next);
  return Buffer.concat([
    Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, 118, 0]),
    Buffer.from(`${header}\n`),
    Buffer.from(data.buffer),
  ]);
}

/** Writes an English pipeline folder as spaCy 3.8 saves it, a few kilobytes in all. */
export async function writeTinyPipeline(folder: string, changes: Changes = {}): Promise<void> {
  const columns = ['NORM', 'PREFIX', 'SHAPE', 'SPACY'];
  const shared = encoder(columns, changes.window ?? 1).map((layer) =>
    layer.name === changes.rename?.[0] ? { ...layer, name: changes.rename[1] } : layer,
  );
  const components = ['tok2vec', 'tagger', 'parser', 'attribute_ruler', 'lemmatizer', 'ner'];
  const meta = {
    lang: 'en',
    name: 'tiny',
    version: '1.0',
    license: 'MIT',
    author: 'test',
    pipeline: components,
  };
  const labels = ['NN', 'VBD', 'IN'];
  const softmax = { name: 'softmax', params: { W: array(labels.length, WIDTH), b: array(labels.length) } };
  const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
  const files: Record<string, Uint8Array> = {
    'meta.json': json({ ...meta, ...changes.meta }),
    'tok2vec/model': model(shared),
    'tagger/model': model([{ name: 'tok2vec-listener' }, softmax]),
    'tagger/cfg': json({ labels }),
    'parser/model': model(transition(8, 7, [])),
    'parser/moves': moves(PARSER_MOVES),
    'ner/model': model(transition(3, 10, encoder(columns.slice(0, 3), 1))),
    'ner/moves': moves(NER_MOVES),
    'attribute_ruler/patterns': encode([
      { patterns: [[{ TAG: 'NN' }]], attrs: { POS: 'NOUN', MORPH: 'Number=Plur' }, index: 0 },
      { patterns: [[{ TAG: { IN: ['VBD', 'IN'] } }]], attrs: { POS: 'VERB', MORPH: '_' }, index: 0 },
    ]),
    'lemmatizer/lookups/lookups.bin': packTable({
      lemma_rules: packMap([[NOUN, encode([['s', '']])]]),
      lemma_exc: packMap([[NOUN, encode({ mice: ['mouse'] })]]),
      lemma_index: packMap([[NOUN, encode(['talk', 'mouse'])]]),
    }),
    'vocab/lookups.bin': encode({ lexeme_norm: {} }),
    'vocab/key2row': packMap([[COFFEE, encode(2)]]),
    'vocab/vectors': vectors(4),
    'vocab/vectors.cfg': json({ mode: 'default' }),
    tokenizer: tokenizer(),
    ...changes.files,
  };
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
