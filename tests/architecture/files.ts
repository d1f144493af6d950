import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder with that ending, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}
