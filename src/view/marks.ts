import type { MarkRole, WireMark } from './wire.js';

/** Offsets of a text in UTF-16 code units, by code point; the way back from what stores hold. */
export function unitOffsets(text: string): (codePoint: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (codePoint) => Math.max(0, Math.min(codePoint, text.length));
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  return (codePoint) => units[Math.max(0, codePoint)] ?? text.length;
}

/**
 * Where source, trigger and target stand in a quote.
 * @param start the quote's place in the article, in code points, as the spans
 */
export function marksIn(
  quote: string,
  start: number,
  spans: Readonly<Record<MarkRole, readonly unknown[]>>,
): WireMark[] {
  const at = unitOffsets(quote);
  const roles: MarkRole[] = ['source', 'trigger', 'target'];
  return roles
    .map((role) => {
      const [from, to] = spans[role];
      return { role, start: at(Number(from) - start), end: at(Number(to) - start) };
    })
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
