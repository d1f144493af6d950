import type { RelationRecord } from './record.js';

const columns: readonly [string, (e: RelationRecord) => string | null][] = [
  ['source', (e) => e.source.name],
  ['relation', (e) => e.type.label],
  ['target', (e) => e.target.name],
  ['family', (e) => e.type.family],
  ['polarity', (e) => e.polarity],
  ['modality', (e) => e.modality],
  ['speakers', (e) => e.speakers.join('; ')],
  ['from', (e) => e.date?.from ?? null],
  ['to', (e) => e.date?.to ?? null],
  ['precision', (e) => e.date?.precision ?? null],
  ['place', (e) => e.place],
  ['object', (e) => e.object],
  ['plover', (e) => e.plover],
  ['cameo', (e) => e.cameo],
  ['quote', (e) => e.quote],
  ['article', (e) => e.article.title],
  ['outlet', (e) => e.article.outlet],
  ['published', (e) => e.article.published],
  ['url', (e) => e.article.url],
  ['event', (e) => e.event],
  ['source id', (e) => e.source.id],
  ['type', (e) => e.type.name],
  ['target id', (e) => e.target.id],
  ['id', (e) => e.id],
];

/** What a spreadsheet would take for a formula gets an apostrophe (OWASP, "CSV Injection"). */
function cell(text: string | null): string {
  const value = /^[=+\-@\t\r]/.test(text ?? '') ? `'${text}` : (text ?? '');
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

/** RFC 4180; begins with a byte order mark, without which Excel misreads UTF-8. */
export const csvHeader = (): string => `\uFEFF${line(columns.map(([name]) => name))}`;

/** One row an assertion. */
export const csvRow = (record: RelationRecord): string =>
  line(columns.map(([, value]) => cell(value(record))));
