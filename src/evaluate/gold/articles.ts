import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ParleyError } from '../../errors.js';
import type { Article, IsoDate } from '../../model/index.js';
import { toArticle } from '../../read/article.js';
import { parseDate } from '../../read/date.js';
import { parseHead } from '../../read/fields.js';
import { isSkip, readArticles } from '../../read/index.js';
import type { GoldFile, GoldItem } from './load.js';
import type { GraphGold } from './schema.js';

/**
 * The article of each gold record, in order: its `text`; else, for a whole graph, the file that `article.file`
 * names, beside the gold or in the folder `given`; or the file `given`.
 * @throws ParleyError PARLEY_EVALUATE_ARTICLE, and what reading an article throws.
 */
export async function articlesOf(gold: GoldFile, given: string | null): Promise<Article[]> {
  if (gold.kind !== 'graph')
    return gold.items.map(({ gold, place }) => {
      const { id, text, published, title } = gold;
      return toArticle(text, parseHead({ id, published, title }, place), place, null);
    });
  const articles: Article[] = [];
  for (const item of gold.items) articles.push(await articleOfGraph(item, given, gold.items.length > 1));
  return articles;
}

async function articleOfGraph(
  { gold, place }: GoldItem<GraphGold>,
  given: string | null,
  many: boolean,
): Promise<Article> {
  const published = gold.article?.date ? parseDate(gold.article.date) : null;
  if (gold.text !== undefined) return toArticle(gold.text, { id: gold.id ?? null }, place, published);
  const folder = given !== null && (await isFolder(given));
  const file =
    given !== null && !folder ? given : namedFile(gold, folder ? given : dirname(place.file ?? ''));
  if (file === null || (many && file === given))
    throw new ParleyError('PARLEY_EVALUATE_ARTICLE', 'the gold does not say of which article it is', {
      place,
      fix: 'Give each record a "text" or an "article": {"file": …}.',
    });
  return articleIn(file, published);
}

function namedFile({ article }: GraphGold, folder: string): string | null {
  return article?.file === undefined ? null : join(folder, article.file);
}

async function articleIn(file: string, published: IsoDate | null): Promise<Article> {
  for await (const read of readArticles([file], { input: 'text', published: published ?? undefined })) {
    if (!isSkip(read)) return read;
    if (read.error.code !== 'PARLEY_READ_NOT_FOUND') throw read.error;
  }
  throw new ParleyError('PARLEY_EVALUATE_ARTICLE', 'the article of the gold is not there', {
    place: { file },
    fix: 'Name it with --article FILE, or the folder it lies in with --article FOLDER.',
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
