import { Command } from 'commander';
import { recordsOf } from '../export/contract.js';
import type { ArticleGraph } from '../model/index.js';
import { jsonLines } from './output.js';
import { type PrintOptions, printReading, printsReading } from './reading.js';
import { shorten, table } from './table.js';

export function mentionsCommand(): Command {
  return printsReading(new Command('mentions'))
    .description('Prints who and what texts mention, and whom each mention means. Nothing is stored.')
    .action((paths: string[], options: PrintOptions) => printReading(paths, options, show));
}

function show({ article, mentions, entities }: ArticleGraph, format: PrintOptions['format']): string {
  const records = recordsOf(article);
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const all = mentions.map((mention) => records.mention(mention, known));
  if (format === 'jsonl') return jsonLines(all);
  return table(
    all.map((m) => [
      `${m.start}–${m.end}`,
      shorten(m.text, 40),
      m.kind,
      m.type,
      m.name === null ? '?' : shorten(m.name, 40),
    ]),
  );
}
