import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { border, harbour, talks } from '../store/articles.js';
import { run, workFolder } from './run.js';

const cwd = workFolder({ 'a.docx': '', 'empty.jsonl': '', 'bad.jsonl': '{}\n' });
const parley = (...args: string[]) => run(args, { cwd });
beforeAll(async () => {
  const store = await openStore(`${cwd}/graph.parley`);
  await store.write([harbour, border, talks]);
  await store.close();
});

test.each(['gexf', 'jsonl'])('export, import, export gives the same bytes: %s', async (format) => {
  const store = ['--store', `${format}.parley`];
  await parley('export', `a.${format}`);
  const { code, out, err } = await parley('import', `a.${format}`, ...store);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    new RegExp(
      `^a\\.${format}: 3 articles, 14 relations in \\d+\\.\\d s: 3 new, 0 changed, 0 known before\\n$`,
    ),
  );
  await parley('export', `b.${format}`, ...store);
  const [a, b] = ['a', 'b'].map((name) => readFileSync(join(cwd, `${name}.${format}`)));
  expect(b?.equals(a as Buffer)).toBe(true);
  const again = JSON.parse((await parley('import', `a.${format}`, '--json', ...store)).out);
  expect(again).toMatchObject({ file: `a.${format}`, added: 0, changed: 0, unchanged: 3, assertions: 14 });
});

test('what extract prints can be piped in', async () => {
  const text = 'OSLO, March 3, 2025 (Reuters) - Norway warned Chad on Monday that it would halt aid.';
  const { out } = await run(['extract', '-', '--format', 'jsonl'], { cwd, input: text });
  const store = ['--store', 'piped.parley'];
  const imported = await run(['import', '-', '--format', 'jsonl', ...store], { cwd, input: out });
  expect(imported.out).toMatch(/^-: 1 article, 1 relation /);
  expect((await parley('export', '--format', 'jsonl', ...store)).out).toBe(out);
});

test('a file that is wrong is left out whole, the others are imported, and the exit code is 1', async () => {
  const good = readFileSync(join(cwd, 'a.jsonl'), 'utf8');
  writeFileSync(join(cwd, 'half.jsonl'), `${good}{"article":\n`);
  const store = ['--store', 'some.parley'];
  const files = ['half.jsonl', 'none.jsonl', 'bad.jsonl', 'empty.jsonl', 'a.jsonl'];
  const { code, out, err } = await parley('import', ...files, ...store);
  expect(code).toBe(1);
  expect(out.split('\n').map((line) => line.split(' in ')[0])).toEqual([
    'empty.jsonl: 0 articles, 0 relations',
    'a.jsonl: 3 articles, 14 relations',
    '',
  ]);
  expect(err).toContain('PARLEY_IMPORT_LINE half.jsonl:15:12: not valid JSON: the line ends too early\n');
  expect(err).toContain('PARLEY_IMPORT_FILE none.jsonl: There is no such file\n');
  expect(err).toContain('PARLEY_IMPORT_LINE bad.jsonl:1: article: ');
});

test('what it is must be known before anything is done', async () => {
  const { code, err } = await parley('import', 'a.jsonl', 'a.docx', '--store', 'new.parley');
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining('PARLEY_IMPORT_FORMAT a.docx: '),
  });
  expect((await parley('stats', '--store', 'new.parley')).err).toContain('PARLEY_STORE_MISSING');
});
