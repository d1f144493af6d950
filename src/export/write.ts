import { ParleyError } from '../errors.js';
import { gathered, writeWhole } from './file.js';
import { writeWholeFolder } from './folder.js';
import type { ExportFormat, ExportOptions } from './format.js';
import type { ExportSource } from './source.js';

/**
 * Writes the graph to a path, whole or not at all, or hands a single file's text to `print` where the path is `-`.
 * Throws PARLEY_EXPORT_FOLDER where several files would have to go there, and what the writing throws.
 */
export async function writeExport(
  format: ExportFormat,
  graph: ExportSource,
  options: ExportOptions,
  path: string,
  print: (text: string) => Promise<void>,
): Promise<void> {
  if ('parts' in format) {
    const parts = format.parts(graph, options);
    if (path !== '-') await writeWhole(path, parts);
    else for await (const part of gathered(parts)) await print(part);
    return;
  }
  if (path === '-')
    throw new ParleyError('PARLEY_EXPORT_FOLDER', `${format.name} is several files`, {
      fix: `Name a folder: parley export graph${format.endings[0]}`,
    });
  await writeWholeFolder(path, format.files(graph, options));
}
