import { Command, Option } from 'commander';
import {
  chooseFormat,
  type ExportFormat,
  type ExportOptions,
  exportFormats,
  wholeGraph,
  writeExport,
} from '../export/index.js';
import { type GraphStore, openStore } from '../store/index.js';
import { page } from '../view/page.js';
import { storeOption } from './options.js';
import { print } from './output.js';

interface Options extends ExportOptions {
  readonly store: string;
  readonly format?: string;
}

/** The page needs the viewer, which stands above the other formats and asks the store itself. */
const html = (store: GraphStore | null): ExportFormat => ({
  name: 'html',
  endings: ['.html', '.htm'],
  title: 'one page with the viewer and all evidence, which opens offline',
  parts: () => page(store as GraphStore),
});

const formats = (store: GraphStore | null) => [html(store), ...exportFormats];

export function exportCommand(): Command {
  const known = formats(null);
  return new Command('export')
    .description('Writes the graph as a page that opens offline, or for other tools.')
    .argument('[file]', 'where to, the format by its ending; - for standard output', '-')
    .addOption(storeOption())
    .addOption(
      new Option('--format <format>', 'the format, else by the ending of the file').choices(
        known.map(({ name }) => name),
      ),
    )
    .addOption(
      new Option(
        '--parallel <how>',
        'GEXF: relations of one type between the same two get a kind each, or the same',
      )
        .choices(['number', 'same'])
        .default('number'),
    )
    .addHelpText('after', `\nFormats:\n${table(known)}`)
    .action(exportTo);
}

function table(known: readonly ExportFormat[]): string {
  const rows = known.map(({ name, endings, title }) => [name, endings.join(' '), title] as const);
  const [first, second] = [0, 1].map((i) => Math.max(...rows.map((row) => (row[i] as string).length)));
  return rows
    .map(
      ([name, endings, title]) =>
        `  ${name.padEnd(first as number)}  ${endings.padEnd(second as number)}  ${title}`,
    )
    .join('\n');
}

async function exportTo(file: string, { store: url, format, ...options }: Options): Promise<void> {
  chooseFormat(formats(null), file, format);
  const store = await openStore(url, { readOnly: true });
  try {
    await writeExport(chooseFormat(formats(store), file, format), wholeGraph(store), options, file, print);
  } finally {
    await store.close();
  }
}
