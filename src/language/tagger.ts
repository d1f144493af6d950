import { CHUNK } from './encoder.js';
import { type Kernel, PANEL, type Packed, packWeights } from './kernel/kernel.js';
import type { TaggerData } from './model/data.js';

/** One linear layer over the encoded tokens; the best label wins. */
export class Tagger {
  readonly labels: readonly string[];
  private readonly kernel: Kernel;
  private readonly layer: Packed;
  private readonly scores: number;
  /** Label number of each token of the current document. */
  tags = new Int32Array(0);

  constructor(kernel: Kernel, data: TaggerData) {
    this.kernel = kernel;
    this.labels = data.labels;
    const { weight, bias } = data;
    this.layer = packWeights(kernel, weight.toFloat32(), data.labels.length, weight.width, bias.toFloat32());
    this.scores = kernel.alloc(CHUNK * this.layer.panels * PANEL);
  }

  begin(count: number): void {
    this.tags = new Int32Array(count);
  }

  /** Tags `count` tokens from number `from` on, whose encoding stands at `rows`. */
  consume(rows: number, from: number, count: number): void {
    const { layer, kernel, labels } = this;
    kernel.affine(rows, layer.inputs, count, layer.inputs, layer.w, layer.b, this.scores, layer.panels);
    const { f32 } = kernel;
    for (let t = 0; t < count; t++) {
      const row = this.scores + t * layer.panels * PANEL;
      let best = 0;
      for (let c = 1; c < labels.length; c++) {
        if ((f32[row + c] as number) > (f32[row + best] as number)) best = c;
      }
      this.tags[from + t] = best;
    }
  }
}
