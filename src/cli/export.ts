import { rmSync } from 'node:fs';
import { Command, Option } from 'commander';
import { ParleyError } from '../errors.js';
import {
  chooseFormat,
  chosen,
  type ExportFormat,
  type ExportOptions,
  type ExportSource,
  exportFormats,
  temporaryPath,
  wholeGraph,
  writeExport,
} from '../export/index.js';
import { bindParameters, findQuery, Reader } from '../query/index.js';
import { type GraphStore, openStore, type Rows } from '../store/index.js';
import { page } from '../view/page.js';
import { exitCodes } from './exit.js';
import { exportHelp } from './export-help.js';
import { collect, paramOption, secondsOption, storeOption } from './options.js';
import { count, print } from './output.js';
import { progress } from './progress.js';

interface Options extends ExportOptions {
  readonly store: string;
  readonly format?: string;
  readonly where?: readonly string[];
  readonly query?: string;
  readonly param?: ReadonlyMap<string, string>;
  readonly seconds: number;
}

/** Rows of an answer at most. */
const mostRows = 1_000_000;

export function exportCommand(): Command {
  const known = formats();
  return new Command('export')
    .description('Writes the graph, or a part of it, as a page that opens offline or for other tools.')
    .argument('[file]', 'where to, the format by its ending; - for standard output', '-')
    .addOption(storeOption())
    .addOption(
      new Option('--format <format>', 'the format, else by the ending of the file').choices(
        known.map(({ name }) => name),
      ),
    )
    .addOption(
      new Option(
        '--where <filter>',
        'only relations that fit, or the address of the viewer; can be repeated',
      ).argParser(collect),
    )
    .addOption(
      new Option('--query <query>', 'only what the answer names: a name, a .cypher file, Cypher, or -'),
    )
    .addOption(paramOption())
    .addOption(secondsOption())
    .addOption(
      new Option(
        '--parallel <how>',
        'GEXF: relations of one type between the same two get a kind each, or the same',
      )
        .choices(['number', 'same'])
        .default('number'),
    )
    .addHelpText('after', () => exportHelp(known))
    .action(exportTo);
}

/** The page needs the viewer, which stands above the other formats and asks the store itself. */
function formats(store?: GraphStore, part?: ExportSource): readonly ExportFormat[] {
  const html: ExportFormat = {
    name: 'html',
    endings: ['.html', '.htm'],
    title: 'one page with the viewer and all evidence, which opens offline',
    async *parts() {
      const only = part && (await idsOf(part));
      yield* page(store as GraphStore, only ? { only } : {});
    },
  };
  return [html, ...exportFormats];
}

async function idsOf(part: ExportSource): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { properties } of part.assertions()) ids.add(properties.id);
  return ids;
}

async function exportTo(file: string, options: Options): Promise<void> {
  chooseFormat(formats(), file, options.format);
  const answer = options.query === undefined ? null : await ask(options.query, options);
  const store = await openStore(options.store, { readOnly: true });
  const line = progress();
  const stop = () => {
    rmSync(temporaryPath(file), { recursive: true, force: true });
    process.exit(exitCodes.interrupted);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const whole = watched(wholeGraph(store), (read) => line.show(`${count(read, 'relation')} read`));
    const where = options.where ?? [];
    const part = where.length === 0 && answer === null ? undefined : await chosen(whole, where, answer);
    const format = chooseFormat(formats(store, part), file, options.format);
    await writeExport(format, part ?? whole, options, file, print);
    line.clear();
    if (part && (await isEmpty(part)))
      process.stderr.write('Nothing in the graph fits; what was written is empty.\n');
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await store.close();
  }
}

/** Tells now and then how many relations were read, for each time that they are read. */
function watched(graph: ExportSource, tell: (read: number) => void): ExportSource {
  return {
    ...graph,
    async *assertions() {
      let read = 0;
      for await (const assertion of graph.assertions()) {
        if (++read % 1000 === 0) tell(read);
        yield assertion;
      }
    },
  };
}

async function isEmpty(part: ExportSource): Promise<boolean> {
  for await (const _ of part.entities()) return false;
  return true;
}

async function ask(given: string, { store, param, seconds }: Options): Promise<Rows> {
  const query = await findQuery(given);
  const parameters = bindParameters(query, param ?? new Map());
  const reader = new Reader(store);
  try {
    const answer = await reader.query(query.cypher, parameters, { seconds, rows: mostRows });
    if (!answer.truncated) return answer;
    throw new ParleyError('PARLEY_EXPORT_QUERY', `The answer has more than ${count(mostRows, 'row')}`, {
      fix: 'LIMIT the query, or export the whole graph.',
    });
  } finally {
    await reader.close();
  }
}
