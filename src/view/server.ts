import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ParleyError } from '../errors.js';
import { loadOntology, type Ontology } from '../relate/ontology/load.js';
import { packageFile } from '../root.js';
import { viewApp } from './app.js';
import type { AskOptions } from './ask.js';
import { loadAssets } from './assets.js';
import type { Drafting } from './draft.js';
import { isLoopback } from './guard.js';
import type { Readable } from './rows.js';

export interface ServeOptions {
  /** TCP port; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on. Anything but this machine's own gets a token. */
  readonly host?: string;
  readonly ontology?: Ontology;
  /** The built viewer; by default the package's own. */
  readonly assets?: string;
  /** Relations in the first picture, the strongest first. */
  readonly limit?: number;
  /** Answers queries; without it none are offered. */
  readonly ask?: AskOptions;
  /** Reads and keeps pasted articles; only on this machine's own address. */
  readonly draft?: Drafting;
}

export interface ViewServer {
  /** What to open, token included. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      reject(
        new ParleyError(
          taken ? 'PARLEY_VIEW_PORT_TAKEN' : 'PARLEY_VIEW_LISTEN',
          taken ? `port ${port} is taken by another program` : `cannot listen on ${host}:${port}`,
          { cause, fix: 'Give another port with --port, or --port 0 for any free one.' },
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

/**
 * Serves the viewer on a store until `close`.
 * @throws ParleyError PARLEY_VIEW_NOT_BUILT, PARLEY_VIEW_PORT_TAKEN, PARLEY_VIEW_LISTEN
 */
export async function serve(store: Readable, options: ServeOptions): Promise<ViewServer> {
  const host = options.host ?? '127.0.0.1';
  const token = isLoopback(host) ? null : randomBytes(24).toString('base64url');
  const app = viewApp({
    store,
    token,
    host,
    ontology: options.ontology ?? loadOntology(),
    assets: loadAssets(options.assets ?? packageFile('viewer', 'dist')),
    limit: options.limit ?? 2000,
    ask: options.ask,
    draft: options.draft,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await listen(server, options.port, host);
  const { port } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    port,
    url: `http://${name}:${port}/${token === null ? '' : `?token=${token}`}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
