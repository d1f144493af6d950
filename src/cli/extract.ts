import { Command } from 'commander';
import { recordsOf } from '../export/contract.js';
import type { ArticleGraph } from '../model/index.js';
import { jsonLines } from './output.js';
import { type PrintOptions, printReading, printsReading } from './reading.js';
import { relationBlock } from './relations.js';

export function extractCommand(): Command {
  return printsReading(new Command('extract'))
    .description('Prints who did what to whom in texts, each relation with its sentence. Nothing is stored.')
    .action((paths: string[], options: PrintOptions) => printReading(paths, options, show));
}

function show({ article, assertions }: ArticleGraph, format: PrintOptions['format']): string {
  if (format === 'text') return assertions.map((a) => `${relationBlock(a)}\n`).join('');
  const records = recordsOf(article);
  return jsonLines(assertions.map((a) => records.assertion(a)));
}
