import { hashRows } from './hash-rows.js';
import { type Kernel, PANEL, type Packed, packWeights } from './kernel/kernel.js';
import { Lexicon } from './lexicon.js';
import type { EncoderData, HashTable, MaxoutLayer, VectorKeys } from './model/data.js';
import { Tensor } from './model/tensor.js';
import { vectorRow } from './vectors.js';

/** Tokens encoded together; more are done in pieces that overlap by what the windows see. */
export const CHUNK = 512;
const KEPT_ROWS = 16384;

interface PackedMaxout extends Packed {
  readonly gain: number;
  readonly shift: number;
}

/** [width, pieces, inputs] with the pieces outermost, so that their maximum is taken over vectors. */
export function piecesFirst(
  values: Float32Array,
  width: number,
  pieces: number,
  inputs: number,
): Float32Array {
  const out = new Float32Array(values.length);
  for (let o = 0; o < width; o++) {
    for (let p = 0; p < pieces; p++) {
      const from = (o * pieces + p) * inputs;
      out.set(values.subarray(from, from + inputs), (p * width + o) * inputs);
    }
  }
  return out;
}

function packMaxout(kernel: Kernel, layer: MaxoutLayer, width: number, pieces: number): PackedMaxout {
  const inputs = layer.weight.width;
  const weight = piecesFirst(layer.weight.toFloat32(), width, pieces, inputs);
  const bias = piecesFirst(layer.bias.toFloat32(), width, pieces, 1);
  const packed = packWeights(kernel, weight, width * pieces, inputs, bias);
  const gain = kernel.alloc(width);
  const shift = kernel.alloc(width);
  kernel.f32.set(layer.gain.toFloat32(), gain);
  kernel.f32.set(layer.shift.toFloat32(), shift);
  return { ...packed, gain, shift };
}

/**
 * The convolutional encoder: hash embeddings and word vector, one maxout layer, then maxout layers over windows of
 * three, each added to its input. What the first layer gives depends on the word alone and is kept for each word.
 */
export class Encoder {
  readonly width: number;
  private readonly kernel: Kernel;
  private readonly data: EncoderData;
  private readonly lexicon: Lexicon;
  private readonly keys: VectorKeys | null;
  private readonly mix: PackedMaxout;
  private readonly windows: readonly PackedMaxout[];
  private readonly inputs: number;
  /** Embeddings of words not seen yet, and the outputs of maxout layers. */
  private readonly x: number;
  private readonly y: number;
  /** The tokens, with one row of padding a window layer on both sides. */
  private readonly rows: number;
  private readonly kept: number;
  private keptCount = 0;
  /** Row in `kept` by lexeme · 2 + followed by a space; −1 for none. */
  private keptRow = new Int32Array(8192).fill(-1);
  private readonly hashes = new Uint32Array(4);

  constructor(kernel: Kernel, data: EncoderData, lexicon: Lexicon, keys: VectorKeys | null) {
    this.kernel = kernel;
    // Words are embedded often enough for plain numbers to pay.
    const tables = data.tables.map((t) => ({ ...t, rows: Tensor.f32(t.rows.shape, t.rows.toFloat32()) }));
    this.data = { ...data, tables };
    this.lexicon = lexicon;
    this.keys = keys;
    this.width = data.width;
    this.inputs = data.mix.weight.width;
    this.mix = packMaxout(kernel, data.mix, data.width, data.pieces);
    this.windows = data.windows.map((layer) => packMaxout(kernel, layer, data.width, data.pieces));
    const padded = CHUNK + 4 * this.depth;
    this.x = kernel.alloc(CHUNK * this.inputs);
    this.y = kernel.alloc(padded * this.mix.panels * PANEL);
    this.rows = kernel.alloc(padded * data.width);
    this.kept = kernel.alloc(KEPT_ROWS * data.width);
  }

  private get depth(): number {
    return this.windows.length;
  }

  clear(): void {
    this.keptRow.fill(-1);
    this.keptCount = 0;
  }

  /**
   * Encodes the tokens `from` to `to` (at most CHUNK) of a document.
   * @param lexemes the document's words, @param spaces 1 where a space follows
   * @returns where in the kernel the rows of `width` numbers stand; valid until the next call
   */
  encode(lexemes: Int32Array, spaces: Uint8Array, count: number, from: number, to: number): number {
    const { kernel, width, depth } = this;
    const left = Math.max(0, from - depth);
    const right = Math.min(count, to + depth);
    this.embed(lexemes, spaces, left, right);
    // Row 0 of the matrix is token from - depth, or padding.
    const { f32 } = kernel;
    f32.fill(0, this.rows, this.rows + (to - from + 2 * depth) * width);
    for (let t = left; t < right; t++) {
      const kept = this.keptRow[this.slot(lexemes, spaces, t)] as number;
      const source = this.kept + kept * width;
      f32.copyWithin(this.rows + (t - from + depth) * width, source, source + width);
    }
    for (let l = 0; l < depth; l++) {
      // Each layer needs one row less on either side than the one before.
      const first = l + 1;
      const count = to - from + 2 * (depth - l - 1);
      const layer = this.windows[l] as PackedMaxout;
      const start = this.rows + (first - 1) * width;
      kernel.affine(start, width, count, layer.inputs, layer.w, layer.b, this.y, layer.panels);
      this.norm(layer, count, this.rows + first * width, true);
    }
    return this.rows + depth * width;
  }

  private slot(lexemes: Int32Array, spaces: Uint8Array, t: number): number {
    return (lexemes[t] as number) * 2 + (spaces[t] as number);
  }

  private norm(layer: PackedMaxout, count: number, out: number, residual: boolean): void {
    const { kernel, width, data } = this;
    const stride = layer.panels * PANEL;
    kernel.maxoutNorm(this.y, stride, count, width, data.pieces, layer.gain, layer.shift, out, residual);
  }

  /** Makes sure that the first layer's output is kept for all words of the tokens `left` to `right`. */
  private embed(lexemes: Int32Array, spaces: Uint8Array, left: number, right: number): void {
    if (this.keptCount + right - left > KEPT_ROWS) this.clear();
    const slots = this.lexicon.size * 2;
    if (slots > this.keptRow.length) {
      const larger = new Int32Array(Math.max(slots, this.keptRow.length * 2)).fill(-1);
      larger.set(this.keptRow);
      this.keptRow = larger;
    }
    let fresh = 0;
    for (let t = left; t < right; t++) {
      const slot = this.slot(lexemes, spaces, t);
      if (this.keptRow[slot] !== -1) continue;
      this.keptRow[slot] = this.keptCount++;
      this.embedWord(lexemes[t] as number, spaces[t] as number, this.x + fresh * this.inputs);
      fresh++;
      if (fresh < CHUNK) continue;
      this.mixWords(fresh);
      fresh = 0;
    }
    if (fresh > 0) this.mixWords(fresh);
  }

  /** Runs the first layer for the `count` words whose embeddings wait, the last ones given a kept row. */
  private mixWords(count: number): void {
    const { kernel, mix, inputs } = this;
    kernel.affine(this.x, inputs, count, inputs, mix.w, mix.b, this.y, mix.panels);
    this.norm(mix, count, this.kept + (this.keptCount - count) * this.width, false);
  }

  /** Writes the concatenated embeddings of a word. */
  private embedWord(lexeme: number, space: number, at: number): void {
    const { f32 } = this.kernel;
    const { tables, vectors } = this.data;
    f32.fill(0, at, at + this.inputs);
    for (const table of tables) {
      this.addHashed(table, lexeme, space, at);
      at += this.width;
    }
    if (!vectors || !this.keys) return;
    const orth = Lexicon.offset('ORTH');
    const row = vectorRow(
      this.keys,
      this.lexicon.feature(lexeme, orth),
      this.lexicon.feature(lexeme, orth + 1),
    );
    if (row >= 0) vectors.addRow(row, f32, at);
  }

  private addHashed(table: HashTable, lexeme: number, space: number, at: number): void {
    const { hashes, lexicon } = this;
    if (table.column === 'SPACY') hashRows(space, 0, table.seed, hashes);
    else {
      const offset = Lexicon.offset(table.column);
      hashRows(lexicon.feature(lexeme, offset), lexicon.feature(lexeme, offset + 1), table.seed, hashes);
    }
    for (const hash of hashes) table.rows.addRow(hash % table.rows.rows, this.kernel.f32, at);
  }
}
