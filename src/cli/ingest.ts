import { Command, Option } from 'commander';
import { exitCodes } from './exit.js';
import { watchInterrupt } from './interrupt.js';
import { jsonOption, type ReadingOptions, readingOptions, storeOption, wholeNumber } from './options.js';
import { print } from './output.js';
import { progress } from './progress.js';
import { reportSkip } from './report.js';
import { Tally } from './tally.js';

interface IngestCommandOptions extends ReadingOptions {
  readonly store: string;
  readonly json?: boolean;
  /** Rows of the table of relations. */
  readonly rows: number;
}

export function ingestCommand(): Command {
  const command = new Command('ingest')
    .description('Reads articles into the graph. Reading an article again changes nothing.')
    .argument('<paths...>', 'text files, JSON lines (.jsonl), folders, or - for standard input')
    .addOption(storeOption())
    .addOption(new Option('--rows <n>', 'relations to show at the end').argParser(wholeNumber).default(30))
    .addOption(jsonOption());
  for (const option of readingOptions()) command.addOption(option);
  return command.action(ingestPaths);
}

/** Reads the paths into the store and prints what was found. */
export async function ingestPaths(paths: readonly string[], options: IngestCommandOptions): Promise<void> {
  const [{ createParley }, { readArticles }, { openStore }, { keepPositions }, { ingest }] =
    await Promise.all([
      import('../pipeline.js'),
      import('../read/index.js'),
      import('../store/index.js'),
      import('../graph/positions.js'),
      import('../ingest.js'),
    ]);
  const started = performance.now();
  const interrupt = watchInterrupt();
  const line = progress();
  const tally = new Tally(options.rows);
  const store = await openStore(options.store);
  try {
    const parley = await createParley(options);
    const written = await ingest(parley, store, readArticles(paths, { ...options, stdin: interrupt.stdin }), {
      onGraph(graph) {
        tally.add(graph);
        line.show(tally.counts());
      },
      onSkip(skip) {
        line.clear();
        tally.skip(skip);
        reportSkip(skip);
      },
      stopped: () => interrupt.asked(),
    });
    line.clear();
    await keepPositions(store);
    const end = { written, store: options.store, seconds: (performance.now() - started) / 1000 };
    await print(options.json ? `${JSON.stringify(tally.json(end))}\n` : tally.text(end));
    if (await interrupt.asked()) process.exitCode = exitCodes.interrupted;
  } finally {
    interrupt.release();
    await store.close();
  }
}
