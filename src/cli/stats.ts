import { Command } from 'commander';
import { openStore } from '../store/index.js';
import { jsonOption, storeOption } from './options.js';
import { count, print } from './output.js';
import { table } from './table.js';

export function statsCommand(): Command {
  return new Command('stats')
    .description('Counts what the graph holds.')
    .addOption(storeOption())
    .addOption(jsonOption())
    .action(async ({ store: url, json }: { store: string; json?: boolean }) => {
      const store = await openStore(url, { readOnly: true });
      try {
        const stats = await store.stats();
        if (json) return await print(`${JSON.stringify(stats)}\n`);
        const totals = [
          count(stats.articles, 'article'),
          count(stats.sentences, 'sentence'),
          count(stats.entities, 'entity', 'entities'),
          count(stats.assertions, 'relation'),
          `${count(stats.events, 'event')}`,
        ];
        await print(
          [
            `${totals.join(', ')}\n`,
            ...[stats.entityTypes, stats.relationTypes, stats.polarities, stats.modalities].map(block),
          ].join('\n'),
        );
      } finally {
        await store.close();
      }
    });
}

function block(counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return table(rows.map(([name, n]) => [name, n.toLocaleString('en')]));
}
