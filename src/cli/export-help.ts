import { type ExportFormat, whereKeys } from '../export/index.js';

/** What `parley export --help` says beyond the options; all of it is told by the formats and filters themselves. */
export function exportHelp(known: readonly ExportFormat[]): string {
  return `
Formats:
${columns(known.map(({ name, endings, title }) => [name, endings.join(' '), title]))}

Filters of --where, all of which must hold; commas are "or", != leaves out:
${columns(Object.values(whereKeys).map(({ example, what }) => [example, what]))}

Examples:
  parley export graph.gexf
  parley export conflict.gexf --where 'family=conflict modality=actual,planned near="Hamas" depth=2'
  parley export seen.html --where 'http://127.0.0.1:4477/#hide=polarity.negated&least=2'
  parley export mediators.json --query mediators --param limit=5`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ')}`.trimEnd())
    .join('\n');
}
