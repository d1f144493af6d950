import { Command, Option } from 'commander';
import {
  type ExportFormat,
  exportFormats,
  exportParts,
  formatOf,
  type GexfOptions,
  gathered,
  writeWhole,
} from '../export/index.js';
import { openStore } from '../store/index.js';
import { page } from '../view/page.js';
import { storeOption } from './options.js';
import { print } from './output.js';

/** The page needs the viewer, which stands above the other formats. */
type Format = ExportFormat | 'html';

interface ExportOptions extends GexfOptions {
  readonly store: string;
  readonly format?: Format;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes the graph as a page that opens offline, or as a file for other tools.')
    .argument('[file]', 'where to, the format by its ending; - for standard output', '-')
    .addOption(storeOption())
    .addOption(
      new Option('--format <format>', 'the format, else by the ending of the file').choices([
        ...exportFormats,
        'html',
      ]),
    )
    .addOption(
      new Option(
        '--parallel <how>',
        'GEXF: relations of one type between the same two get a kind each, or the same',
      )
        .choices(['number', 'same'])
        .default('number'),
    )
    .action(exportTo);
}

async function exportTo(file: string, { store: url, format, parallel }: ExportOptions): Promise<void> {
  const chosen = format ?? (/\.html?$/i.test(file) ? 'html' : formatOf(file));
  const store = await openStore(url, { readOnly: true });
  try {
    const parts =
      chosen === 'html'
        ? page(store)
        : exportParts(store, chosen, parallel === undefined ? {} : { parallel });
    if (file !== '-') await writeWhole(file, parts);
    else for await (const part of gathered(parts)) await print(part);
  } finally {
    await store.close();
  }
}
