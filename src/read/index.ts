import { ParleyError } from '../errors.js';
import type { Article, IsoDate } from '../model/index.js';
import { decodeUtf8 } from './decode.js';
import { bytesOf, type InputKind, inputFiles } from './files.js';
import { articlesOfLines } from './jsonlines.js';
import { maxBytes } from './limits.js';
import { type Skip, skipFor } from './skip.js';
import { articleOfFile } from './textfile.js';

export { isSkip, type Skip } from './skip.js';

export interface ReadOptions {
  /** What the inputs are; without it files go by their ending and `-` is text. */
  readonly input?: InputKind | undefined;
  /** Date of articles that have none of their own. */
  readonly published?: IsoDate | undefined;
  /** What `-` reads; standard input by default. */
  readonly stdin?: (() => AsyncIterable<Uint8Array>) | undefined;
}

/**
 * Reads articles one after the other: files, folders, or `-` for standard input. What cannot be read is
 * yielded as a `Skip` in its place and does not stop the others. Memory does not grow with their number.
 */
export async function* readArticles(
  paths: Iterable<string>,
  options: ReadOptions = {},
): AsyncGenerator<Article | Skip> {
  for (const path of paths) {
    if (path === '-') {
      yield* articlesIn(options.stdin?.() ?? process.stdin, '<stdin>', options.input ?? 'text', options);
      continue;
    }
    for await (const file of inputFiles(path)) {
      if ('kind' in file)
        yield* articlesIn(bytesOf(file.path), file.path, options.input ?? file.kind, options);
      else yield file;
    }
  }
}

async function* articlesIn(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  kind: InputKind,
  { published = null as IsoDate | null }: { readonly published?: IsoDate | null | undefined },
): AsyncGenerator<Article | Skip> {
  try {
    if (kind === 'jsonl') yield* articlesOfLines(bytes, file, published);
    else yield articleOfFile(decodeUtf8(await wholeOf(bytes, file), { file }), { file }, published);
  } catch (error) {
    yield skipFor(error);
  }
}

/** All bytes of a text file. Reading stops at the limit, so a huge file costs no memory. */
async function wholeOf(bytes: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    parts.push(part);
    if (length > maxBytes)
      throw new ParleyError(
        'PARLEY_READ_TOO_LONG',
        `more than ${maxBytes} bytes are too long for one article`,
        {
          place: { file },
          fix: 'Give one article a file, or JSON lines with --input jsonl.',
        },
      );
  }
  return Buffer.concat(parts);
}
