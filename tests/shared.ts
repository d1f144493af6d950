import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageFile } from '../src/root.js';

/**
 * The folder of evaluation data, `$PARLEY_SHARED` or `../shared` beside the project; null where there is none, and
 * then tests that need it are skipped. Nothing users run needs it.
 * @throws Error under PARLEY_CI, where nothing may be skipped.
 */
export function sharedDir(): string | null {
  const beside = join(dirname(packageFile('package.json')), '..', 'shared');
  const folder = process.env.PARLEY_SHARED ?? beside;
  if (existsSync(join(folder, 'evaluation'))) return folder;
  if (process.env.PARLEY_CI) throw new Error(`the shared folder is not at ${folder}: set PARLEY_SHARED`);
  return null;
}

/** A file of it, or null; the tests that need it say that they were skipped. */
export function sharedFile(...parts: string[]): string | null {
  const folder = sharedDir();
  const file = folder && join(folder, ...parts);
  return file && existsSync(file) ? file : null;
}

/** The values of a JSON lines file, gzipped or not. */
export function readLines<T>(file: string): T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
