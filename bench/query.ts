import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ParleyError } from '../src/errors.js';
import { wholeGraph } from '../src/export/source.js';
import { bindParameters, type Query, queryLibrary } from '../src/query/index.js';
import { type GraphStore, openStore, type Parameters, type Rows } from '../src/store/index.js';
import { demandNothingThere, directly, url } from '../tests/neo4j/adapter.js';
import { givenServer, startServer, whyNoServer } from '../tests/neo4j/server.js';
import { bulkImport } from './csv.js';
import { variedArticles } from './varied.js';

const perArticle = 60;
const batch = 100;
const runs = 5;
/** A query that takes longer (in ms) is run once more only. */
const long = 2000;

interface Timed {
  readonly ms: number;
  readonly result: Rows;
}

/** The code of the error that a query ended with: at some size a store gives up. */
type Outcome = Timed | string;

/**
 * `npm run bench -- query [RELATIONS…]`: asks every query of the library of a made graph (10,000 and 100,000 relations
 * by default) on the embedded store and on Neo4j, with parameters chosen from the graph: its busiest actors. Prints
 * the median of five runs after a first one, in milliseconds of the clock, rows on their way to this process included;
 * rows that differ between the stores are told and make it fail;
 * a query that a store gives up is told by the code of its error. Needs tests/neo4j/setup.sh; without, Neo4j is left out.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [10_000, 100_000];
  for (const size of sizes) await atSize(size);
}

async function atSize(size: number): Promise<void> {
  const articles = Math.ceil(size / perArticle);
  const actors = Math.ceil(size / 5);
  console.log(
    `${count(articles * perArticle)} relations, ${count(actors)} actors, ${count(articles)} articles`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const path = join(folder, 'graph.parley');
    await writeEmbedded(path, articles, actors);
    const store = await openStore(path, { readOnly: true });
    const asked = await questions(store);
    const here = await timeAll('embedded', store, asked);
    const there = await onServer(store, asked);
    await store.close();
    report(asked, here, there);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeEmbedded(path: string, articles: number, actors: number): Promise<void> {
  const started = performance.now();
  const store = await openStore(path);
  let done = 0;
  for (const graphs of inBatches(articles, actors)) {
    await store.write(graphs);
    done += graphs.length;
    progress(`embedded: ${count(done)} of ${count(articles)} articles written`);
  }
  await store.close();
  console.log(`embedded: written in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

async function onServer(embedded: GraphStore, asked: Asked): Promise<Map<string, Outcome> | null> {
  const why = givenServer() ? 'the import needs a server of its own' : whyNoServer();
  if (why !== null) {
    console.log(`Neo4j was left out: ${why}`);
    return null;
  }
  const server = await startServer(['-Xmx2g'], '1g');
  const { address } = server;
  Object.assign(process.env, address);
  try {
    await demandNothingThere(address);
    await server.kill();
    progress('Neo4j: import');
    const { assertions } = await embedded.stats();
    const [[mentions = 0] = []] = (await embedded.query('MATCH ()-[m:MENTIONED_IN]->() RETURN count(m) AS n'))
      .rows;
    const imported = await bulkImport(server, wholeGraph(embedded), assertions + Number(mentions));
    await server.start();
    for (const statement of [...imported.finish, 'CALL db.awaitIndexes(600)'])
      await directly(address, statement);
    const store = await openStore(url);
    console.log(`Neo4j: imported in ${imported.seconds.toFixed(0)} s`);
    const timed = await timeAll('Neo4j', store, asked);
    await store.close();
    return timed;
  } finally {
    for (const name of Object.keys(address)) delete process.env[name];
    await server.close();
  }
}

type Asked = readonly { readonly query: Query; readonly parameters: Parameters }[];

const acting =
  "MATCH (a:Actor)-[r]-(b:Actor) WHERE r.polarity = 'affirmed' AND r.modality = 'actual' AND a.id <> b.id WITH a, count(r) AS n";

/** All queries; what must be given is what the graph has most of. */
async function questions(store: GraphStore): Promise<Asked> {
  const first = async (cypher: string) => (await store.query(cypher)).rows[0]?.map(String) ?? [];
  const [actor = ''] = await first(
    'MATCH (e:Actor) RETURN e.id AS id, e.mentions AS n ORDER BY n DESC, id LIMIT 1',
  );
  const [person = ''] = await first(
    'MATCH (e:Person) WHERE size(e.roles) > 0 RETURN e.id AS id, e.mentions AS n ORDER BY n DESC, id LIMIT 1',
  );
  const [one = '', other = ''] = await first(
    'MATCH (a:Actor)-[r]->(b:Actor) WHERE a.id < b.id WITH a, b, count(r) AS n RETURN a.id AS one, b.id AS other, n ORDER BY n DESC, one, other LIMIT 1',
  );
  const [seldom = ''] = await first(`${acting} RETURN a.id AS id, n ORDER BY n, id LIMIT 1`);
  const [rarely = ''] = await first(`${acting} RETURN a.id AS id, n ORDER BY n, id DESC LIMIT 1`);
  const given = { actor, speaker: actor, person, one, other, since: '2025-10-01' };
  const far = { ...given, one: seldom, other: rarely };
  return [...queryLibrary().values()].map((query) => {
    const texts = Object.entries(query.name === 'shortest-chain' ? far : given).filter(([name]) =>
      query.parameters.some((p) => p.name === name && p.default === undefined),
    );
    return { query, parameters: bindParameters(query, new Map(texts)) };
  });
}

async function timeAll(name: string, store: GraphStore, asked: Asked): Promise<Map<string, Outcome>> {
  const timed = new Map<string, Outcome>();
  for (const { query, parameters } of asked) {
    progress(`${name}: ${query.name}`);
    timed.set(query.name, await median(() => store.query(query.cypher, parameters)).catch(codeOf));
  }
  return timed;
}

function codeOf(error: unknown): string {
  if (error instanceof ParleyError) return error.code;
  throw error;
}

async function median(ask: () => Promise<Rows>): Promise<Timed> {
  const once = async (): Promise<Timed> => {
    const started = performance.now();
    const result = await ask();
    return { ms: performance.now() - started, result };
  };
  const first = await once();
  const times: number[] = [];
  while (times.length < (first.ms > long ? 1 : runs)) times.push((await once()).ms);
  return { ms: times.sort((a, b) => a - b)[times.length >> 1] as number, result: first.result };
}

/** The sums are of the queries that both stores answer. */
function report(asked: Asked, here: Map<string, Outcome>, there: Map<string, Outcome> | null): void {
  progress('');
  console.log(line('query', 'rows', 'embedded', 'Neo4j', 'ratio'));
  let [a, b] = [0, 0];
  for (const { query } of asked) {
    const [mine, theirs] = [here.get(query.name) ?? '', there?.get(query.name) ?? ''];
    const row = (rows: string, ratio: string) => line(query.name, rows, milli(mine), milli(theirs), ratio);
    if (typeof mine === 'string' || typeof theirs === 'string') {
      const one = [mine, theirs].find((outcome) => typeof outcome !== 'string') as Timed | undefined;
      console.log(row(one ? count(one.result.rows.length) : '', ''));
      continue;
    }
    a += mine.ms;
    b += theirs.ms;
    const differ = !isDeepStrictEqual(mine.result, theirs.result);
    if (differ) process.exitCode = 1;
    const text = row(count(mine.result.rows.length), (theirs.ms / mine.ms).toFixed(1));
    console.log(differ ? `${text}  other rows on Neo4j` : text);
  }
  if (there)
    console.log(
      line('both answer', '', `${count(Math.round(a))} ms`, `${count(Math.round(b))} ms`, (b / a).toFixed(1)),
    );
}

const line = (name: string, ...cells: string[]) =>
  name.padEnd(22) + cells.map((cell) => cell.padStart(12)).join('');

const milli = (outcome: Outcome) =>
  typeof outcome === 'string'
    ? outcome.replace('PARLEY_QUERY_', '')
    : `${outcome.ms < 10 ? outcome.ms.toFixed(1) : count(Math.round(outcome.ms))} ms`;
const count = (n: number) => n.toLocaleString('en');

function* inBatches(articles: number, actors: number) {
  for (let i = 0; i < articles; i += batch) yield variedArticles(i, Math.min(batch, articles - i), actors);
}

let told = 0;

/** On a terminal always, else a line every ten seconds. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text !== '' && performance.now() - told > 10_000) {
    told = performance.now();
    process.stderr.write(`${text}\n`);
  }
}
