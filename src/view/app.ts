import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { ParleyError } from '../errors.js';
import { graphNames } from '../query/index.js';
import type { Ontology } from '../relate/ontology/load.js';
import { type AskOptions, askRoutes } from './ask.js';
import type { Asset } from './assets.js';
import { type Drafting, draftRoutes } from './draft.js';
import { readEdge, readEvidence, readNode, searchEvidence } from './evidence.js';
import { Graphs } from './graphs.js';
import { type GuardOptions, guard, isLoopback } from './guard.js';
import { readPlaces } from './places.js';
import { remember } from './remember.js';
import type { Readable } from './rows.js';
import { readText } from './text.js';
import type { WireError } from './wire.js';

export interface AppOptions extends GuardOptions {
  readonly store: Readable;
  readonly ontology: Ontology;
  readonly assets: ReadonlyMap<string, Asset>;
  /** Relations in the first picture. */
  readonly limit: number;
  /** Answers queries; without it none are offered. */
  readonly ask?: AskOptions | undefined;
  /** Reads and keeps pasted articles, for this machine only; without it none are read. */
  readonly draft?: Drafting | undefined;
}

/** Nothing inline, nothing from elsewhere, no frame around us, and no string ever becomes markup. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  workerSrc: ["'self'"],
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['parley'],
};

function refuse(
  c: Context,
  status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 421 | 500,
  message: string,
  code?: string,
) {
  const body: WireError = { code: code ?? `PARLEY_VIEW_${status}`, message };
  return c.json(body, status);
}

/** 404 in one place: what the store does not hold is not an error of the server. */
function answer<T extends object>(c: Context, value: T | null, what: string) {
  return value === null ? refuse(c, 404, `no such ${what} in this graph`) : c.json(value);
}

/** Longest body: 60,000 characters, most of which may need three bytes. */
const mostBytes = 256 * 1024;

async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new HTTPException(400, { message: 'the body is no JSON' });
  }
}

/** The routes; all but one only read. Everything behind one guard, with one policy, and errors without stack or path. */
export function viewApp(options: AppOptions): Hono {
  const { store, ontology, assets } = options;
  const draft = isLoopback(options.host) ? options.draft : undefined;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: policy,
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      crossOriginOpenerPolicy: 'same-origin',
      crossOriginResourcePolicy: 'same-origin',
    }),
  );
  app.use(guard(options));
  const onError = (c: Context) => refuse(c, 413, 'this is too long');
  app.use('/api/*', bodyLimit({ maxSize: mostBytes, onError }));
  app.use('/api/*', async (c, next) => {
    await (draft && c.req.path !== '/api/keep' ? draft.reading(next) : next());
    c.header('Cache-Control', 'no-store');
  });

  const offers = [...(options.ask ? ['ask' as const] : []), ...(draft ? ['draft' as const] : [])];
  const graphs = new Graphs(store, ontology, options.limit, offers);
  const wrongLimit = 'limit is a number from 1 on, or all';
  app.get('/api/graph', async (c) => {
    const found = await graphs.of(c.req.query('limit'));
    return found
      ? c.body(found.text, 200, { 'Content-Type': 'application/json' })
      : refuse(c, 400, wrongLimit);
  });
  app.get('/api/evidence', async (c) => {
    const found = await graphs.of(c.req.query('limit'));
    return found ? c.json(await readEvidence(store, ontology, found.graph)) : refuse(c, 400, wrongLimit);
  });
  app.get('/api/edge/:id', async (c) =>
    answer(c, await readEdge(store, ontology, c.req.param('id')), 'relation'),
  );
  app.get('/api/node/:id', async (c) =>
    answer(c, await readNode(store, ontology, c.req.param('id')), 'entity'),
  );
  app.get('/api/article/:id', async (c) => answer(c, await readText(store, c.req.param('id')), 'article'));
  app.get('/api/search', async (c) => {
    const words = c.req.query('q')?.trim() ?? '';
    if (words.length < 2 || words.length > 200) return refuse(c, 400, 'search for 2 to 200 characters');
    return c.json(await searchEvidence(store, ontology, words));
  });
  const places = remember(store, () => readPlaces(store));
  app.get('/api/places', async (c) => c.json(await places()));
  if (options.ask) askRoutes(app, options.ask, bodyOf);
  if (options.ask?.anything) {
    const schema = remember(store, () => graphNames((cypher) => store.query(cypher)));
    app.get('/api/schema', async (c) => c.json(await schema()));
  }
  if (draft) draftRoutes(app, draft, ontology, bodyOf);
  app.get('*', (c) => {
    const asset = assets.get(c.req.path);
    if (asset === undefined) return refuse(c, 404, 'nothing is served at this address');
    const cache = asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
    return c.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': cache });
  });

  app.notFound((c) => refuse(c, 404, 'nothing is served at this address'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refuse(c, error.status as 403, error.message);
    if (error instanceof ParleyError) return refuse(c, 500, error.message, error.code);
    return refuse(c, 500, 'the graph could not be read');
  });
  return app;
}
