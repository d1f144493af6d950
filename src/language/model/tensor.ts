/** How the numbers of a tensor are kept; `i8` has one f32 scale a row of the last axis. */
export type DType = 'f32' | 'f16' | 'i8' | 'u32' | 'u16';

/** A row-major array of numbers; rows of a quantised one are decoded when they are read. */
export class Tensor {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: Float32Array | Int8Array | Uint32Array | Uint16Array;
  /** One a row, of `i8` only. */
  readonly scales: Float32Array | null;

  constructor(dtype: DType, shape: readonly number[], data: Tensor['data'], scales: Float32Array | null = null) {
    this.dtype = dtype;
    this.shape = shape;
    this.data = data;
    this.scales = scales;
  }

  static f32(shape: readonly number[], data: Float32Array): Tensor {
    return new Tensor('f32', shape, data);
  }

  /** Length of the last axis. */
  get width(): number {
    return this.shape.at(-1) ?? 1;
  }

  get rows(): number {
    return this.shape.slice(0, -1).reduce((a, b) => a * b, 1);
  }

  /** out[at + k] += row[k] */
  addRow(row: number, out: Float32Array, at: number): void {
    const { data, width } = this;
    const from = row * width;
    if (this.dtype === 'f16') {
      for (let k = 0; k < width; k++) out[at + k] = (out[at + k] as number) + halfToNumber(data[from + k] as number);
      return;
    }
    const scale = this.scales ? (this.scales[row] as number) : 1;
    for (let k = 0; k < width; k++) out[at + k] = (out[at + k] as number) + (data[from + k] as number) * scale;
  }

  /** All numbers as f32. */
  toFloat32(): Float32Array {
    if (this.data instanceof Float32Array) return this.data;
    const out = new Float32Array(this.data.length);
    for (let r = 0; r < this.rows; r++) this.addRow(r, out, r * this.width);
    return out;
  }
}

/** IEEE 754 half precision to number. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
