import type { Rows, Value } from '../store/index.js';
import { colors } from './colors.js';
import { jsonLines } from './output.js';
import { printable, shorten, terminalWidth } from './table.js';

export const rowFormats = ['table', 'json', 'jsonl', 'csv'] as const;
export type RowFormat = (typeof rowFormats)[number];

/** A query's rows as text. */
export function formatRows(result: Rows, format: RowFormat): string {
  if (format === 'csv') return csv(result);
  if (format === 'table') return wideTable(result);
  const objects = result.rows.map((row) =>
    Object.fromEntries(result.columns.map((c, i) => [c, row[i] ?? null])),
  );
  return format === 'json' ? `${JSON.stringify(objects, null, 2)}\n` : jsonLines(objects);
}

/** As RFC 4180 has it, with what is no text as JSON. */
function csv({ columns, rows }: Rows): string {
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => row.map(plain))]
    .map((row) => `${row.map(quote).join(',')}\r\n`)
    .join('');
}

const plain = (value: Value): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const gap = 2;
const narrowest = 8;

/** Columns under their names, the widest cut until all fit the terminal. */
function wideTable({ columns, rows }: Rows): string {
  if (rows.length === 0) return '(no rows)\n';
  const cells = rows.map((row) => row.map((value) => printable(shown(value))));
  const natural = columns.map((name, i) =>
    Math.max(length(name), ...cells.map((row) => length(row[i] as string))),
  );
  const widths = shrink(natural, terminalWidth() - gap * (columns.length - 1));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => shorten(cell, widths[i] as number))
      .map((cell, i) =>
        i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] as number) - length(cell) + gap),
      )
      .join('')
      .trimEnd();
  const rule = colors.dim(widths.map((width) => '─'.repeat(width)).join(' '.repeat(gap)));
  return `${[line(columns), rule, ...cells.map(line)].join('\n')}\n`;
}

const shown = (value: Value): string =>
  Array.isArray(value) && value.every((v) => typeof v !== 'object') ? value.join(', ') : plain(value);

const length = (text: string): number => [...text].length;

function shrink(natural: readonly number[], available: number): number[] {
  const widths = [...natural];
  for (;;) {
    const over = widths.reduce((a, b) => a + b, 0) - available;
    const widest = Math.max(...widths);
    if (over <= 0 || widest <= narrowest) return widths;
    const second = Math.max(narrowest, ...widths.filter((width) => width < widest));
    widths[widths.indexOf(widest)] = Math.max(second, widest - over, narrowest);
    if (second === widest) return widths;
  }
}
