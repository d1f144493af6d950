/** Bodies in the plane; a column has an entry a body. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
}

/** Bits of a place on each axis: two of them in a code of 32. */
const depth = 16;
/** Bodies at most in a cell that is not cut further. */
const bucket = 8;
/** Up to so many bodies every pair counts by itself, which takes no longer and lets small graphs come to rest. */
const exact = 256;

const at = (column: Float64Array | Uint32Array, i: number) => column[i] as number;

/** Bit k of a number of 16 bits goes to bit 2k. */
function spread(value: number): number {
  let v = value;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

/** Puts numbers of bodies in the order of their codes: a radix sort, a byte at a time. */
function sorter(count: number): (codes: Uint32Array, ids: Uint32Array) => void {
  const beside = { codes: new Uint32Array(count), ids: new Uint32Array(count) };
  const starts = new Uint32Array(257);
  return (codes, ids) => {
    let [from, to] = [{ codes, ids }, beside as { codes: Uint32Array; ids: Uint32Array }];
    for (let shift = 0; shift < 32; shift += 8) {
      starts.fill(0);
      for (let i = 0; i < count; i++) {
        const byte = (at(from.codes, i) >>> shift) & 255;
        starts[byte + 1] = at(starts, byte + 1) + 1;
      }
      for (let byte = 0; byte < 256; byte++) starts[byte + 1] = at(starts, byte + 1) + at(starts, byte);
      for (let i = 0; i < count; i++) {
        const byte = (at(from.codes, i) >>> shift) & 255;
        const place = at(starts, byte);
        starts[byte] = place + 1;
        to.codes[place] = at(from.codes, i);
        to.ids[place] = at(from.ids, i);
      }
      [from, to] = [to, from];
    }
  };
}

/**
 * Repulsion of every body by every other, each with mass · mass ÷ distance, after Barnes and Hut (1986): a cell whose
 * side is less than `theta` times its distance counts as one body. The quadtree is linear: bodies are sorted along
 * the Z-curve (Morton 1966), so that a cell is a stretch of them, and cells lie in the order in which they are
 * visited, each with the place to go on at where nobody looks into it.
 * @returns the function that adds the forces of the moment to two columns
 */
export function repulsion(
  { x, y, mass }: Bodies,
  theta: number,
): (dx: Float64Array, dy: Float64Array) => void {
  const order = x.length;
  const codes = new Uint32Array(order);
  const ids = new Uint32Array(order);
  const [sx, sy, sm] = [new Float64Array(order), new Float64Array(order), new Float64Array(order)];
  const sort = sorter(order);
  // A cell that is cut has at least two cells in it.
  const most = Math.max(1, 2 * order);
  const [cx, cy, cm] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
  const reach = new Float64Array(most);
  const [next, first, last] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  let cells = 0;
  let width = 0;

  function place(): void {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < order; i++) {
      left = Math.min(left, at(x, i));
      right = Math.max(right, at(x, i));
      low = Math.min(low, at(y, i));
      high = Math.max(high, at(y, i));
    }
    width = Math.max(right - left, high - low, Number.MIN_VALUE) * (1 + 1e-9);
    const scale = 2 ** depth / width;
    for (let i = 0; i < order; i++) {
      const across = spread(((at(x, i) - left) * scale) & 0xffff);
      codes[i] = across | (spread(((at(y, i) - low) * scale) & 0xffff) << 1);
      ids[i] = i;
    }
    sort(codes, ids);
    for (let i = 0; i < order; i++) {
      sx[i] = at(x, at(ids, i));
      sy[i] = at(y, at(ids, i));
      sm[i] = at(mass, at(ids, i));
    }
  }

  /** Makes the cell of a stretch of bodies, and those in it; one that would hold nothing but another is left out. */
  function build(from: number, to: number): void {
    const cell = cells++;
    const level = Math.clz32(at(codes, from) ^ at(codes, to - 1)) >> 1;
    const whole = order <= exact || to - from <= bucket || level === depth;
    let [mx, my, m] = [0, 0, 0];
    first[cell] = from;
    last[cell] = whole ? to : from;
    if (whole)
      for (let i = from; i < to; i++) {
        mx += at(sx, i) * at(sm, i);
        my += at(sy, i) * at(sm, i);
        m += at(sm, i);
      }
    else {
      const shift = 2 * (depth - 1 - level);
      for (let begin = from; begin < to; ) {
        const quarter = at(codes, begin) >>> shift;
        let [end, far] = [begin + 1, to];
        while (end < far) {
          const middle = (end + far) >>> 1;
          if (at(codes, middle) >>> shift === quarter) end = middle + 1;
          else far = middle;
        }
        const child = cells;
        build(begin, end);
        mx += at(cx, child) * at(cm, child);
        my += at(cy, child) * at(cm, child);
        m += at(cm, child);
        begin = end;
      }
    }
    cx[cell] = mx / m;
    cy[cell] = my / m;
    cm[cell] = m;
    reach[cell] = order <= exact ? Infinity : (width / 2 ** level / theta) ** 2;
    next[cell] = cells;
  }

  return (dx, dy) => {
    if (order < 2) return;
    place();
    cells = 0;
    build(0, order);
    for (let k = 0; k < order; k++) {
      const bx = at(sx, k);
      const by = at(sy, k);
      let fx = 0;
      let fy = 0;
      for (let cell = 0; cell < cells; ) {
        const ox = bx - at(cx, cell);
        const oy = by - at(cy, cell);
        const square = ox * ox + oy * oy;
        if (square > at(reach, cell)) {
          const force = at(cm, cell) / square;
          fx += ox * force;
          fy += oy * force;
        } else if (at(last, cell) === at(first, cell)) {
          cell++;
          continue;
        } else
          for (let i = at(first, cell); i < at(last, cell); i++) {
            const px = bx - at(sx, i);
            const py = by - at(sy, i);
            const near = px * px + py * py;
            if (near === 0) continue;
            fx += (px * at(sm, i)) / near;
            fy += (py * at(sm, i)) / near;
          }
        cell = at(next, cell);
      }
      const body = at(ids, k);
      dx[body] = at(dx, body) + at(sm, k) * fx;
      dy[body] = at(dy, body) + at(sm, k) * fy;
    }
  };
}
