import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gathered } from '../src/export/file.js';
import { gexf } from '../src/export/gexf.js';
import { jsonl } from '../src/export/jsonl.js';
import { wholeGraph } from '../src/export/source.js';
import type { ArticleGraph, ArticleId } from '../src/model/index.js';
import { type GraphStore, openStore } from '../src/store/index.js';
import { demandNothingThere, url, wipe } from '../tests/neo4j/adapter.js';
import { givenServer, type ServerAddress, startServer, whyNoServer } from '../tests/neo4j/server.js';
import { importCsv } from './csv.js';
import { madeArticles } from './graphs.js';
import { writeNaively } from './naive.js';

const steps = 5;
const batch = 100;
const perArticle = 60;
/** Articles for the naive writer, whose pace does not change. */
const naiveArticles = 10;

/**
 * `npm run bench -- store [RELATIONS…]`: writes articles of 60 relations among actors of whom few are in most articles
 * (10,000 and 50,000 relations by default) into each store, beside a writer with a statement a row and Neo4j's own
 * import; linear means that the microseconds of a relation stay the same from step to step. Then the embedded graph is
 * read, exported, and an article removed. Seconds are of the clock. Needs tests/neo4j/setup.sh, or NEO4J_URI.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [10_000, 50_000];
  for (const size of sizes) {
    const rate = await embedded(size);
    const why = givenServer() ? null : whyNoServer();
    if (why === null) await onServer(size, rate);
    else console.log(`Neo4j was left out: ${why}`);
  }
}

async function embedded(relations: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const path = join(folder, 'graph.parley');
  try {
    const store = await openStore(path);
    const rate = await writing('embedded', store, relations);
    const known = madeArticles(0, batch);
    console.log(`  ${batch} known articles again: ${(await time(() => store.write(known))).toFixed(2)} s`);
    const removed = await time(() => store.remove('article-0' as ArticleId));
    console.log(`  one article removed: ${(removed * 1000).toFixed(0)} ms`);
    await store.close();
    console.log(`  file: ${megabytes(statSync(path).size)}, memory: ${megabytes(process.memoryUsage().rss)}`);
    await reading(path, folder);
    return rate;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onServer(relations: number, embeddedRate: number): Promise<void> {
  const given = givenServer();
  const server = given ? null : await startServer(['-Xmx1g']);
  const address = given ?? (server?.address as ServerAddress);
  Object.assign(process.env, address);
  try {
    await demandNothingThere(address);
    const store = await openStore(url);
    // The server compiles what it does often: both writers once for nothing.
    await store.write(madeArticles(0, naiveArticles));
    await writeNaively(address, madeArticles(naiveArticles, naiveArticles));
    await wipe(address);
    const rate = await writing('Neo4j', store, relations);
    // Into the same graph, beyond the articles that are there.
    const more = madeArticles(2 * relations, naiveArticles);
    const seconds = await time(() => writeNaively(address, more));
    const naive = told('Neo4j, a statement a row', naiveArticles * perArticle, seconds);
    console.log(`  Parley’s writer is ${(rate / naive).toFixed(1)} times as fast`);
    console.log(`  and the embedded store ${(embeddedRate / rate).toFixed(1)} times as fast as that`);
    await store.close();
    if (!server) console.log('Neo4j, neo4j-admin import: left out, it needs a server of its own');
    else {
      await server.kill();
      const articles = Math.ceil(relations / perArticle);
      told(
        'Neo4j, neo4j-admin import',
        articles * perArticle,
        await importCsv(server, () => madeEach(articles)),
      );
    }
  } finally {
    if (given) {
      await wipe(address);
    } else for (const name of Object.keys(address)) delete process.env[name];
    await server?.close();
  }
}

/** Relations a second. */
async function writing(name: string, store: GraphStore, relations: number): Promise<number> {
  const perStep = Math.ceil(relations / perArticle / steps);
  const each: string[] = [];
  let all = 0;
  for (let step = 0; step < steps; step++) {
    let seconds = 0;
    for (let i = 0; i < perStep; i += batch) {
      const graphs = madeArticles(step * perStep + i, Math.min(batch, perStep - i));
      seconds += await time(() => store.write(graphs));
    }
    each.push(((seconds * 1e6) / (perStep * perArticle)).toFixed(0));
    all += seconds;
  }
  const rate = told(name, steps * perStep * perArticle, all);
  console.log(`  µs a relation in ${steps} steps: ${each.join(' ')}`);
  return rate;
}

function told(name: string, relations: number, seconds: number): number {
  const rate = relations / seconds;
  const numbers = [relations, Math.round(rate)].map((n) => n.toLocaleString('en'));
  console.log(`${name}: ${numbers[0]} relations in ${seconds.toFixed(1)} s, ${numbers[1]} a second`);
  return rate;
}

function* madeEach(articles: number): Generator<ArticleGraph> {
  for (let i = 0; i < articles; i++) yield* madeArticles(i, 1);
}

async function reading(path: string, folder: string): Promise<void> {
  const store = await openStore(path, { readOnly: true });
  console.log(`  stats: ${(await time(() => store.stats())).toFixed(2)} s`);
  for (const { name, parts } of [jsonl, gexf]) {
    const file = join(folder, `graph.${name}`);
    const seconds = await time(() =>
      pipeline(Readable.from(gathered(parts(wholeGraph(store), {}))), createWriteStream(file)),
    );
    console.log(`  ${name}: ${seconds.toFixed(2)} s, ${megabytes(statSync(file).size)}`);
  }
  await store.close();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
