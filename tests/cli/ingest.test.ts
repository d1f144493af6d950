import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageFile } from '../../src/root.js';
import { openStore } from '../../src/store/index.js';
import { lines, run, start, workFolder } from './run.js';

const articles = packageFile('seeds', 'articles');

async function statsOf(folder: string, name = 'graph.parley') {
  const store = await openStore(join(folder, name), { readOnly: true });
  try {
    return await store.stats();
  } finally {
    await store.close();
  }
}

it('reads the sample article into a graph, and a second time changes nothing', async () => {
  const folder = workFolder();
  const first = await run(['ingest', articles], { cwd: folder });
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(/^1 article, \d+ sentences, \d+ entities, \d+ relations in [\d.]+ s$/m);
  expect(first.out).toContain('graph.parley: 1 new, 0 changed, 0 known before');
  const stats = await statsOf(folder);
  expect(stats.articles).toBe(1);
  expect(stats.assertions).toBeGreaterThan(0);
  const second = await run(['ingest', articles], { cwd: folder });
  expect(second.out).toContain('graph.parley: 0 new, 0 changed, 1 known before');
  const counts = (out: string) => /^1 article.* relations/m.exec(out)?.[0];
  expect(counts(second.out)).toBe(counts(first.out));
  expect(await statsOf(folder)).toEqual(stats);
});

it('keeps the graph where --store or PARLEY_STORE says', async () => {
  const folder = workFolder({ 'a.txt': 'Norway warned Chad on Monday.' });
  await run(['ingest', 'a.txt', '--store', 'one.parley'], { cwd: folder });
  await run(['ingest', 'a.txt'], { cwd: folder, env: { PARLEY_STORE: 'two.parley' } });
  expect(['one.parley', 'two.parley', 'graph.parley'].map((f) => existsSync(join(folder, f)))).toEqual([
    true,
    true,
    false,
  ]);
});

it('refuses a graph that another process writes, without touching it', async () => {
  const folder = workFolder({ 'a.txt': 'Norway warned Chad on Monday.' });
  const { child, ended } = start(['ingest', '-', '--input', 'jsonl'], { cwd: folder });
  child.stdin.write('{"text":"Chad thanked Norway."}\n');
  while (!existsSync(join(folder, 'graph.parley'))) await new Promise((next) => setTimeout(next, 50));
  const other = await run(['ingest', 'a.txt'], { cwd: folder });
  expect(other).toMatchObject({ code: 1, out: '' });
  expect(other.err).toMatch(/^PARLEY_STORE_LOCKED /);
  child.stdin.end();
  expect((await ended).code).toBe(0);
  expect((await statsOf(folder)).articles).toBe(1);
});

const many = Array.from({ length: 120 }, (_, i) =>
  JSON.stringify({ id: `n${i}`, text: `Norway warned Chad on day ${i}. Chad thanked Norway. `.repeat(12) }),
).join('\n');

/** Starts an ingest whose input never ends, and lets it work for a while. */
async function working(folder: string, milliseconds: number) {
  const { child, ended } = start(['ingest', '-', '--input', 'jsonl', '--json'], { cwd: folder });
  child.stdin.on('error', () => {});
  child.stdin.write(many);
  while (!existsSync(join(folder, 'graph.parley'))) await new Promise((next) => setTimeout(next, 20));
  await new Promise((next) => setTimeout(next, milliseconds));
  return { child, ended };
}

it.each([
  ['while it reads', 800],
  ['while it waits for input', 4000],
])(
  'Ctrl-C %s keeps what was read, and the next run does the rest',
  async (_, milliseconds) => {
    const folder = workFolder({ 'many.jsonl': many });
    const { child, ended } = await working(folder, milliseconds);
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 130, err: '' });
    const [summary] = lines<{ articles: { read: number; added: number } }>(out);
    expect(summary?.articles.read).toBe(summary?.articles.added);
    expect((await statsOf(folder)).articles).toBe(summary?.articles.added);
    expect((await run(['ingest', 'many.jsonl'], { cwd: folder })).code).toBe(0);
    expect((await statsOf(folder)).articles).toBe(120);
  },
  120_000,
);

it('Ctrl-C takes no half of a text for an article', async () => {
  const folder = workFolder();
  const { child, ended } = start(['ingest', '-', '--json'], { cwd: folder });
  child.stdin.write('Norway warned');
  while (!existsSync(join(folder, 'graph.parley'))) await new Promise((next) => setTimeout(next, 20));
  await new Promise((next) => setTimeout(next, 700));
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect((await statsOf(folder)).articles).toBe(0);
});

it('kill -9 in the middle leaves a graph that opens, with whole articles', async () => {
  const folder = workFolder({ 'many.jsonl': many });
  const { child, ended } = await working(folder, 3000);
  child.kill('SIGKILL');
  expect((await ended).code).toBeNull();
  const whole = workFolder({ 'many.jsonl': many });
  expect((await run(['ingest', 'many.jsonl'], { cwd: whole })).code).toBe(0);
  expect((await run(['ingest', 'many.jsonl'], { cwd: folder })).code).toBe(0);
  expect(await statsOf(folder)).toEqual(await statsOf(whole));
}, 120_000);
