import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of our `package.json`: the nearest above this file, so it is right in `src`, `dist` and `.build`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

const root = packageRoot();

/** The absolute path of something the package ships: `packageFile('seeds', 'relations')`. */
export function packageFile(...parts: string[]): string {
  return join(root, ...parts);
}

/** Parley's own version. */
export const version = (): string =>
  (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
