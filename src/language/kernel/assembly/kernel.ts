// AssemblyScript, compiled by `npm run kernel`. All pointers are byte addresses of f32, 16-byte aligned rows.

/** Columns that are computed together: two vectors of four. */
const PANEL_BYTES: usize = 32;

/** One panel of columns for four rows; eight sums stay in registers, which measured fastest of twelve shapes. */
@inline
function fourRows(x: usize, stride: usize, lineBytes: usize, panel: usize, b: usize, to: usize, outStride: usize): void {
  const x1 = x + stride;
  const x2 = x1 + stride;
  const x3 = x2 + stride;
  const b0 = v128.load(b);
  const b1 = v128.load(b, 16);
  let p0 = b0;
  let p1 = b1;
  let q0 = b0;
  let q1 = b1;
  let r0 = b0;
  let r1 = b1;
  let s0 = b0;
  let s1 = b1;
  let at = panel;
  for (let o: usize = 0; o < lineBytes; o += 4) {
    const w0 = v128.load(at);
    const w1 = v128.load(at, 16);
    at += PANEL_BYTES;
    const xp = v128.load_splat<f32>(x + o);
    p0 = f32x4.add(p0, f32x4.mul(xp, w0));
    p1 = f32x4.add(p1, f32x4.mul(xp, w1));
    const xq = v128.load_splat<f32>(x1 + o);
    q0 = f32x4.add(q0, f32x4.mul(xq, w0));
    q1 = f32x4.add(q1, f32x4.mul(xq, w1));
    const xr = v128.load_splat<f32>(x2 + o);
    r0 = f32x4.add(r0, f32x4.mul(xr, w0));
    r1 = f32x4.add(r1, f32x4.mul(xr, w1));
    const xs = v128.load_splat<f32>(x3 + o);
    s0 = f32x4.add(s0, f32x4.mul(xs, w0));
    s1 = f32x4.add(s1, f32x4.mul(xs, w1));
  }
  v128.store(to, p0);
  v128.store(to, p1, 16);
  v128.store(to + outStride, q0);
  v128.store(to + outStride, q1, 16);
  v128.store(to + 2 * outStride, r0);
  v128.store(to + 2 * outStride, r1, 16);
  v128.store(to + 3 * outStride, s0);
  v128.store(to + 3 * outStride, s1, 16);
}

/** One panel of columns for one row. */
@inline
function oneRow(x: usize, lineBytes: usize, panel: usize, b: usize, to: usize): void {
  let p0 = v128.load(b);
  let p1 = v128.load(b, 16);
  let at = panel;
  for (let o: usize = 0; o < lineBytes; o += 4) {
    const xp = v128.load_splat<f32>(x + o);
    p0 = f32x4.add(p0, f32x4.mul(xp, v128.load(at)));
    p1 = f32x4.add(p1, f32x4.mul(xp, v128.load(at, 16)));
    at += PANEL_BYTES;
  }
  v128.store(to, p0);
  v128.store(to, p1, 16);
}

/**
 * out[r, c] = sum_k x[r, k] * w[c, k] + b[c]. `w` is packed in panels of eight columns, [panel][k][8];
 * row r of x starts `stride` bytes after row r - 1, so overlapping windows need no copy.
 */
export function affine(
  x: usize,
  stride: usize,
  rows: i32,
  inputs: i32,
  w: usize,
  b: usize,
  out: usize,
  panels: i32,
): void {
  const outStride = (<usize>panels) * PANEL_BYTES;
  const panelBytes = (<usize>inputs) * PANEL_BYTES;
  const lineBytes = (<usize>inputs) << 2;
  for (let p = 0; p < panels; p++) {
    const panel = w + (<usize>p) * panelBytes;
    const bias = b + (<usize>p) * PANEL_BYTES;
    let to = out + (<usize>p) * PANEL_BYTES;
    let from = x;
    let r = rows;
    for (; r >= 4; r -= 4) {
      fourRows(from, stride, lineBytes, panel, bias, to, outStride);
      from += 4 * stride;
      to += 4 * outStride;
    }
    for (; r > 0; r--) {
      oneRow(from, lineBytes, panel, bias, to);
      from += stride;
      to += outStride;
    }
  }
}

function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3)
  );
}

/**
 * For each of `rows`: m[i] = max_p y[p * width + i]; out[i] = (m[i] - mean) / sqrt(var + 1e-8) * gain[i] + bias[i],
 * plus what out[i] held when `residual`. Overwrites the first `width` numbers of the row of y.
 */
export function maxoutNorm(
  y: usize,
  yStride: usize,
  rows: i32,
  width: i32,
  pieces: i32,
  gain: usize,
  bias: usize,
  out: usize,
  residual: i32,
): void {
  const bytes = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let total = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      let m = v128.load(y + i);
      for (let p: usize = 1; p < <usize>pieces; p++) m = f32x4.max(m, v128.load(y + i + p * bytes));
      v128.store(y + i, m);
      total = f32x4.add(total, m);
    }
    const mean = f32x4.splat(sumLanes(total) / <f32>width);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const d = f32x4.sub(v128.load(y + i), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const scale = f32x4.splat(<f32>1 / sqrt<f32>(sumLanes(squares) / <f32>width + <f32>1e-8));
    for (let i: usize = 0; i < bytes; i += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(y + i), mean), scale);
      let value = f32x4.add(f32x4.mul(d, v128.load(gain + i)), v128.load(bias + i));
      if (residual) value = f32x4.add(value, v128.load(out + i));
      v128.store(out + i, value);
    }
    y += yStride;
    out += bytes;
  }
}

/**
 * The hidden layer of a transition model for one state: the sum of `count` precomputed rows (their addresses stand
 * at `rows` as i32) and the bias, [pieces][width] each, then the maximum over the pieces.
 */
export function hidden(rows: usize, count: i32, bias: usize, width: i32, pieces: i32, out: usize): void {
  const bytes = (<usize>width) << 2;
  for (let i: usize = 0; i < bytes; i += 16) {
    let best = f32x4.splat(-Infinity);
    for (let p: usize = 0; p < <usize>pieces; p++) {
      const at = i + p * bytes;
      let sum = v128.load(bias + at);
      for (let f = 0; f < count; f++)
        sum = f32x4.add(sum, v128.load(<usize>load<u32>(rows + ((<usize>f) << 2)) + at));
      best = f32x4.max(best, sum);
    }
    v128.store(out + i, best);
  }
}
