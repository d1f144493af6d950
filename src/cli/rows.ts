import type { Rows, Value } from '../store/index.js';
import { colors } from './colors.js';
import { pad, shorten, terminalWidth, widthOf } from './table.js';

export const rowFormats = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type RowFormat = (typeof rowFormats)[number];

/** A query's rows as text, in parts; `width` is that of the terminal, which tables fit into (Infinity: uncut). */
export function* formatRows(result: Rows, format: RowFormat, width: number): Generator<string> {
  if (format === 'csv') yield* csv(result);
  else if (format === 'markdown') yield* markdown(result);
  else if (format === 'jsonl') for (const row of objects(result)) yield `${JSON.stringify(row)}\n`;
  else if (format === 'json') yield* json(result);
  else if (result.rows.length === 0) yield '(no rows)\n';
  else yield* table(result, width);
}

/** The rows as a table that fits the terminal. */
export const tableText = (result: Rows): string => [...formatRows(result, 'table', terminalWidth())].join('');

function* objects({ columns, rows }: Rows): Generator<Record<string, Value>> {
  for (const row of rows) yield Object.fromEntries(columns.map((c, i) => [c, row[i] ?? null]));
}

function* json(result: Rows): Generator<string> {
  let before = '[\n';
  for (const row of objects(result)) {
    yield `${before}${JSON.stringify(row, null, 2).replace(/^/gm, '  ')}`;
    before = ',\n';
  }
  yield result.rows.length === 0 ? '[]\n' : '\n]\n';
}

/** As RFC 4180 has it, with what is no text as JSON. */
function* csv({ columns, rows }: Rows): Generator<string> {
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: readonly string[]): string => {
    const text = cells.map(quote).join(',');
    return `${text === '' ? '""' : text}\r\n`; // An empty line would be none.
  };
  yield line(columns);
  for (const row of rows) yield line(row.map(plain));
}

/** What Markdown would take for a sign: of underscores those at the edge of a word. */
const markup = /[\\|`*<[\]]|&(?=[#\w]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** As GitHub and pandoc read tables: a cell is one line, and its bars are escaped. */
function* markdown({ columns, rows }: Rows): Generator<string> {
  const cell = (text: string): string =>
    text
      .replace(markup, '\\$&')
      .replace(/\r\n|[\r\n]/g, '<br>')
      .replace(/\p{Cc}/gu, ' ');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  yield line(columns);
  yield `|${' --- |'.repeat(columns.length)}\n`;
  for (const row of rows) yield line(row.map(shown));
}

const plain = (value: Value): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const shown = (value: Value): string =>
  Array.isArray(value) && value.every((v) => typeof v !== 'object') ? value.join(', ') : plain(value);

const gap = 2;
const narrowest = 8;

/** Columns under their names, the widest cut until all fit; where they cannot, the values below each other. */
function* table(result: Rows, width: number): Generator<string> {
  const names = result.columns.map((name) => shorten(name, width));
  const cells = result.rows.map((row) => row.map((value) => shorten(shown(value), width)));
  const natural = names.map(widthOf);
  for (const row of cells)
    for (const [i, cell] of row.entries()) natural[i] = Math.max(natural[i] as number, widthOf(cell));
  const available = width - gap * (names.length - 1);
  const widths = shrink(natural, available);
  if (sum(widths) > available) return yield* blocks(names, cells, width);
  const line = (row: readonly string[]): string => {
    const fitted = row.map((cell, i) => pad(shorten(cell, widths[i] as number), widths[i] as number));
    return `${fitted.join(' '.repeat(gap)).trimEnd()}\n`;
  };
  yield line(names);
  yield `${colors.dim(widths.map((w) => '─'.repeat(w)).join(' '.repeat(gap)))}\n`;
  for (const row of cells) yield line(row);
}

/** A block a row and a line a value. */
function* blocks(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): Generator<string> {
  const names = columns.map((name) => shorten(name, Math.max(narrowest, Math.floor(width / 3))));
  const left = Math.max(...names.map(widthOf));
  const room = Math.max(narrowest, width - left - gap);
  for (const [number, row] of rows.entries()) {
    yield `${colors.dim(`─ ${number + 1} `.padEnd(Math.min(width, 40), '─'))}\n`;
    for (const [i, name] of names.entries())
      yield `${pad(name, left)}${' '.repeat(gap)}${shorten(row[i] ?? '', room)}`.trimEnd().concat('\n');
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The widths under the largest common limit with which all fit, or `narrowest`. */
function shrink(natural: readonly number[], available: number): number[] {
  let limit = Math.max(...natural);
  const limited = () => natural.map((width) => Math.min(width, limit));
  while (limit > narrowest && sum(limited()) > available) limit--;
  return limited();
}
