import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParley, ingest, isSkip, openStore, readArticles } from '../src/index.js';
import type { Article } from '../src/model/index.js';
import { packageFile } from '../src/root.js';
import { variants } from './variants.js';

const steps = 10;

async function sample(): Promise<Article> {
  for await (const item of readArticles([packageFile('seeds', 'articles')])) if (!isSkip(item)) return item;
  throw new Error('there is no sample article');
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}

/**
 * `npm run bench -- pipeline [ARTICLES]`: the sample article from text to stored graph after start-up, then as many
 * variations of it in ten steps (1,000 by default); linear means that the milliseconds of an article stay the same.
 */
export async function bench([articles = '1000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const article = await sample();
    const start = await timed(async () => ({
      parley: await createParley(),
      store: await openStore(join(folder, 'graph.parley')),
    }));
    const { parley, store } = start.result;
    console.log(`start-up: ${start.seconds.toFixed(2)} s`);
    const first = await timed(() => ingest(parley, store, only([article])));
    console.log(`sample article, text to stored graph: ${first.seconds.toFixed(2)} s`);
    const size = Math.ceil(Number(articles) / steps);
    const queue = variants(article);
    for (let step = 1; step <= steps; step++) {
      const batch = Array.from({ length: size }, () => queue.next().value);
      const words = batch.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
      const { seconds } = await timed(() => ingest(parley, store, only(batch)));
      const memory = Math.round(process.memoryUsage().rss / 1e6);
      const each = ((seconds / size) * 1000).toFixed(0);
      const rate = Math.round(words / seconds).toLocaleString('en');
      console.log(`${step * size} articles: ${each} ms each, ${rate} words/s, ${memory} MB`);
    }
    const stats = await store.stats();
    console.log(
      `graph: ${stats.articles} articles, ${stats.entities} entities, ${stats.assertions} assertions`,
    );
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* only(articles: readonly Article[]): AsyncGenerator<Article> {
  yield* articles;
}
