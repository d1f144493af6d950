import { Command } from 'commander';
import { ParleyError } from '../errors.js';
import { keepPositions } from '../graph/positions.js';
import type { ArticleId } from '../model/index.js';
import { type GraphStore, openStore } from '../store/index.js';
import { jsonOption, storeOption } from './options.js';
import { count, print } from './output.js';

export function removeCommand(): Command {
  return new Command('remove')
    .description('Takes an article out of the graph, with its relations and with whom only it mentions.')
    .argument('<article>', 'its id, the start of its id, or its url')
    .addOption(storeOption())
    .addOption(jsonOption())
    .action(async (given: string, { store: url, json }: { store: string; json?: boolean }) => {
      const store = await openExisting(url);
      try {
        const article = await findArticle(store, given);
        const removed = await store.remove(article.id as ArticleId);
        await keepPositions(store);
        const report = { article: article.id, title: article.title, ...removed };
        if (json) return await print(`${JSON.stringify(report)}\n`);
        await print(
          `Removed ${article.title ?? article.id}: ${count(report.assertions ?? 0, 'relation')}, ${count(report.entities ?? 0, 'entity', 'entities')} that nothing else mentions\n`,
        );
      } finally {
        await store.close();
      }
    });
}

/** Removing from a graph that is not there must not make one. */
async function openExisting(url: string): Promise<GraphStore> {
  await (await openStore(url, { readOnly: true })).close();
  return openStore(url);
}

interface Found {
  readonly id: string;
  readonly title: string | null;
}

async function findArticle(store: GraphStore, given: string): Promise<Found> {
  const { rows } = await store.query(
    `MATCH (a:Article) WHERE a.id = $given OR a.url = $given OR a.id STARTS WITH $given
     RETURN a.id AS id, a.title AS title, a.url = $given AS byUrl ORDER BY id LIMIT 50`,
    { given },
  );
  const exact = rows.filter(([id, , byUrl]) => id === given || byUrl === true);
  const found = exact.length > 0 ? exact : rows;
  const [first] = found;
  if (first && found.length === 1) return { id: first[0] as string, title: first[1] as string | null };
  if (!first)
    throw new ParleyError('PARLEY_STORE_NO_ARTICLE', `The graph has no article ${JSON.stringify(given)}`, {
      fix: 'parley query "MATCH (a:Article) RETURN a.id, a.title, a.url" lists them.',
    });
  throw new ParleyError('PARLEY_STORE_AMBIGUOUS', `${JSON.stringify(given)} fits several articles`, {
    fix: `Give more of the id: ${found
      .slice(0, 5)
      .map(([id]) => id)
      .join(', ')}${found.length > 5 ? ' …' : ''}`,
  });
}
