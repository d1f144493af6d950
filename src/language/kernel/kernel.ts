/**
 * The numeric work of the engine over one block of memory. All places are indices into `f32` (multiples of four).
 * After the model is loaded the memory no longer grows, but while it is, `f32` and `i32` change with each `alloc`.
 */
export interface Kernel {
  readonly kind: 'wasm' | 'js';
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  /** Reserves zeroed numbers. */
  alloc(count: number): number;
  /**
   * out[r, c] = Σk x[r, k] · w[c, k] + b[c], with `w` from `packWeights`. Row r of x starts at `x + r · stride`; a row
   * of out has 8 · panels numbers.
   */
  affine(
    x: number,
    stride: number,
    rows: number,
    inputs: number,
    w: number,
    b: number,
    out: number,
    panels: number,
  ): void;
  /**
   * For each row: the maximum over the pieces (`y[p · width + i]`), layer normalisation with gain and bias, written to
   * `out` (rows of `width`) or, as `residual`, added to it. Overwrites y.
   */
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
  ): void;
  /**
   * The hidden layer for one state: bias plus `count` rows, whose places ×4 stand in `i32` from `rows` on; then the
   * maximum over the pieces.
   */
  hidden(rows: number, count: number, bias: number, width: number, pieces: number, out: number): void;
}

/** Columns computed together; `affine` needs weights in panels of so many. */
export const PANEL = 8;

function panelsFor(columns: number): number {
  return Math.ceil(columns / PANEL);
}

/** Copies a row-major matrix (columns × inputs) into the kernel as panels, and a bias padded likewise. */
export function packWeights(
  kernel: Kernel,
  weights: Float32Array,
  columns: number,
  inputs: number,
  bias: Float32Array | null,
): { readonly w: number; readonly b: number; readonly panels: number; readonly inputs: number } {
  const panels = panelsFor(columns);
  const w = kernel.alloc(panels * PANEL * inputs);
  const b = kernel.alloc(panels * PANEL);
  const { f32 } = kernel;
  for (let c = 0; c < columns; c++) {
    const at = w + Math.floor(c / PANEL) * PANEL * inputs + (c % PANEL);
    for (let k = 0; k < inputs; k++) f32[at + k * PANEL] = weights[c * inputs + k] as number;
  }
  if (bias) f32.set(bias, b);
  return { w, b, panels, inputs };
}

export type Packed = ReturnType<typeof packWeights>;
