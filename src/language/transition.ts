import { CHUNK, piecesFirst } from './encoder.js';
import { type Kernel, PANEL, type Packed, packWeights } from './kernel/kernel.js';
import type { TransitionData } from './model/data.js';

/** Tokens whose feature products are computed together, and how many such blocks are kept. */
const BLOCK = 64;
const BLOCKS = 32;

/**
 * Scores the actions of a transition system: each token's product with each feature slot is computed once, a state
 * sums the products of its slots (Honnibal's precomputed hidden layer), and an upper layer scores the actions.
 */
export class TransitionModel {
  readonly actions: readonly string[];
  /** Where in the kernel's `f32` the scores of the last state stand. */
  readonly scores: number;
  private readonly kernel: Kernel;
  private readonly features: number;
  private readonly hidden: number;
  private readonly pieces: number;
  private readonly project: Packed;
  private readonly lower: Packed;
  private readonly upper: Packed;
  private readonly bias: number;
  private readonly pad: number;
  private readonly z: number;
  private readonly blocks: number;
  private readonly places: number;
  private readonly hiddenRow: number;
  private projected = new Float32Array(0);
  /** Which of the kept blocks holds a block of tokens, or −1; which tokens a kept block holds; when last used. */
  private slotOf = new Int32Array(0);
  private readonly holds = new Int32Array(BLOCKS);
  private readonly used = new Float64Array(BLOCKS);
  private clock = 0;
  private count = 0;

  constructor(kernel: Kernel, data: TransitionData) {
    this.kernel = kernel;
    this.actions = data.actions;
    const { project, lower, upper } = data;
    const [features = 0, hidden = 0, pieces = 0, inputs = 0] = lower.weight.shape;
    this.features = features;
    this.hidden = hidden;
    this.pieces = pieces;
    const perSlot = hidden * pieces;
    this.project = packWeights(
      kernel,
      project.weight.toFloat32(),
      inputs,
      project.weight.width,
      project.bias.toFloat32(),
    );
    this.lower = packWeights(
      kernel,
      this.slots(lower.weight.toFloat32(), inputs),
      features * perSlot,
      inputs,
      null,
    );
    this.upper = packWeights(
      kernel,
      upper.weight.toFloat32(),
      data.actions.length,
      hidden,
      upper.bias.toFloat32(),
    );
    this.bias = kernel.alloc(perSlot);
    this.pad = kernel.alloc(features * perSlot);
    this.z = kernel.alloc(CHUNK * this.project.panels * PANEL);
    this.blocks = kernel.alloc(BLOCKS * this.blockSize);
    this.places = kernel.alloc(features);
    this.hiddenRow = kernel.alloc(hidden);
    this.scores = kernel.alloc(this.upper.panels * PANEL);
    kernel.f32.set(piecesFirst(lower.bias.toFloat32(), hidden, pieces, 1), this.bias);
    kernel.f32.set(this.slots(lower.pad.toFloat32(), 1), this.pad);
  }

  private get blockSize(): number {
    return BLOCK * this.lower.panels * PANEL;
  }

  /** [features, hidden, pieces, inputs] with the pieces before the hidden units. */
  private slots(values: Float32Array, inputs: number): Float32Array {
    const size = this.hidden * this.pieces * inputs;
    const out = new Float32Array(values.length);
    for (let f = 0; f < this.features; f++) {
      out.set(
        piecesFirst(values.subarray(f * size, (f + 1) * size), this.hidden, this.pieces, inputs),
        f * size,
      );
    }
    return out;
  }

  begin(count: number): void {
    this.count = count;
    if (this.projected.length < count * this.project.panels * PANEL) {
      this.projected = new Float32Array(count * this.project.panels * PANEL);
    }
    this.slotOf = new Int32Array(Math.ceil(count / BLOCK)).fill(-1);
    this.holds.fill(-1);
    this.used.fill(0);
    this.clock = 0;
  }

  /** Takes the encoding of `count` tokens from number `from` on. */
  consume(rows: number, from: number, count: number): void {
    const { project, kernel } = this;
    const width = project.panels * PANEL;
    kernel.affine(rows, project.inputs, count, project.inputs, project.w, project.b, this.z, project.panels);
    this.projected.set(kernel.f32.subarray(this.z, this.z + count * width), from * width);
  }

  /** Scores all actions for a state with these tokens in its feature slots; −1 for an empty slot. */
  score(tokens: Int32Array): void {
    const { kernel, upper } = this;
    const perSlot = this.hidden * this.pieces;
    this.clock++;
    for (let f = 0; f < this.features; f++) {
      const token = tokens[f] as number;
      const row = token < 0 ? this.pad : this.place(token);
      kernel.i32[this.places + f] = (row + f * perSlot) * 4;
    }
    kernel.hidden(this.places, this.features, this.bias, this.hidden, this.pieces, this.hiddenRow);
    kernel.affine(this.hiddenRow, 0, 1, upper.inputs, upper.w, upper.b, this.scores, upper.panels);
  }

  /** Where the products of a token stand. */
  private place(token: number): number {
    const block = (token / BLOCK) | 0;
    let slot = this.slotOf[block] as number;
    if (slot < 0) slot = this.fill(block);
    this.used[slot] = this.clock;
    return this.blocks + slot * this.blockSize + (token % BLOCK) * this.lower.panels * PANEL;
  }

  /** Computes a block in the place of the one that was not used for longest. */
  private fill(block: number): number {
    const { kernel, lower, project } = this;
    const slot = this.used.indexOf(Math.min(...this.used));
    const old = this.holds[slot] as number;
    if (old >= 0) this.slotOf[old] = -1;
    this.slotOf[block] = slot;
    this.holds[slot] = block;
    const width = project.panels * PANEL;
    const from = block * BLOCK;
    const count = Math.min(BLOCK, this.count - from);
    kernel.f32.set(this.projected.subarray(from * width, (from + count) * width), this.z);
    const out = this.blocks + slot * this.blockSize;
    kernel.affine(this.z, width, count, lower.inputs, lower.w, lower.b, out, lower.panels);
    return slot;
  }
}
