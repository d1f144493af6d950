import { add, multiply, type U64, u64, xorShiftHigh } from './u64.js';

function finalMix(x: U64): void {
  xorShiftHigh(x, 33);
  multiply(x, 0xed558ccd, 0xff51afd7);
  xorShiftHigh(x, 33);
  multiply(x, 0x1a85ec53, 0xc4ceb9fe);
  xorShiftHigh(x, 33);
}

const h1 = u64();
const h2 = u64();

/**
 * The four hashes of thinc's HashEmbed for a 64-bit key; a table of V rows uses them modulo V and sums the rows.
 * MurmurHash3 x64-128 of one 8-byte key (thinc's source calls it x86).
 */
export function hashRows(low: number, high: number, seed: number, out: Uint32Array): void {
  h1[0] = low;
  h1[1] = high;
  multiply(h1, 0x114253d5, 0x87c37b91);
  const l = h1[0] as number;
  const h = h1[1] as number;
  h1[0] = (l << 31) | (h >>> 1);
  h1[1] = (h << 31) | (l >>> 1);
  multiply(h1, 0x2745937f, 0x4cf5ad43);
  h1[0] = (h1[0] as number) ^ seed ^ 8;
  h2[0] = seed ^ 8;
  h2[1] = 0;
  add(h1, h2[0] as number, h2[1] as number);
  add(h2, h1[0] as number, h1[1] as number);
  finalMix(h1);
  finalMix(h2);
  add(h1, h2[0] as number, h2[1] as number);
  add(h2, h1[0] as number, h1[1] as number);
  out[0] = h1[0] as number;
  out[1] = h1[1] as number;
  out[2] = h2[0] as number;
  out[3] = h2[1] as number;
}
