import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ParleyError } from '../errors.js';
import { type Skip, skipFor } from './skip.js';

export type InputKind = 'text' | 'jsonl';

/** A file that is to be read, and as what. */
export interface InputFile {
  readonly path: string;
  readonly kind: InputKind;
}

const kinds: Readonly<Record<string, InputKind>> = {
  '': 'text',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/**
 * The files below a path, folders sorted by name so that every machine sees the same order. A file named by
 * the user is read whatever its name; in folders, hidden files are passed over and other kinds are skipped.
 */
export async function* inputFiles(path: string): AsyncGenerator<InputFile | Skip> {
  try {
    if ((await statOf(path)).isDirectory()) yield* filesIn(path);
    else yield { path, kind: kinds[extname(path).toLowerCase()] ?? 'text' };
  } catch (error) {
    yield skipFor(error);
  }
}

async function* filesIn(folder: string): AsyncGenerator<InputFile | Skip> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    try {
      // A link to a folder could lead in a circle: links are followed to files only.
      const isFolder = entry.isDirectory();
      if (!isFolder && !(await statOf(path)).isFile()) throw otherKind(path);
      if (isFolder) yield* filesIn(path);
      else yield { path, kind: kindOf(path) };
    } catch (error) {
      yield skipFor(error);
    }
  }
}

async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: Error) => {
    throw unreadable(folder, cause);
  });
  return entries.filter((e) => !e.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(path: string): InputKind {
  const kind = kinds[extname(path).toLowerCase()];
  if (!kind) throw otherKind(path);
  return kind;
}

function otherKind(file: string): ParleyError {
  return new ParleyError('PARLEY_READ_OTHER_KIND', 'left out: not a kind of file that Parley reads', {
    place: { file },
    fix: `In folders, files ending in ${Object.keys(kinds).filter(Boolean).join(', ')} are read; name others yourself.`,
  });
}

async function statOf(path: string) {
  return stat(path).catch((cause: Error) => {
    throw unreadable(path, cause);
  });
}

/** What the system says about a path, in our words. */
function unreadable(file: string, cause: Error & { code?: string }): ParleyError {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
    return new ParleyError('PARLEY_READ_NOT_FOUND', 'there is no such file or folder', {
      place: { file },
      fix: 'Check the path.',
      cause,
    });
  return new ParleyError('PARLEY_READ_UNREADABLE', `cannot be read (${cause.code ?? cause.message})`, {
    place: { file },
    fix: 'Check the permissions of the file and its folders.',
    cause,
  });
}

/** The bytes of a file. @throws ParleyError PARLEY_READ_NOT_FOUND, PARLEY_READ_UNREADABLE. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 });
  } catch (error) {
    throw unreadable(path, error as Error);
  }
}
