import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Reader } from '../query/index.js';
import { HeldStore } from '../view/held.js';
import { type ServeOptions, serve } from '../view/server.js';
import { drafting } from './draft.js';
import { storeOption } from './options.js';

/** Taken when it is free; a port given with --port is never exchanged for another. */
const usualPort = 4477;

export interface ViewOptions {
  readonly port?: number;
  readonly host?: string;
  /** Open a browser; done only where somebody watches. */
  readonly open?: boolean;
  readonly store: string;
  /** Relations in the first picture, the strongest first; 2,000 where nothing is said. */
  readonly limit?: number;
  /** Let the page ask in Cypher, not only the queries of the library. */
  readonly allowQuery?: boolean;
}

function port(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < 0 || number > 65535)
    throw new InvalidArgumentError('It is not a port from 0 to 65535.');
  return number;
}

function limit(value: string): number {
  if (value === 'all') return Number.POSITIVE_INFINITY;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It is neither a number from 1 on nor "all".');
  return number;
}

/** Without a desktop there is no opener, which is no error: the address has been printed. */
function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [url]],
    win32: ['cmd', ['/c', 'start', '', url]],
  };
  const [program, args] = openers[process.platform] ?? ['xdg-open', [url]];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

async function serveAnywhere(store: HeldStore, options: ViewOptions & Pick<ServeOptions, 'ask' | 'draft'>) {
  try {
    return await serve(store, { ...options, port: options.port ?? usualPort });
  } catch (error) {
    if (options.port !== undefined || (error as { code?: string }).code !== 'PARLEY_VIEW_PORT_TAKEN')
      throw error;
    return serve(store, { ...options, port: 0 });
  }
}

/** Serves the viewer on a graph until Ctrl-C, after printing its address. */
export async function view(options: ViewOptions): Promise<void> {
  const store = new HeldStore(options.store);
  const reader = new Reader(options.store);
  try {
    // A graph that cannot be opened is told before there is an address.
    await store.query('RETURN 1 AS one');
    const ask = { reader, anything: options.allowQuery ?? false };
    const draft = drafting(options.store, store, reader);
    const server = await serveAnywhere(store, { ...options, ask, draft });
    process.stdout.write(`Viewer at ${server.url} (Ctrl-C ends it)\n`);
    if (options.open !== false && process.stdout.isTTY) openBrowser(server.url);
    await interrupted();
    await server.close();
  } finally {
    await reader.close();
    await store.close();
  }
}

/** `parley view`: the graph in a browser. */
export function viewCommand(): Command {
  return new Command('view')
    .description('Shows the graph in a browser, each relation with the sentences that say so.')
    .addOption(storeOption())
    .addOption(
      new Option('--port <number>', `port; else ${usualPort}, or a free one when it is taken`).argParser(
        port,
      ),
    )
    .addOption(
      new Option('--host <address>', 'address; any but this machine asks for a token').default('127.0.0.1'),
    )
    .addOption(
      new Option(
        '--limit <number>',
        'relations in the first picture, the strongest first, or "all"; the page can show more',
      )
        .argParser(limit)
        .default(2000, '2000'),
    )
    .option('--no-open', 'do not open a browser')
    .option('--allow-query', 'let the page ask in Cypher, read-only')
    .action(view);
}
