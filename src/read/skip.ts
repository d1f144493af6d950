import { type ErrorPlace, ParleyError } from '../errors.js';
import type { Article } from '../model/index.js';

/** Something that was not read as an article, and why. */
export interface Skip {
  /** The path or line as the user knows it: `news/a.txt`, `news.jsonl:12`. */
  readonly source: string;
  readonly error: ParleyError;
  /** True where leaving it out is no failure: a picture in a folder. */
  readonly harmless: boolean;
}

export function isSkip(item: Article | Skip): item is Skip {
  return 'error' in item;
}

/** A skip from whatever was thrown; what is not a `ParleyError` is a defect and goes on up. */
export function skipFor(error: unknown): Skip {
  if (!(error instanceof ParleyError)) throw error;
  return { source: describePlace(error.place), error, harmless: error.code === 'PARLEY_READ_OTHER_KIND' };
}

/** `file:line:column`, as far as it is known; `<stdin>` for standard input. */
export function describePlace({ file, line, column, byte }: ErrorPlace): string {
  const parts = [file ?? '', line ?? '', line === undefined ? '' : (column ?? '')].filter((p) => p !== '');
  return `${parts.join(':')}${byte === undefined ? '' : ` (byte ${byte})`}`;
}
