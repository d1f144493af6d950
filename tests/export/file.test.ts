import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../../src/export/file.js';
import { writeWholeFolder } from '../../src/export/folder.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* parts(...texts: string[]) {
  for (const text of texts) {
    if (text === 'fail') throw new Error('the source failed');
    yield text;
  }
}

test('a file appears whole, and replaces the one before', async () => {
  const path = join(folder, 'a.jsonl');
  await writeWhole(path, parts('one\n', 'two\n'));
  await writeWhole(path, parts('three\n'));
  expect(readFileSync(path, 'utf8')).toBe('three\n');
  expect(readdirSync(folder)).toEqual(['a.jsonl']);
});

test('when the source fails the old file stays and nothing else is left', async () => {
  const path = join(folder, 'a.jsonl');
  writeFileSync(path, 'old\n');
  await expect(writeWhole(path, parts('x'.repeat(100_000), 'fail'))).rejects.toThrow('the source failed');
  expect(readFileSync(path, 'utf8')).toBe('old\n');
  expect(readdirSync(folder)).toEqual(['a.jsonl']);
});

test('a place where no file can be is named', async () => {
  for (const path of [join(folder, 'no', 'b.gexf'), join(folder, 'a.jsonl', 'b.gexf'), folder])
    await expect(writeWhole(path, parts('x'))).rejects.toMatchObject({
      code: 'PARLEY_EXPORT_PATH',
      place: { file: path },
    });
});

const pair = (...texts: string[]) => texts.map((text, i) => ({ name: `${i}.csv`, parts: parts(text) }));

test('a folder appears whole, and replaces the one of an earlier export', async () => {
  const path = join(folder, 'graph');
  await writeWholeFolder(`${path}/`, pair('a', 'b'));
  await writeWholeFolder(path, pair('c', 'd'));
  expect(readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'))).toEqual(['c', 'd']);
  await expect(writeWholeFolder(path, pair('e', 'fail'))).rejects.toThrow('the source failed');
  expect(readFileSync(join(path, '0.csv'), 'utf8')).toBe('c');
  expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'graph']);
});

test('a folder that holds anything else is left alone', async () => {
  for (const path of [folder, join(folder, 'a.jsonl')])
    await expect(writeWholeFolder(path, pair('a'))).rejects.toMatchObject({ code: 'PARLEY_EXPORT_PATH' });
  expect(readdirSync(folder).sort()).toEqual(['a.jsonl', 'graph']);
});
