import { LineCounter, parseDocument } from 'yaml';
import { type ErrorPlace, ParleyError } from '../errors.js';
import type { Article, IsoDate } from '../model/index.js';
import { toArticle } from './article.js';
import { type Head, parseHead } from './fields.js';

const frontMatter = /^\s*---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;
/** Ends like a sentence or quotation rather than like a headline. */
const sentence = /[.!?:;…"”)]$/;

/**
 * The article of a text file: front matter between two `---` lines (title, published, outlet, url, id), then
 * the text. Without a title there, a first line that stands alone and is no sentence is the title.
 * @throws ParleyError PARLEY_READ_FRONT_MATTER, and what `toArticle` throws.
 */
export function articleOfFile(content: string, place: ErrorPlace, published: IsoDate | null): Article {
  const match = frontMatter.exec(content);
  const head = match ? readHead(match[1] as string, place) : null;
  const text = (head ? content.slice(match?.[0].length) : content).trimStart();
  const title = head?.title ?? headline(text);
  return toArticle(text, { ...head, title }, place, published);
}

/** Null where the lines between the dashes are no keys: then they are text. */
function readHead(source: string, place: ErrorPlace): Head | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ParleyError('PARLEY_READ_FRONT_MATTER', `front matter: ${error.message.split('\n', 1)[0]}`, {
      place: { ...place, line: line + 1, column: col },
      fix: 'Write "key: value" lines between the two "---"; put a value that has a colon in quotes.',
    });
  }
  const value: unknown = document.toJS();
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? parseHead(value, place)
    : null;
}

function headline(text: string): string | null {
  const [first = '', second = '', rest] = text.split(/\r?\n/, 3).map((line) => line.trim());
  const alone = second === '' && rest !== undefined;
  return alone && first.length >= 10 && first.length <= 160 && !sentence.test(first) ? first : null;
}
