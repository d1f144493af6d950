import type { Command } from 'commander';
import { Option } from 'commander';
import type { ArticleGraph } from '../model/index.js';
import { exitCodes } from './exit.js';
import { watchInterrupt } from './interrupt.js';
import { type ReadingOptions, readingOptions } from './options.js';
import { print } from './output.js';
import { reportSkip } from './report.js';

export interface PrintOptions extends ReadingOptions {
  readonly format: 'text' | 'jsonl';
}

/** The options of a command that prints what it reads, without a store. */
export function printsReading(command: Command): Command {
  for (const option of readingOptions()) command.addOption(option);
  return command
    .argument('<paths...>', 'text files, JSON lines (.jsonl), folders, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'jsonl']).default('text'))
    .addOption(new Option('--json', 'the same as --format jsonl').implies({ format: 'jsonl' }));
}

/** Reads the articles one after the other and prints what `show` makes of each. */
export async function printReading(
  paths: readonly string[],
  options: PrintOptions,
  show: (graph: ArticleGraph, format: PrintOptions['format']) => string,
): Promise<void> {
  const [{ createParley }, { isSkip, readArticles }] = await Promise.all([
    import('../pipeline.js'),
    import('../read/index.js'),
  ]);
  const parley = await createParley(options);
  const interrupt = watchInterrupt();
  for await (const item of readArticles(paths, { ...options, stdin: interrupt.stdin })) {
    if (await interrupt.asked()) process.exit(exitCodes.interrupted);
    if (isSkip(item)) reportSkip(item);
    else await print(show(parley.read(item), options.format));
  }
  interrupt.release();
}
