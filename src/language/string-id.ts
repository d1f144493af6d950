import { symbols } from './symbols.js';
import { multiply, type U64, u64, xorShiftHigh } from './u64.js';

const M_LOW = 0x5bd1e995;
const M_HIGH = 0xc6a4a793;
const encoder = new TextEncoder();

function murmur64a(bytes: Uint8Array): U64 {
  const h = u64(bytes.length);
  multiply(h, M_LOW, M_HIGH);
  h[0] = (h[0] as number) ^ 1;
  const k = u64();
  const whole = bytes.length & ~7;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole; at += 8) {
    k[0] = view.getUint32(at, true);
    k[1] = view.getUint32(at + 4, true);
    multiply(k, M_LOW, M_HIGH);
    xorShiftHigh(k, 47);
    multiply(k, M_LOW, M_HIGH);
    h[0] = (h[0] as number) ^ (k[0] as number);
    h[1] = (h[1] as number) ^ (k[1] as number);
    multiply(h, M_LOW, M_HIGH);
  }
  for (let at = whole; at < bytes.length; at++) {
    const half = at - whole < 4 ? 0 : 1;
    h[half] = (h[half] as number) ^ ((bytes[at] as number) << (((at - whole) & 3) * 8));
  }
  if (whole < bytes.length) multiply(h, M_LOW, M_HIGH);
  xorShiftHigh(h, 47);
  multiply(h, M_LOW, M_HIGH);
  xorShiftHigh(h, 47);
  return h;
}

/**
 * The 64-bit id spaCy gives a string: 0 for the empty one, a small number for its reserved symbols ("X", "nsubj",
 * also words such as "case"), else MurmurHash64A of the UTF-8 bytes with seed 1.
 */
export function stringId(text: string): U64 {
  const symbol = text === '' ? 0 : symbols.get(text);
  return symbol === undefined ? murmur64a(encoder.encode(text)) : u64(symbol);
}

/** The id as sixteen hexadecimal digits, to key a table. */
export function stringKey(text: string): string {
  const [low, high] = stringId(text) as unknown as [number, number];
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
