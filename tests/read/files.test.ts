import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, readAll, stdinOf } from './read.js';

it('reads a folder and the folders in it in the order of names', async () => {
  const folder = folderWith({
    'b.txt': 'Second.',
    'a/z.txt': 'First.',
    'c.md': 'Third.',
    'B.txt': 'Capital.',
  });
  const { articles } = await readAll([folder]);
  expect(articles.map((a) => a.text)).toEqual(['Capital.', 'First.', 'Second.', 'Third.']);
});

it('gives an article the same id wherever it lies', async () => {
  const folder = folderWith({ 'a.txt': 'Oslo thanked Cairo.', 'deep/b.txt': 'Oslo thanked Cairo.\n\n' });
  const { articles } = await readAll([folder]);
  expect(articles.map((a) => a.id)).toEqual(['3901e45dcfa57c7b', '3901e45dcfa57c7b']);
});

it('leaves out other kinds in a folder as a harmless skip, hidden files without a word', async () => {
  const folder = folderWith({ 'a.txt': 'Text.', 'b.png': 'x', '.DS_Store': 'x', '.git/c.txt': 'x' });
  const { articles, skips } = await readAll([folder]);
  expect(articles).toHaveLength(1);
  expect(skips.map((s) => [s.source, s.error.code, s.harmless])).toEqual([
    [join(folder, 'b.png'), 'PARLEY_READ_OTHER_KIND', true],
  ]);
});

it('reads a file the user names whatever its ending', async () => {
  const folder = folderWith({ 'wire.dat': 'Text.' });
  expect((await readAll([join(folder, 'wire.dat')])).articles).toHaveLength(1);
});

it('follows links to files, and does not walk in circles', async () => {
  const folder = folderWith({ 'in/a.txt': 'Text.' });
  symlinkSync('..', join(folder, 'in', 'loop'));
  symlinkSync('a.txt', join(folder, 'in', 'b.txt'));
  symlinkSync('nowhere', join(folder, 'in', 'c.txt'));
  const { articles, skips } = await readAll([folder]);
  expect(articles).toHaveLength(2);
  expect(skips.map((s) => s.error.code)).toEqual(['PARLEY_READ_NOT_FOUND', 'PARLEY_READ_OTHER_KIND']);
});

it('goes on after a path that is not there', async () => {
  const folder = folderWith({ 'a.txt': 'Text.' });
  const { articles, skips } = await readAll([join(folder, 'none'), join(folder, 'a.txt')]);
  expect(articles).toHaveLength(1);
  expect(skips[0]).toMatchObject({ source: join(folder, 'none'), harmless: false });
  expect(skips[0]?.error).toMatchObject({ code: 'PARLEY_READ_NOT_FOUND', fix: 'Check the path.' });
});

it('does not wait for a named pipe in a folder', async () => {
  const folder = folderWith({ 'a.txt': 'Text.' });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect((await readAll([folder])).skips[0]?.error.code).toBe('PARLEY_READ_OTHER_KIND');
});

it('reads standard input as one text, or as JSON lines when told', async () => {
  const text = 'Ärzte in Oslo – “yes”.';
  expect((await readAll(['-'], { stdin: () => stdinOf(text, 1) })).articles[0]?.text).toBe(text);
  const lines = `{"text":${JSON.stringify(text)}}\n{"text":"B."}`;
  const { articles } = await readAll(['-'], { stdin: () => stdinOf(lines, 3), input: 'jsonl' });
  expect(articles.map((a) => a.text)).toEqual([text, 'B.']);
});

it('tells a folder and a file that may not be read, and reads the rest', async () => {
  const folder = folderWith({ 'a.txt': 'Text.', 'b/c.txt': 'Text.', 'd.txt': 'Text.' });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'b'), 0);
  chmodSync(join(folder, 'd.txt'), 0);
  const nobody = 65534;
  // Permissions do not bind root, as whom tests run in containers.
  if (process.getuid?.() === 0) process.seteuid?.(nobody);
  try {
    const { articles, skips } = await readAll([folder]);
    expect(articles).toHaveLength(1);
    expect(skips.map((s) => [s.source, s.error.code, s.harmless])).toEqual([
      [join(folder, 'b'), 'PARLEY_READ_UNREADABLE', false],
      [join(folder, 'd.txt'), 'PARLEY_READ_UNREADABLE', false],
    ]);
  } finally {
    if (process.getuid?.() === 0) process.seteuid?.(0);
    chmodSync(join(folder, 'b'), 0o755);
  }
});
