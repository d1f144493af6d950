import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat, ExportOptions } from '../../src/export/format.js';
import { type ExportSource, wholeGraph } from '../../src/export/source.js';
import type { ArticleGraph } from '../../src/model/index.js';
import {
  type GraphStore,
  openStore,
  type StoredAssertion,
  type StoredEntity,
} from '../../src/store/index.js';
import { border, harbour, odd, talks, temporaryStore } from '../store/articles.js';

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export interface SampleGraph {
  readonly path: string;
  readonly store: GraphStore;
  readonly graph: ExportSource;
  readonly entities: readonly StoredEntity[];
  readonly assertions: readonly StoredAssertion[];
  /** The text of a format of one file. */
  text(format: ExportFormat, options?: ExportOptions): Promise<string>;
  /** The same in a file, for programs that read it. */
  file(format: ExportFormat): Promise<string>;
  close(): Promise<void>;
}

/** The made articles of the store's tests, with what breaks careless writers, in an embedded store. */
export async function sampleGraph(...more: readonly ArticleGraph[]): Promise<SampleGraph> {
  const place = temporaryStore();
  const folder = mkdtempSync(join(tmpdir(), 'parley-export-'));
  const store = await openStore(place.path);
  await store.write([harbour, border, talks, odd, ...more]);
  const graph = wholeGraph(store);
  const text = async (format: ExportFormat, options: ExportOptions = {}) => {
    if (!('parts' in format)) throw new Error(`${format.name} is a folder`);
    return (await all(format.parts(graph, options))).join('');
  };
  return {
    path: place.path,
    store,
    graph,
    entities: await all(store.entities()),
    assertions: await all(store.assertions()),
    text,
    async file(format) {
      const path = join(folder, `graph${format.endings[0]}`);
      writeFileSync(path, await text(format));
      return path;
    },
    async close() {
      await store.close();
      place.clean();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What XML forbids, and other formats do not take well, becomes U+FFFD. */
export const clean = (text: string) => text.replace('\u0007', '\ufffd');
