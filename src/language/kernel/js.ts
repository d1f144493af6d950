import { type Kernel, PANEL } from './kernel.js';

/** The kernel without WebAssembly: the same layout and the same decisions, several times slower. */
export class JsKernel implements Kernel {
  readonly kind = 'js';
  f32 = new Float32Array(1 << 20);
  i32 = new Int32Array(this.f32.buffer);
  private used = 4;

  alloc(count: number): number {
    const at = this.used;
    this.used += Math.ceil(count / 4) * 4;
    if (this.used > this.f32.length) {
      const larger = new Float32Array(Math.max(this.used, this.f32.length * 2));
      larger.set(this.f32);
      this.f32 = larger;
      this.i32 = new Int32Array(larger.buffer);
    }
    return at;
  }

  affine(
    x: number,
    stride: number,
    rows: number,
    inputs: number,
    w: number,
    b: number,
    out: number,
    panels: number,
  ): void {
    const { f32 } = this;
    for (let column = 0; column < panels * PANEL; column += 4) {
      const first = w + Math.floor(column / PANEL) * PANEL * inputs + (column % PANEL);
      for (let r = 0; r < rows; r++) {
        let s0 = f32[b + column] as number;
        let s1 = f32[b + column + 1] as number;
        let s2 = f32[b + column + 2] as number;
        let s3 = f32[b + column + 3] as number;
        const from = x + r * stride;
        for (let k = 0, at = first; k < inputs; k++, at += PANEL) {
          const value = f32[from + k] as number;
          s0 += value * (f32[at] as number);
          s1 += value * (f32[at + 1] as number);
          s2 += value * (f32[at + 2] as number);
          s3 += value * (f32[at + 3] as number);
        }
        const to = out + r * panels * PANEL + column;
        f32[to] = s0;
        f32[to + 1] = s1;
        f32[to + 2] = s2;
        f32[to + 3] = s3;
      }
    }
  }

  maxoutNorm(
    y: number,
    yStride: number,
    rows: number,
    width: number,
    pieces: number,
    gain: number,
    bias: number,
    out: number,
    residual: boolean,
  ): void {
    const { f32 } = this;
    for (let r = 0; r < rows; r++) {
      const row = y + r * yStride;
      let total = 0;
      for (let i = 0; i < width; i++) {
        let best = f32[row + i] as number;
        for (let p = 1; p < pieces; p++) best = Math.max(best, f32[row + p * width + i] as number);
        f32[row + i] = best;
        total += best;
      }
      const mean = total / width;
      let squares = 0;
      for (let i = 0; i < width; i++) squares += ((f32[row + i] as number) - mean) ** 2;
      const scale = 1 / Math.sqrt(squares / width + 1e-8);
      for (let i = 0; i < width; i++) {
        const value = ((f32[row + i] as number) - mean) * scale * (f32[gain + i] as number);
        const to = out + r * width + i;
        f32[to] = value + (f32[bias + i] as number) + (residual ? (f32[to] as number) : 0);
      }
    }
  }

  hidden(rows: number, count: number, bias: number, width: number, pieces: number, out: number): void {
    const { f32, i32 } = this;
    for (let i = 0; i < width; i++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let p = 0; p < pieces; p++) {
        const at = p * width + i;
        let sum = f32[bias + at] as number;
        for (let f = 0; f < count; f++) sum += f32[((i32[rows + f] as number) >>> 2) + at] as number;
        best = Math.max(best, sum);
      }
      f32[out + i] = best;
    }
  }
}
