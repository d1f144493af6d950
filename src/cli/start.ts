import { Command } from 'commander';
import { packageFile } from '../root.js';
import { ingestPaths } from './ingest.js';
import { storeOption } from './options.js';
import type { ViewOptions } from './view.js';

export function startCommand(): Command {
  return new Command('start')
    .description('Reads the sample article, prints what it says, and shows the graph in a browser.')
    .addOption(storeOption())
    .option('--no-open', 'do not open the browser')
    .action(start);
}

async function start(options: ViewOptions): Promise<void> {
  await ingestPaths([packageFile('seeds', 'articles')], { store: options.store, rows: 100 });
  // What could not be read, or Ctrl-C, ends it here.
  if (process.exitCode) return;
  const { view } = await import('./view.js');
  await view(options);
}
