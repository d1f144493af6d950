import { type ErrorPlace, ParleyError } from '../errors.js';

interface Known {
  readonly when: RegExp;
  readonly code: `PARLEY_${string}`;
  readonly message: (path: string, engine: string) => string;
  readonly fix?: string;
}

/** What the engine (Grafeo 0.6.0) says, in our words; the first that fits. */
const known: readonly Known[] = [
  {
    when: /GRAFEO-Q001/,
    code: 'PARLEY_QUERY_SYNTAX',
    message: (_, engine) => engine,
    fix: 'Queries are Cypher; `parley queries NAME` shows one that works.',
  },
  {
    when: /GRAFEO-Q002.*Missing parameter/s,
    code: 'PARLEY_QUERY_PARAMETER',
    message: (_, engine) => engine,
    fix: 'Give it with --param NAME=VALUE.',
  },
  { when: /GRAFEO-Q002/, code: 'PARLEY_QUERY_MEANING', message: (_, engine) => engine },
  {
    when: /GRAFEO-T003/,
    code: 'PARLEY_STORE_READ_ONLY',
    message: (path) => `${path} is open for reading only`,
    fix: 'Add --write to a query that is meant to change the graph.',
  },
  {
    when: /cannot be locked|is locked|GRAFEO-T001/,
    code: 'PARLEY_STORE_LOCKED',
    message: (path) => `${path} is in use by another process`,
    fix: 'One process writes at a time, and none reads meanwhile: wait for it, or stop it.',
  },
  {
    when: /No space left|ENOSPC|os error 28\b/,
    code: 'PARLEY_STORE_FULL',
    message: (path) => `The disk of ${path} is full; what was committed before is kept`,
    fix: 'Make room and run the command again.',
  },
  {
    when: /ENOTDIR|EEXIST|ENOENT|os error (?:2|20)\b/,
    code: 'PARLEY_STORE_PATH',
    message: (path) => `${path} cannot be made: there is no folder above it, and none can be made`,
    fix: 'Name another path with --store or PARLEY_STORE.',
  },
  {
    when: /Permission denied|EACCES|os error 13\b|Read-only file system|os error 30\b|EROFS/,
    code: 'PARLEY_STORE_PERMISSION',
    message: (path) => `${path} may not be read or written`,
    fix: 'Change its permissions, or name another path with --store.',
  },
  {
    when: /GRAFEO-S00|damaged|corrupt|checksum|GRAFEO-X002/i,
    code: 'PARLEY_STORE_DAMAGED',
    message: (path, engine) => `${path} is damaged: ${engine}`,
    fix: 'Restore a copy, or remove the file and ingest the articles again.',
  },
  { when: /GRAFEO-Q/, code: 'PARLEY_QUERY_FAILED', message: (_, engine) => engine },
];

/** A ParleyError for whatever the engine or the file system threw at `path`. */
export function engineError(error: unknown, path: string, cypher?: string): ParleyError {
  if (error instanceof ParleyError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const match = known.find((k) => k.when.test(text));
  const place =
    cypher === undefined || !match?.code.startsWith('PARLEY_QUERY')
      ? placeInFile(path, text)
      : placeInQuery(text);
  if (!match) return new ParleyError('PARLEY_STORE_FAILED', `${path}: ${text}`, { place, cause: error });
  return new ParleyError(match.code, match.message(path, bare(text)), {
    place,
    cause: error,
    ...(match.fix === undefined ? {} : { fix: match.fix }),
  });
}

/** Without the engine's own codes. */
const bare = (text: string): string =>
  text
    .replace(/^.*?GRAFEO-[A-Z]\d+: /s, '')
    .replace(/^(syntax|semantic|execution) error: (\[Cypher\] )?/, '')
    .replace(/\n\s*-->.*?\n/, '\n');

function placeInFile(file: string, text: string): ErrorPlace {
  const byte = /at byte (\d+)/.exec(text)?.[1];
  return byte === undefined ? { file } : { file, byte: Number(byte) };
}

function placeInQuery(text: string): ErrorPlace {
  const place = /--> query:(\d+):(\d+)/.exec(text);
  return place ? { line: Number(place[1]), column: Number(place[2]) } : {};
}
