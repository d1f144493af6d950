/** How the numbers of a tensor are kept; `i8` has one f32 scale a row of the last axis. */
export type DType = 'f32' | 'f16' | 'i8' | 'u32' | 'u16';

/** A row-major array of numbers; rows of a quantised one are decoded when they are read. */
export class Tensor {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly data: Float32Array | Int8Array | Uint32Array | Uint16Array;
  /** One a row, of `i8` only. */
  readonly scales: Float32Array | null;

  constructor(
    dtype: DType,
    shape: readonly number[],
    data: Tensor['data'],
    scales: Float32Array | null = null,
  ) {
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
      const table = halfTable();
      for (let k = 0; k < width; k++)
        out[at + k] = (out[at + k] as number) + (table[data[from + k] as number] as number);
      return;
    }
    const scale = this.scales ? (this.scales[row] as number) : 1;
    for (let k = 0; k < width; k++)
      out[at + k] = (out[at + k] as number) + (data[from + k] as number) * scale;
  }

  /** All numbers as f32. */
  toFloat32(): Float32Array {
    if (this.data instanceof Float32Array) return this.data;
    const out = new Float32Array(this.data.length);
    for (let r = 0; r < this.rows; r++) this.addRow(r, out, r * this.width);
    return out;
  }
}

let halves: Float32Array | null = null;

/** The value of each of the 65,536 half-precision numbers. */
function halfTable(): Float32Array {
  halves ??= Float32Array.from({ length: 65536 }, (_, b) => halfToNumber(b));
  return halves;
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

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** Number to IEEE 754 half precision, rounded to the nearest, ties to even; for numbers below 65,520. */
export function numberToHalf(value: number): number {
  single[0] = value;
  const b = bits[0] as number;
  const sign = (b >>> 16) & 0x8000;
  const magnitude = Math.abs(value);
  if (magnitude < 2 ** -14) return sign | roundEven(magnitude * 2 ** 24);
  const exponent = ((b >>> 23) & 255) - 112;
  return sign + (exponent << 10) + roundEven((b & 0x7fffff) / 8192);
}

function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
