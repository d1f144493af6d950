import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ParleyError } from '../errors.js';

/** Where a file or folder is made before it is whole. */
export const temporaryPath = (path: string): string => `${resolve(path)}.${process.pid}.part`;

/**
 * Writes parts of text to a file that appears, or replaces the old one, when it is whole and on the disk; nothing
 * is left when something fails. Throws PARLEY_EXPORT_FULL, _PATH or _FAILED, and what the parts throw.
 */
export async function writeWhole(path: string, parts: AsyncIterable<string>): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await writeSynced(temporary, parts);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw fileError(error, path);
  }
}

/** Many small parts as few of some 64 KiB: a third of the time. */
export async function* gathered(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const part of parts) {
    held += part;
    if (held.length < 65_536) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

/** Writes a file that must not be there yet; returns when it is on the disk. */
export async function writeSynced(path: string, parts: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(gathered(parts)), createWriteStream(path, { flags: 'wx' }));
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export function fileError(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof ParleyError || code === undefined) return error;
  const options = { place: { file }, cause: error };
  if (code === 'ENOSPC')
    return new ParleyError('PARLEY_EXPORT_FULL', 'The disk is full; no file was written', {
      ...options,
      fix: 'Make room, or name another place.',
    });
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'EEXIST'].includes(code))
    return new ParleyError('PARLEY_EXPORT_PATH', `No file can be written here (${code})`, {
      ...options,
      fix: 'Name a file in a folder that exists and may be written.',
    });
  return new ParleyError('PARLEY_EXPORT_FAILED', `The file cannot be written (${code})`, options);
}
