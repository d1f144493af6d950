import { createHash } from 'node:crypto';
import { type ErrorPlace, ParleyError } from '../errors.js';
import type { Article, ArticleId, IsoDate } from '../model/index.js';
import { readDateline } from './dateline.js';
import type { Head } from './fields.js';
import { withoutFurniture } from './furniture.js';
import { maxCharacters } from './limits.js';

/**
 * The article of a text and of what is known about it. The date is its own, else its dateline's, else
 * `published`. Furniture at the end is cut; the id is the given one, else 16 hex digits of the text's SHA-256.
 * @throws ParleyError PARLEY_READ_EMPTY, PARLEY_READ_TOO_LONG.
 */
export function toArticle(
  raw: string,
  head: Partial<Head>,
  place: ErrorPlace,
  published: IsoDate | null,
): Article {
  const text = withoutFurniture(raw);
  if (text.trim() === '')
    throw new ParleyError('PARLEY_READ_EMPTY', 'there is no text in it', {
      place,
      fix: 'Leave it out, or give it the text of an article.',
    });
  if (text.length > maxCharacters)
    throw new ParleyError('PARLEY_READ_TOO_LONG', `${text.length} characters are too long for one article`, {
      place,
      fix: `Split it: an article has at most ${maxCharacters} characters.`,
    });
  const dateline = head.published && head.outlet ? null : readDateline(text, published);
  return {
    id: (head.id ?? createHash('sha256').update(text).digest('hex').slice(0, 16)) as ArticleId,
    title: head.title ?? null,
    outlet: head.outlet ?? dateline?.outlet ?? null,
    published: head.published ?? dateline?.published ?? published,
    url: head.url ?? null,
    text,
  };
}
