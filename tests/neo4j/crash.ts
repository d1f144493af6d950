import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleGraph } from '../../src/model/index.js';
import { packageFile } from '../../src/root.js';
import { openStore } from '../../src/store/index.js';
import { dump, temporaryStore } from '../store/articles.js';
import { articleGraph } from '../store/fixture.js';
import { url, wipe } from './adapter.js';
import type { TestServer } from './server.js';

const batch = 20;
const number = 3000;

const numbered = (i: number): ArticleGraph =>
  articleGraph({
    id: `article-${i}`,
    text: `Ada Berg warned Borland. ${'Nothing more was said. '.repeat(20)}`,
    who: [
      ['person:ada-berg', 'Ada Berg'],
      [`state:B${i}`, 'Borland'],
    ],
    made: [{ type: 'WARNS', source: 'Ada Berg', trigger: 'warned', target: 'Borland' }],
  });

/** kill -9 of the server while another process writes. */
export function crash(server: () => TestServer): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-crash-'));
  const file = join(folder, 'graphs.jsonl');
  const place = temporaryStore();
  let embedded: string;
  beforeAll(async () => {
    const graphs = Array.from({ length: number }, (_, i) => numbered(i));
    writeFileSync(file, graphs.map((graph) => JSON.stringify(graph)).join('\n'));
    const store = await openStore(place.path);
    await store.write(graphs);
    embedded = await dump(store);
    await store.close();
  });
  afterAll(async () => {
    place.clean();
    rmSync(folder, { recursive: true });
    await wipe(server().address);
  });

  /** Starts to write, kills the server once `after` articles are committed, and gives what the writer says then. */
  async function killedAfter(after: number): Promise<{ committed: () => number; said: Promise<string> }> {
    const writer = packageFile('tests', 'store', 'writer.mjs');
    const child = spawn('node', [writer, url, file, String(batch)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines: string[] = [];
    const ended = new Promise<string>((done) => child.on('close', () => done(lines.at(-1) ?? '')));
    await new Promise<void>((done) => {
      createInterface(child.stdout).on('line', (line) => {
        lines.push(line);
        if (Number(line) >= after) done();
      });
    });
    await server().kill();
    return { committed: () => Number(lines.findLast((line) => /^\d+$/.test(line))), said: ended };
  }

  /** The articles on the server, having checked that none is there by half. */
  async function wholeArticles(): Promise<number> {
    const store = await openStore(url, { readOnly: true });
    const { articles, assertions, entities } = await store.stats();
    await store.close();
    expect({ assertions, entities }).toEqual({ assertions: articles, entities: articles + 1 });
    return articles;
  }

  async function exported(): Promise<string> {
    const store = await openStore(url, { readOnly: true });
    try {
      return await dump(store);
    } finally {
      await store.close();
    }
  }

  describe('kill -9 of the server', { timeout: 180_000 }, () => {
    test('the writer waits for a server that comes back, and its graph is the embedded store’s', async () => {
      const writer = await killedAfter(400);
      await server().start();
      expect(await writer.said).toBe(String(number));
      expect(await wholeArticles()).toBe(number);
      expect(await exported()).toBe(embedded);
    });

    test('of a server that stays away the writer tells; run again, its graph is the embedded store’s', async () => {
      await wipe(server().address);
      const writer = await killedAfter(600);
      expect(await writer.said).toBe('PARLEY_STORE_CONNECTION');
      await server().start();
      const articles = await wholeArticles();
      expect(articles % batch).toBe(0);
      expect(articles).toBeGreaterThanOrEqual(writer.committed());
      expect(articles).toBeLessThan(number);
      const again = spawn('node', [packageFile('tests', 'store', 'writer.mjs'), url, file, '500']);
      expect(await new Promise((done) => again.on('close', done))).toBe(0);
      expect(await exported()).toBe(embedded);
    });
  });
}
