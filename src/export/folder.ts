import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ParleyError } from '../errors.js';
import { fileError, temporaryPath, writeSynced } from './file.js';
import type { ExportFile } from './format.js';

/**
 * Writes files into a folder that appears, or replaces the one of an earlier export, when all are whole and on the
 * disk; nothing is left when something fails. A folder that holds anything else is left alone.
 * Throws PARLEY_EXPORT_FULL, _PATH or _FAILED, and what the parts throw.
 */
export async function writeWholeFolder(path: string, files: readonly ExportFile[]): Promise<void> {
  const folder = resolve(path);
  const temporary = temporaryPath(folder);
  const before = `${folder}.${process.pid}.old`;
  try {
    const replaces = await mayReplace(folder, new Set(files.map(({ name }) => name)));
    await mkdir(temporary);
    for (const { name, parts } of files) await writeSynced(join(temporary, name), parts);
    if (replaces) await rename(folder, before);
    await rename(temporary, folder);
    await rm(before, { recursive: true, force: true });
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw fileError(error, path);
  }
}

/** Whether there is a folder of an earlier export, or an empty one. */
async function mayReplace(folder: string, names: ReadonlySet<string>): Promise<boolean> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const other = found?.find((name) => !names.has(name));
  if (other === undefined) return found !== null;
  throw new ParleyError('PARLEY_EXPORT_PATH', `The folder holds something else: ${basename(other)}`, {
    place: { file: folder },
    fix: 'Name a folder that does not exist yet, or one of an earlier export.',
  });
}
