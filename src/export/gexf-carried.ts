import { byCodePoint } from '../model/order.js';
import type { ExportSource } from './source.js';

/**
 * What a graph of nodes and edges has no place for, and `parley import` needs: of articles all but the text, and which
 * article mentions whom. Processing instructions (XML 1.0, 2.6) hold it, which other readers pass over.
 */
export async function* carriedArticles(graph: ExportSource): AsyncGenerator<string> {
  for await (const { id, title, outlet, published, url, sentences, words } of graph.articles())
    yield `    ${instruction('article', { id, title, outlet, published, url, sentences, words })}\n`;
}

/** Returns what gives an entity's mentions as `[article, count, forms]`; to be asked in the order of ids. */
export function carriedMentions(graph: ExportSource): (entity: string) => Promise<string> {
  const rows = graph.mentions()[Symbol.asyncIterator]();
  let next = rows.next();
  return async (entity) => {
    const own: [article: string, count: number, forms: readonly string[]][] = [];
    for (;;) {
      const { done, value } = await next;
      const order = done ? 1 : byCodePoint(value.entity, entity);
      if (order > 0) return own.length === 0 ? '' : instruction('mentions', own);
      if (order === 0) own.push([value.article, value.count, value.forms]);
      next = rows.next();
    }
  };
}

/** As JSON, in which what would end the instruction, and what XML forbids, has another spelling. */
function instruction(name: 'article' | 'mentions', value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `<?parley-${name} ${JSON.stringify(value).replace(/[>\ufffe\uffff]/g, escaped)}?>`;
}
