import { Command } from 'commander';
import { packageFile } from '../root.js';
import { ingestPaths } from './ingest.js';
import { storeOption } from './options.js';
import type { ViewOptions } from './view.js';

interface StartOptions extends ViewOptions {
  readonly store: string;
}

export function startCommand(): Command {
  return new Command('start')
    .description('Reads the sample article, prints what it says, and shows the graph in a browser.')
    .addOption(storeOption())
    .option('--no-open', 'do not open the browser')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  await ingestPaths([packageFile('seeds', 'articles')], { store: options.store, rows: 100 });
  // What could not be read, or Ctrl-C, ends it here.
  if (process.exitCode) return;
  const [{ openStore }, { view }] = await Promise.all([import('../store/index.js'), import('./view.js')]);
  const store = await openStore(options.store, { readOnly: true });
  try {
    await view(store, options);
  } finally {
    await store.close();
  }
}
