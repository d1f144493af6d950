import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
