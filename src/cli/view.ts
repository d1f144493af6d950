import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ParleyError } from '../errors.js';
import type { Parley } from '../pipeline.js';
import { Reader } from '../query/index.js';
import type { Ontology } from '../relate/ontology/load.js';
import { type GraphStore, openStore } from '../store/index.js';
import type { ReadText } from '../view/draft.js';
import { type ServeOptions, serve } from '../view/server.js';
import { storeOption } from './options.js';

/** Taken when it is free; a port given with --port is never exchanged for another. */
const usualPort = 4477;

export interface ViewOptions {
  readonly port?: number;
  readonly host?: string;
  /** Open a browser; done only where somebody watches. */
  readonly open?: boolean;
  readonly ontology?: Ontology;
  /** Where the store is, for the process that answers queries; without it none are answered. */
  readonly store?: string;
  /** Let the page ask in Cypher, not only the queries of the library. */
  readonly allowQuery?: boolean;
}

function port(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < 0 || number > 65535)
    throw new InvalidArgumentError('It is not a port from 0 to 65535.');
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

async function serveAnywhere(store: GraphStore, options: ViewOptions & Pick<ServeOptions, 'ask' | 'read'>) {
  try {
    return await serve(store, { ...options, port: options.port ?? usualPort });
  } catch (error) {
    if (options.port !== undefined || (error as { code?: string }).code !== 'PARLEY_VIEW_PORT_TAKEN')
      throw error;
    return serve(store, { ...options, port: 0 });
  }
}

/** Reads pasted articles; the model is loaded for the first one. */
function reading(): ReadText {
  let parley: Promise<Parley> | undefined;
  return async (text) => {
    parley ??= import('../pipeline.js').then(({ createParley }) => createParley());
    const { isSkip, readArticles } = await import('../read/index.js');
    const stdin = async function* () {
      yield new TextEncoder().encode(text);
    };
    for await (const item of readArticles(['-'], { stdin })) {
      if (isSkip(item)) throw item.error;
      return (await parley).read(item);
    }
    throw new ParleyError('PARLEY_READ_EMPTY', 'there is no text in it');
  };
}

/** Serves the viewer until Ctrl-C, after printing its address; the store stays open. */
export async function view(store: GraphStore, options: ViewOptions = {}): Promise<void> {
  const reader = options.store === undefined ? null : new Reader(options.store);
  const ask = reader && { reader, anything: options.allowQuery ?? false };
  const server = await serveAnywhere(store, { ...options, read: reading(), ...(ask && { ask }) });
  process.stdout.write(`Viewer at ${server.url} (Ctrl-C ends it)\n`);
  if (options.open !== false && process.stdout.isTTY) openBrowser(server.url);
  await interrupted();
  reader?.close();
  await server.close();
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
    .option('--no-open', 'do not open a browser')
    .option('--allow-query', 'let the page ask in Cypher, read-only')
    .action(async (options: ViewOptions & { readonly store: string }) => {
      const store = await openStore(options.store, { readOnly: true });
      try {
        await view(store, options);
      } finally {
        await store.close();
      }
    });
}
