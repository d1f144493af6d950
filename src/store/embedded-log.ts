import { closeSync, fsyncSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the engine writes each commit first, until a checkpoint moves it into the file. */
const logFolder = (path: string): string => `${path}.wal`;

/** Returns when the log's commits are on the disk; the engine itself leaves that to the system. */
export function syncLog(path: string): void {
  const folder = logFolder(path);
  const last = logFiles(folder).at(-1);
  if (last === undefined) return;
  const file = openSync(join(folder, last), 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Bytes below which a log is never worth a checkpoint. */
const small = 16e6;

/**
 * A checkpoint writes much of the file anew, so one after each write would make the time of a long ingest grow with
 * the square of it. It is due when the log has grown to a quarter of the file.
 */
export function checkpointDue(path: string): boolean {
  const folder = logFolder(path);
  const log = logFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return log > Math.max(small, statSync(path).size / 4);
}

function logFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
