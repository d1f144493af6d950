import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Article } from '../../src/model/index.js';
import { isSkip, type ReadOptions, readArticles, type Skip } from '../../src/read/index.js';

/** A folder with the files, removed after the tests. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-read-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export async function readAll(paths: string[], options: ReadOptions = {}) {
  const articles: Article[] = [];
  const skips: Skip[] = [];
  for await (const item of readArticles(paths, options)) {
    if (isSkip(item)) skips.push(item);
    else articles.push(item);
  }
  return { articles, skips };
}

/** Standard input that delivers the text in pieces of that many bytes. */
export async function* stdinOf(content: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
