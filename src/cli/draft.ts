import { ParleyError } from '../errors.js';
import { keepPositions } from '../graph/positions.js';
import type { Article } from '../model/index.js';
import type { Parley } from '../pipeline.js';
import type { Reader } from '../query/index.js';
import { isSkip, readArticles } from '../read/index.js';
import { openStore } from '../store/index.js';
import type { Drafting, Pasted } from '../view/draft.js';
import type { HeldStore } from '../view/held.js';

/** Pasted words are read as a file would be, so that both become the same article. */
async function articleOf({ text, published }: Pasted): Promise<Article> {
  const stdin = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const item of readArticles(['-'], { stdin, published })) {
    if (isSkip(item)) throw item.error;
    return item;
  }
  throw new ParleyError('PARLEY_READ_EMPTY', 'there is no text in it');
}

/**
 * Reads and keeps what the viewer's page is given. The model is loaded for the first article. To write, everything
 * that reads the graph here lets go of it, for an embedded store has one writer or several readers.
 */
export function drafting(url: string, held: HeldStore, reader: Reader): Drafting {
  let loading: Promise<Parley> | undefined;
  const read = async (pasted: Pasted) => {
    loading ??= import('../pipeline.js').then(({ createParley }) => createParley());
    const parley = await loading;
    return parley.read(await articleOf(pasted));
  };
  return {
    read,
    reading: (work) => held.reading(work),
    async keep(pasted) {
      const graph = await read(pasted);
      return held.letGo(async () => {
        await reader.close();
        const store = await openStore(url);
        try {
          const { added, changed } = await store.write([graph]);
          await keepPositions(store);
          const written = added > 0 ? 'added' : changed > 0 ? 'changed' : 'unchanged';
          return { article: graph.article.id, written };
        } finally {
          await store.close();
        }
      });
    },
  };
}
