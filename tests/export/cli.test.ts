import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFile } from '../../src/root.js';
import { lines, run, workFolder } from '../cli/run.js';

const seed = packageFile('seeds', 'articles');
const cwd = workFolder({
  'a.txt':
    'France warned Serbia on Monday. President Alexandra Novak met Peter Holm in Oslo. Novak praised Holm.\n',
  'b.txt': 'Peter Holm, the foreign minister of Norway, rejected the claim. France and Serbia held talks.\n',
  'c.txt':
    'Serbia denied that it threatened France. Alexandra Novak urged Serbia to release ten prisoners.\n',
});
const parley = (...args: string[]) => run(args, { cwd });

test('the order of files, and reading them again, change no byte of an export', async () => {
  await parley(
    'ingest',
    'a.txt',
    'b.txt',
    'c.txt',
    seed,
    '--published',
    '2025-03-06',
    '--store',
    'one.parley',
  );
  for (const paths of [[seed, 'c.txt'], ['b.txt'], ['a.txt', 'c.txt']])
    await parley('ingest', ...paths, '--published', '2025-03-06', '--store', 'two.parley');
  for (const format of ['jsonl', 'gexf']) {
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => parley('export', '--format', format, '--store', `${name}.parley`)),
    );
    expect(one?.err).toBe('');
    expect(one?.out.length).toBeGreaterThan(2000);
    expect(two?.out).toBe(one?.out);
  }
});

test('the graph of one article says what extract says', async () => {
  await parley('ingest', seed, '--store', 'seed.parley');
  const { out } = await parley('export', '--format', 'jsonl', '--store', 'seed.parley');
  const extracted = (await parley('extract', seed, '--format', 'jsonl')).out;
  expect(out.split('\n').sort()).toEqual(extracted.split('\n').sort());
  expect(lines(out).length).toBeGreaterThan(0);
});

test('a file is written by its ending, and refused where none can be', async () => {
  expect(await parley('export', 'graph.gexf', '--store', 'seed.parley')).toMatchObject({
    code: 0,
    out: '',
    err: '',
  });
  expect(readFileSync(join(cwd, 'graph.gexf'), 'utf8')).toMatch(/<\/gexf>\n$/);
  expect((await parley('export', 'graph.docx', '--store', 'seed.parley')).err).toContain(
    'PARLEY_EXPORT_FORMAT',
  );
  expect((await parley('export', 'no/graph.gexf', '--store', 'seed.parley')).err).toContain(
    'PARLEY_EXPORT_PATH',
  );
  expect((await parley('export', 'graph.jsonl', '--store', 'none.parley')).err).toContain(
    'PARLEY_STORE_MISSING',
  );
  expect(existsSync(join(cwd, 'graph.jsonl'))).toBe(false);
});
