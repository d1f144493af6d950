import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Removes the folders for what does not fit into memory that the engine of a killed process left behind. */
export function removeSpill(pid: number): void {
  const mine = new RegExp(`^grafeo-.*-${pid}-[0-9a-f]+\\.spill$`);
  for (const name of readdirSync(tmpdir()))
    if (mine.test(name)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
}
