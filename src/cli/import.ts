import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { ParleyError } from '../errors.js';
import { exitCodes } from './exit.js';
import { type Interrupt, watchInterrupt } from './interrupt.js';
import { jsonOption, storeOption } from './options.js';
import { count, print } from './output.js';
import { progress } from './progress.js';
import { printError } from './report.js';

interface Options {
  readonly store: string;
  readonly format?: string;
  readonly json?: boolean;
}

export function importCommand(): Command {
  return new Command('import')
    .description('Reads back what parley export wrote: GEXF and JSON lines. Importing again changes nothing.')
    .argument('<files...>', 'files ending in .gexf or .jsonl; - for standard input')
    .addOption(storeOption())
    .addOption(
      new Option('--format <format>', 'what the files are, else by their endings').choices(['gexf', 'jsonl']),
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  parley import graph.gexf
  parley import a.jsonl b.jsonl --store neo4j://localhost:7687/neo4j
  parley extract news/ --format jsonl | parley import - --format jsonl`,
    )
    .action(importFiles);
}

async function importFiles(files: readonly string[], options: Options): Promise<void> {
  const [{ importFormatOf }, { openStore }, { keepPositions }] = await Promise.all([
    import('../import/index.js'),
    import('../store/index.js'),
    import('../graph/positions.js'),
  ]);
  const inputs = files.map((file) => ({ file, format: importFormatOf(file, options.format) }));
  const interrupt = watchInterrupt();
  const store = await openStore(options.store);
  try {
    for (const { file, format } of inputs) {
      if (await interrupt.asked()) break;
      await importOne(file, format, { store, interrupt, json: options.json ?? false });
    }
    await keepPositions(store);
    if (await interrupt.asked()) process.exitCode = exitCodes.interrupted;
  } finally {
    interrupt.release();
    await store.close();
  }
}

interface Work {
  readonly store: import('../store/index.js').GraphStore;
  readonly interrupt: Interrupt;
  readonly json: boolean;
}

async function importOne(
  file: string,
  format: import('../import/index.js').ImportFormat,
  { store, interrupt, json }: Work,
): Promise<void> {
  const { importGraph } = await import('../import/index.js');
  const line = progress();
  const started = performance.now();
  try {
    const input = await opened(file, interrupt);
    const total = input.size === null ? '' : ` of ${megabytes(input.size)}`;
    const report = await importGraph(store, input, format, {
      onRead: (bytes) => line.show(`${file}: ${megabytes(bytes)}${total} read`),
      onWritten: (articles) => line.show(`${file}: ${count(articles, 'article')} written`),
      stopped: () => interrupt.asked(),
    });
    line.clear();
    const seconds = (performance.now() - started) / 1000;
    const { added, changed, unchanged, assertions } = report;
    await print(
      json
        ? `${JSON.stringify({ file, ...report, seconds })}\n`
        : `${file}: ${count(added + changed + unchanged, 'article')}, ${count(assertions, 'relation')} in ${seconds.toFixed(1)} s: ${added} new, ${changed} changed, ${unchanged} known before\n`,
    );
  } catch (error) {
    line.clear();
    // What is wrong with a file is no reason to leave out the others; what is wrong with the store is.
    if (!(error instanceof ParleyError) || !/^PARLEY_(?:IMPORT|READ)_/.test(error.code)) throw error;
    printError(error);
    process.exitCode = exitCodes.notDone;
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function opened(file: string, interrupt: Interrupt) {
  if (file === '-') return { file: '<stdin>', bytes: interrupt.stdin(), size: null };
  try {
    const { size } = await stat(file);
    return { file, bytes: readable(file), size };
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function* readable(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) yield chunk;
  } catch (error) {
    throw error instanceof ParleyError ? error : unreadable(file, error);
  }
}

function unreadable(file: string, cause: unknown): ParleyError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'There is no such file' : `The file cannot be read (${code})`;
  return new ParleyError('PARLEY_IMPORT_FILE', why, {
    place: { file },
    fix: 'Name a file that parley export wrote.',
    cause,
  });
}
