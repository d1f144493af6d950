import { stripVTControlCharacters } from 'node:util';

/** Text from articles may hold control characters, with which a terminal could be steered; they are shown as �. */
export function printable(text: string): string {
  return text.replace(/\s/g, ' ').replace(/\p{Cc}/gu, '\uFFFD');
}

/** The text cut to that many characters, with an ellipsis where something is missing. */
export function shorten(text: string, width: number): string {
  const characters = [...printable(text)];
  return characters.length <= width
    ? characters.join('')
    : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** Rows as aligned columns, two spaces between them, indented by two; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const lengths = (column: number) => rows.map((row) => widthOf(row[column] ?? ''));
  const widths = rows[0]?.map((_, column) => Math.max(...lengths(column))) ?? [];
  const pad = (cell: string, column: number, row: readonly string[]) =>
    column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] as number) - widthOf(cell));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => pad(cell, column, row))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function widthOf(cell: string): number {
  return [...stripVTControlCharacters(cell)].length;
}

/** Columns of the terminal, 120 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 120;
}
