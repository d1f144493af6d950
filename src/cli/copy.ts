import { resolve } from 'node:path';
import { Command } from 'commander';
import { ParleyError } from '../errors.js';
import { exitCodes } from './exit.js';
import { watchInterrupt } from './interrupt.js';
import { jsonOption } from './options.js';
import { count, print } from './output.js';
import { progress } from './progress.js';

interface CopyCommandOptions {
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

export function copyCommand(): Command {
  return new Command('copy')
    .description('Copies a graph from one store to another. Copying again changes nothing.')
    .requiredOption('--from <store>', 'a path, or neo4j://host:7687/database')
    .requiredOption('--to <store>', 'the same; what is there stays')
    .addOption(jsonOption())
    .action(copy);
}

async function copy({ from, to, json }: CopyCommandOptions): Promise<void> {
  if (from === to || resolve(from) === resolve(to))
    throw new ParleyError('PARLEY_COPY_SAME', '--from and --to are the same store', {
      fix: 'Name two.',
    });
  const [{ copyGraph, openStore }, { keepPositions }] = await Promise.all([
    import('../store/index.js'),
    import('../graph/positions.js'),
  ]);
  const started = performance.now();
  const interrupt = watchInterrupt();
  const line = progress();
  const source = await openStore(from, { readOnly: true });
  try {
    const target = await openStore(to);
    try {
      const { articles } = await source.stats();
      const written = await copyGraph(source, target, {
        onBatch: (done) => line.show(`${done.toLocaleString('en')} of ${count(articles, 'article')}`),
        stopped: () => interrupt.asked(),
      });
      line.clear();
      await keepPositions(target);
      const seconds = (performance.now() - started) / 1000;
      const { added, changed, unchanged } = written;
      await print(
        json
          ? `${JSON.stringify({ ...written, seconds })}\n`
          : `${count(added + changed + unchanged, 'article')} in ${seconds.toFixed(1)} s: ${added} new, ${changed} changed, ${unchanged} known before\n`,
      );
      if (await interrupt.asked()) process.exitCode = exitCodes.interrupted;
    } finally {
      await target.close();
    }
  } finally {
    interrupt.release();
    await source.close();
  }
}
