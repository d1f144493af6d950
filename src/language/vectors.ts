import type { VectorKeys } from './model/data.js';

/** The row of a word's vector, or −1. */
export function vectorRow(keys: VectorKeys, low: number, high: number): number {
  const highs = keys.high.data;
  const lows = keys.low.data;
  let from = 0;
  let to = highs.length - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const h = highs[middle] as number;
    const l = lows[middle] as number;
    if (h === high && l === low) return keys.row.data[middle] as number;
    if (h < high || (h === high && l < low)) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
