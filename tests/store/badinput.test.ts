import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageFile } from '../../src/root.js';
import { openStore } from '../../src/store/index.js';
import { border, harbour } from './articles.js';
import { articleGraph } from './fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-bad-'));
const disk = mkdtempSync(join(tmpdir(), 'parley-disk-'));
const many = join(folder, 'graphs.jsonl');
beforeAll(() => {
  writeFileSync(many, Array.from({ length: 3000 }, (_, i) => JSON.stringify(numbered(i))).join('\n'));
});
afterAll(() => {
  for (const path of [folder, disk]) rmSync(path, { recursive: true, force: true });
});

const numbered = (i: number) =>
  articleGraph({
    id: `article-${i}`,
    text: `Ada Berg warned Borland. ${'Nothing more was said. '.repeat(100)}`,
    who: [
      ['person:ada-berg', 'Ada Berg'],
      [`state:B${i}`, 'Borland'],
    ],
    made: [{ type: 'WARNS', source: 'Ada Berg', trigger: 'warned', target: 'Borland' }],
  });

const writer = packageFile('tests', 'store', 'writer.mjs');

/** The articles in a store, having checked that none is there by half. */
async function wholeArticles(path: string): Promise<number> {
  const store = await openStore(path, { readOnly: true });
  const { articles, assertions, entities } = await store.stats();
  await store.close();
  expect({ assertions, entities }).toEqual({
    assertions: articles,
    entities: articles === 0 ? 0 : articles + 1,
  });
  return articles;
}

test('what is not a store is refused and left as it is', async () => {
  const text = join(folder, 'notes.txt');
  const empty = join(folder, 'empty.parley');
  const directory = join(folder, 'directory');
  writeFileSync(text, 'not a graph');
  writeFileSync(empty, '');
  mkdirSync(directory);
  for (const path of [text, empty, directory])
    for (const readOnly of [true, false])
      await expect(openStore(path, { readOnly })).rejects.toMatchObject({ code: 'PARLEY_STORE_NOT_A_STORE' });
  expect(readFileSync(text, 'utf8')).toBe('not a graph');
  expect(readFileSync(empty, 'utf8')).toBe('');
});

test('a missing graph is not made by reading, and an unknown kind of store is named', async () => {
  const text = join(folder, 'file.txt');
  writeFileSync(text, 'a file, not a folder');
  const missing = join(folder, 'missing.parley');
  await expect(openStore(missing, { readOnly: true })).rejects.toMatchObject({
    code: 'PARLEY_STORE_MISSING',
  });
  await expect(openStore('mysql://host/db')).rejects.toMatchObject({ code: 'PARLEY_STORE_SCHEME' });
  await expect(openStore(join(text, 'below.parley'))).rejects.toMatchObject({ code: 'PARLEY_STORE_PATH' });
  await expect(openStore('')).rejects.toMatchObject({ code: 'PARLEY_STORE_SCHEME' });
});

test('a store that another process writes is locked, for readers too, and free afterwards', async () => {
  const path = join(folder, 'locked.parley');
  const store = await openStore(path);
  await store.write([harbour]);
  const second = spawnSync('node', [writer, path, many, '20'], { encoding: 'utf8' });
  expect(second.stdout).toBe('PARLEY_STORE_LOCKED\n');
  await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({ code: 'PARLEY_STORE_LOCKED' });
  await store.close();
  const reader = await openStore(path, { readOnly: true });
  expect((await reader.stats()).articles).toBe(1);
  await expect(reader.write([border])).rejects.toMatchObject({ code: 'PARLEY_STORE_READ_ONLY' });
  await reader.close();
});

test('a damaged store says so, with the place', async () => {
  const path = join(folder, 'damaged.parley');
  const store = await openStore(path);
  await store.write([harbour]);
  await store.close();
  truncateSync(path, 3000);
  await expect(openStore(path)).rejects.toMatchObject({
    code: 'PARLEY_STORE_DAMAGED',
    place: { byte: 4096 },
  });
});

test('a damaged log says so; without the log the graph opens as it last was on the disk', async () => {
  const path = join(folder, 'log.parley');
  const child = spawn('node', [writer, path, many, '20'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  const log = `${path}.wal`;
  const file = join(log, readdirSync(log).sort().at(-1) as string);
  const bytes = readFileSync(file);
  bytes[0] = 0;
  writeFileSync(file, bytes);
  await expect(openStore(path)).rejects.toMatchObject({
    code: 'PARLEY_STORE_DAMAGED',
    place: { file, byte: 0 },
    fix: expect.stringContaining('Move the .wal folder away'),
  });
  renameSync(log, `${log}.away`);
  expect((await wholeArticles(path)) % 20).toBe(0);
});

test('killed in the middle of writing, the store opens with every whole article that was committed', async () => {
  for (const enough of [20, 200, 700]) {
    const path = join(folder, `killed-${enough}.parley`);
    const child = spawn('node', [writer, path, many, '20'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let committed = 0;
    while (committed < enough) {
      const [data] = await once(child.stdout, 'data');
      committed = Number(String(data).trim().split('\n').at(-1));
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    const articles = await wholeArticles(path);
    expect(articles).toBeLessThan(3000);
    expect(articles).toBeGreaterThanOrEqual(committed);
    expect(articles % 20).toBe(0);
  }
});

/** Runs a shell command that has a small disk of its own at $0; needs no rights where user namespaces are allowed. */
const withDisk = (options: string, command: string) =>
  spawnSync('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs -o ${options} tmpfs "$0" && ${command}`, disk], {
    encoding: 'utf8',
  });
const canMount = process.env.PARLEY_CI !== undefined || withDisk('size=3m', 'true').status === 0;
if (!canMount) console.warn('skipped: a full and a read-only disk need `unshare -rm` and `mount`');

test.skipIf(!canMount)('a full disk stops the writer and keeps what was committed', async () => {
  const path = join(folder, 'full.parley');
  const { stdout } = withDisk(
    'size=3m',
    `node ${writer} "$0/full.parley" ${many} 20; cp -r "$0"/* ${folder}`,
  );
  const said = stdout.trim().split('\n');
  expect(said.at(-1)).toBe('PARLEY_STORE_FULL');
  const articles = await wholeArticles(path);
  expect(articles).toBeGreaterThanOrEqual(Number(said.at(-2)));
  expect(articles % 20).toBe(0);
  expect(execFileSync('node', [writer, path, many, '500'], { encoding: 'utf8' })).toMatch(/3000\n$/);
  expect(await wholeArticles(path)).toBe(3000);
});

test.skipIf(!canMount)('a disk that may not be written says so', () => {
  expect(withDisk('ro', `node ${writer} "$0/new.parley" ${many} 20`).stdout).toBe(
    'PARLEY_STORE_PERMISSION\n',
  );
  expect(withDisk('ro', `node ${writer} "$0/folder/new.parley" ${many} 20`).stdout).toBe(
    'PARLEY_STORE_PATH\n',
  );
});
