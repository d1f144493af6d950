import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gathered } from '../src/export/file.js';
import { exportParts } from '../src/export/index.js';
import type { ArticleId } from '../src/model/index.js';
import { openStore } from '../src/store/index.js';
import { madeArticles } from './graphs.js';

const steps = 5;
const batch = 100;

/**
 * `npm run bench -- store [RELATIONS]`: writes articles of 60 relations among actors of whom few are in most
 * articles (100,000 relations by default), then reads, exports and removes; linear means that the microseconds of a
 * relation (processor time) stay the same from step to step.
 */
export async function bench([relations = '100000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const path = join(folder, 'graph.parley');
  try {
    const perStep = Math.ceil(Number(relations) / 60 / steps);
    const store = await openStore(path);
    for (let step = 0; step < steps; step++) {
      let seconds = 0;
      for (let i = 0; i < perStep; i += batch) {
        const graphs = madeArticles(step * perStep + i, Math.min(batch, perStep - i));
        seconds += await time(() => store.write(graphs));
      }
      const each = ((seconds * 1e6) / (perStep * 60)).toFixed(0);
      console.log(
        `${((step + 1) * perStep * 60).toLocaleString('en')} relations: ${each} µs each, ${memory()}`,
      );
    }
    const known = madeArticles(0, batch);
    const again = await time(() => store.write(known));
    console.log(`${batch} known articles again: ${again.toFixed(2)} s`);
    const removed = await time(() => store.remove('article-0' as ArticleId));
    console.log(`one article removed: ${(removed * 1000).toFixed(0)} ms`);
    await store.close();
    console.log(`file: ${Math.round(statSync(path).size / 1e6)} MB`);
    await reading(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function reading(path: string, folder: string): Promise<void> {
  const store = await openStore(path, { readOnly: true });
  console.log(`stats: ${(await time(() => store.stats())).toFixed(2)} s`);
  for (const format of ['jsonl', 'gexf'] as const) {
    const file = join(folder, `graph.${format}`);
    const seconds = await time(() =>
      pipeline(Readable.from(gathered(exportParts(store, format))), createWriteStream(file)),
    );
    console.log(
      `${format}: ${seconds.toFixed(2)} s, ${Math.round(statSync(file).size / 1e6)} MB, ${memory()}`,
    );
  }
  await store.close();
}

/** Seconds of processor time, all threads: the engine runs in this process, and what else the machine does is out. */
async function time(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const memory = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB of memory`;
