import { type ErrorPlace, ParleyError } from '../errors.js';
import type { Article, IsoDate } from '../model/index.js';
import { toArticle } from './article.js';
import { decodeUtf8 } from './decode.js';
import { parseRecord } from './fields.js';
import { parseJson } from './json.js';
import { maxBytes } from './limits.js';
import { type ByteLine, byteLines } from './lines.js';
import { type Skip, skipFor } from './skip.js';

/** One article or skip a line, in order; empty lines are passed over. Memory holds one line at a time. */
export async function* articlesOfLines(
  input: AsyncIterable<Uint8Array>,
  file: string,
  published: IsoDate | null,
): AsyncGenerator<Article | Skip> {
  for await (const line of byteLines(input, maxBytes)) {
    try {
      const article = articleOfLine(line, { file, line: line.number }, published);
      if (article) yield article;
    } catch (error) {
      yield skipFor(error);
    }
  }
}

function articleOfLine(line: ByteLine, place: ErrorPlace, published: IsoDate | null): Article | null {
  if (line.bytes === null)
    throw new ParleyError('PARLEY_READ_TOO_LONG', `the line is longer than ${maxBytes} bytes`, {
      place,
      fix: 'Write one article a line; is this one long JSON array?',
    });
  const source = decodeUtf8(line.bytes, place, line.offset);
  if (source.trim() === '') return null;
  const { text, ...head } = parseRecord(parseJson(source, place), place);
  return toArticle(text, head, place, published);
}
