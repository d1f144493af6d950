/** An unsigned 64-bit number as two halves, `[low, high]`; about twenty times faster than BigInt. */
export type U64 = Uint32Array;

export function u64(low = 0, high = 0): U64 {
  return Uint32Array.of(low, high);
}

/** a = a · b (mod 2^64), by 16-bit partial products of the low halves, which stay exact in a double. */
export function multiply(a: U64, bLow: number, bHigh: number): void {
  const low = a[0] as number;
  const high = a[1] as number;
  const p00 = (low & 0xffff) * (bLow & 0xffff);
  const middle = (low & 0xffff) * (bLow >>> 16) + (low >>> 16) * (bLow & 0xffff) + Math.floor(p00 / 65536);
  const carry = (low >>> 16) * (bLow >>> 16) + Math.floor(middle / 65536);
  a[0] = ((middle & 0xffff) << 16) | (p00 & 0xffff);
  a[1] = carry + Math.imul(low, bHigh) + Math.imul(high, bLow);
}

/** a = a + b (mod 2^64). */
export function add(a: U64, bLow: number, bHigh: number): void {
  const low = (a[0] as number) + bLow;
  a[1] = (a[1] as number) + bHigh + (low > 0xffffffff ? 1 : 0);
  a[0] = low;
}

/** a = a xor (a >> bits), bits at least 32. */
export function xorShiftHigh(a: U64, bits: number): void {
  a[0] = (a[0] as number) ^ ((a[1] as number) >>> (bits - 32));
}
