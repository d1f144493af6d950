import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatOf, writeWhole } from '../../src/export/index.js';

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

test('the format is read off the ending', () => {
  expect(formatOf('x/graph.GEXF')).toBe('gexf');
  expect(formatOf('graph.jsonl')).toBe('jsonl');
  for (const path of ['-', 'graph', 'graph.xlsx'])
    expect(() => formatOf(path)).toThrow(expect.objectContaining({ code: 'PARLEY_EXPORT_FORMAT' }));
});
