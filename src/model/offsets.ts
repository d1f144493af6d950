/**
 * Inside, offsets count UTF-16 code units, as JavaScript slices; what leaves the process counts Unicode code
 * points, as Python slices. Returns the function from the one to the other for this text. An offset between
 * the halves of a surrogate pair counts as the place before the pair.
 */
export function codePointOffsets(text: string): (unit: number) => number {
  const pairs: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) pairs.push(pair.index);
  if (pairs.length === 0) return (unit) => unit;
  return (unit) => unit - pairsBefore(pairs, unit);
}

/** How many pairs start before that unit. */
function pairsBefore(pairs: readonly number[], unit: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
