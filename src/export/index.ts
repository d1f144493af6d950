import { extname } from 'node:path';
import { ParleyError } from '../errors.js';
import type { GraphStore } from '../store/index.js';
import { gexf } from './gexf.js';
import { jsonl } from './jsonl.js';

export { gathered, writeWhole } from './file.js';
export type { GexfOptions } from './gexf.js';

/** Each format's parts of text, in the order of the file. */
const formats = { gexf, jsonl };

export type ExportFormat = keyof typeof formats;

export const exportFormats = Object.keys(formats) as ExportFormat[];

/** The format a file's ending asks for. Throws PARLEY_EXPORT_FORMAT. */
export function formatOf(path: string): ExportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  const format = exportFormats.find((known) => known === ending);
  if (format) return format;
  throw new ParleyError(
    'PARLEY_EXPORT_FORMAT',
    `${JSON.stringify(path)} does not say which format is meant`,
    {
      fix: `End the name in .html, ${exportFormats.map((known) => `.${known}`).join(' or ')}, or give --format.`,
    },
  );
}

/** The whole graph as text, part by part. */
export function exportParts(
  store: GraphStore,
  format: ExportFormat,
  options: Parameters<typeof gexf>[1] = {},
): AsyncGenerator<string> {
  return formats[format](store, options);
}
