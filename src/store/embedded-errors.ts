import { type ErrorPlace, ParleyError } from '../errors.js';
import { excerpt } from './excerpt.js';

interface Known {
  readonly when: RegExp;
  readonly code: `PARLEY_${string}`;
  readonly message: (engine: string) => string;
  readonly fix?: string;
}

/** What the engine (Grafeo 0.6.0) says, in our words; the first that fits. */
const known: readonly Known[] = [
  {
    when: /GRAFEO-Q001/,
    code: 'PARLEY_QUERY_SYNTAX',
    message: (engine) => engine,
    fix: 'Queries are Cypher; `parley queries NAME` shows one that works.',
  },
  {
    when: /GRAFEO-Q002.*Missing parameter/s,
    code: 'PARLEY_QUERY_PARAMETER',
    message: (engine) => engine,
    fix: 'Give it with --param NAME=VALUE, in the shell with :param NAME=VALUE.',
  },
  { when: /GRAFEO-Q002/, code: 'PARLEY_QUERY_MEANING', message: (engine) => engine },
  {
    when: /GRAFEO-T003/,
    code: 'PARLEY_STORE_READ_ONLY',
    message: () => 'The graph is open for reading only',
    fix: 'Add --write to a query that is meant to change the graph.',
  },
  {
    when: /cannot be locked|is locked|GRAFEO-T001/,
    code: 'PARLEY_STORE_LOCKED',
    message: () => 'The graph is in use by another process',
    fix: 'One process writes at a time, and none reads meanwhile: wait for it, or stop it.',
  },
  {
    when: /No space left|ENOSPC|os error 28\b/,
    code: 'PARLEY_STORE_FULL',
    message: () => 'The disk is full; what was committed before is kept',
    fix: 'Make room and run the command again.',
  },
  {
    when: /ENOTDIR|EEXIST|ENOENT|os error (?:2|20)\b/,
    code: 'PARLEY_STORE_PATH',
    message: () => 'The graph cannot be made: there is no folder for it, and none can be made',
    fix: 'Name another path with --store or PARLEY_STORE.',
  },
  {
    when: /Permission denied|EACCES|os error 13\b|Read-only file system|os error 30\b|EROFS/,
    code: 'PARLEY_STORE_PERMISSION',
    message: () => 'The graph may not be read or written',
    fix: 'Change its permissions, or name another path with --store.',
  },
  {
    when: /\.wal.* is damaged/,
    code: 'PARLEY_STORE_DAMAGED',
    message: (engine) => `The log of the graph is damaged: ${engine}`,
    fix: 'Move the .wal folder away: the graph opens as it last was on the disk; then ingest the latest articles again.',
  },
  {
    when: /GRAFEO-S00|damaged|corrupt|checksum|GRAFEO-X002/i,
    code: 'PARLEY_STORE_DAMAGED',
    message: (engine) => `The graph is damaged: ${engine}`,
    fix: 'Restore a copy, or remove the file and ingest the articles again.',
  },
  { when: /GRAFEO-Q/, code: 'PARLEY_QUERY_FAILED', message: (engine) => engine },
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
  if (!match) return new ParleyError('PARLEY_STORE_FAILED', text, { place, cause: error });
  const message = match.message(bare(text)) + (cypher === undefined ? '' : excerpt(cypher, place));
  return new ParleyError(match.code, message, {
    place,
    cause: error,
    ...(match.fix === undefined ? {} : { fix: match.fix }),
  });
}

/** Without the engine's own codes and its drawing of the place; `help` is part of the message. */
const bare = (text: string): string =>
  text
    .replace(/^.*?GRAFEO-[A-Z]\d+: /s, '')
    .replace(/^(syntax|semantic|execution) error: (\[Cypher\] )?/, '')
    .replace(/\n\s*--> [\s\S]*?(?=\n\s*help: |$)/, '')
    .replace(/\n[\s|]*help: /, '. ');

function placeInFile(file: string, text: string): ErrorPlace {
  const [, damaged, byte] = /the file (.+) is damaged at byte (\d+)/.exec(text) ?? [];
  return damaged === undefined ? { file } : { file: damaged, byte: Number(byte) };
}

function placeInQuery(text: string): ErrorPlace {
  const place = /--> query:(\d+):(\d+)/.exec(text);
  return place ? { line: Number(place[1]), column: Number(place[2]) } : {};
}
