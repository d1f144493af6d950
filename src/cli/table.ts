import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { printable } from './printable.js';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** One column each, so that most texts need no closer look. */
const narrow = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

/** Columns a text takes in a terminal: two for wide characters, none for combining marks and colours. */
export function widthOf(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(stripVTControlCharacters(text));
}

/** The text on one line, cut to that many columns, with an ellipsis where something is missing. */
export function shorten(text: string, width: number): string {
  // No more than this can be shown, and long texts are slow to measure; marks join what stands before them.
  const line = printable(text.length > 40 * width ? text.slice(0, 40 * width) : text);
  if (widthOf(line) <= width && line.length >= text.length) return line;
  let cut = '';
  let used = 1;
  for (const { segment } of graphemes.segment(line)) {
    used += widthOf(segment);
    if (used > width) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** The text filled up with spaces to that many columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Rows as aligned columns, two spaces between them, indented by two; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  return rows
    .map((row) => `  ${row.map((cell, i) => pad(cell, widths[i] as number)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

/** Columns of the terminal, 120 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns || 120;
}
