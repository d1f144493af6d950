import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, readAll, stdinOf } from './read.js';

async function codesOf(content: string | Uint8Array) {
  const folder = folderWith({ 'bad.txt': content, 'good.txt': 'Oslo thanked Cairo.' });
  const { articles, skips } = await readAll([folder]);
  expect(articles.map((a) => a.text)).toEqual(['Oslo thanked Cairo.']);
  expect(skips.map((s) => s.harmless)).toEqual([false]);
  return skips[0]?.error;
}

it('skips an empty file, and one of white space and furniture', async () => {
  expect(await codesOf('')).toMatchObject({ code: 'PARLEY_READ_EMPTY' });
  expect(await codesOf('---\ntitle: x\n---\n \n\t\n')).toMatchObject({ code: 'PARLEY_READ_EMPTY' });
});

it('skips a binary file and tells the first zero byte', async () => {
  const error = await codesOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]));
  expect(error).toMatchObject({ code: 'PARLEY_READ_BINARY', place: { byte: 4 } });
});

it.each([
  ['a Latin-1 letter', [...Buffer.from('Zürich '), 0xfc, 0x62, 0x65, 0x72], 8],
  ['a wrong byte at the very end', [0x61, 0x62, 0xff], 2],
  ['an unfinished character at the end', [0x61, 0xe2, 0x82], 1],
  ['a surrogate written in UTF-8', [0x61, 0xed, 0xa0, 0x80, 0x62], 1],
  ['an overlong form', [0xc0, 0xaf, 0x61], 0],
  ['behind a real replacement character', [...Buffer.from('a\uFFFDb'), 0xfe, 0x63], 5],
])('tells the byte of %s', async (_, bytes, at) => {
  const error = await codesOf(Uint8Array.from(bytes));
  expect(error).toMatchObject({ code: 'PARLEY_READ_ENCODING', place: { byte: at } });
});

it('names UTF-16 when it is that', async () => {
  const error = await codesOf(Buffer.from('\uFEFFOslo thanked Cairo.', 'utf16le'));
  expect(error?.code).toBe('PARLEY_READ_ENCODING');
  expect(error?.message).toContain('UTF-16');
});

it('takes a byte order mark away', async () => {
  const folder = folderWith({ 'a.txt': '\uFEFFOslo.' });
  expect((await readAll([folder])).articles[0]?.text).toBe('Oslo.');
});

it('skips a text of 50 MB in one line without holding it', async () => {
  async function* huge() {
    for (let i = 0; i < 800; i++) yield Buffer.alloc(65_536, 0x61);
  }
  const asText = await readAll(['-'], { stdin: () => huge() });
  expect(asText.skips[0]?.error.code).toBe('PARLEY_READ_TOO_LONG');
  async function* hugeThenGood() {
    yield* huge();
    yield Buffer.from('\n{"text":"Oslo."}\n');
  }
  const before = process.memoryUsage().arrayBuffers;
  const asLines = await readAll(['-'], { stdin: () => hugeThenGood(), input: 'jsonl' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
  expect(asLines.skips[0]?.error).toMatchObject({ code: 'PARLEY_READ_TOO_LONG', place: { line: 1 } });
  expect(asLines.articles.map((a) => a.text)).toEqual(['Oslo.']);
});

it('skips an article of more than a million characters', async () => {
  expect(await codesOf('word '.repeat(200_001))).toMatchObject({ code: 'PARLEY_READ_TOO_LONG' });
});

it('goes on after wrong JSON lines and tells line and column', async () => {
  const lines = [
    '{"text":"A."}',
    '{"text": oops}',
    '',
    '{"txt":"B."}',
    '{"text":"C.","published":"soon"}',
    '{"text":""}',
    '[{"text":"D."}]',
    '{"id":7,"text":"E."}',
  ];
  const folder = folderWith({ 'a.jsonl': lines.join('\n') });
  const { articles, skips } = await readAll([folder]);
  expect(articles.map((a) => a.text)).toEqual(['A.', 'E.']);
  expect(articles[1]?.id).toBe('7');
  const at = (line: number) => `${join(folder, 'a.jsonl')}:${line}`;
  expect(skips.map((s) => [s.source, s.error.code])).toEqual([
    [`${at(2)}:10`, 'PARLEY_READ_JSON'],
    [at(4), 'PARLEY_READ_FIELD'],
    [at(5), 'PARLEY_READ_FIELD'],
    [at(6), 'PARLEY_READ_EMPTY'],
    [at(7), 'PARLEY_READ_FIELD'],
  ]);
  expect(skips[2]?.error.message).toContain('"soon" is not a date');
});

it('counts the byte of wrong UTF-8 in a JSON line from the start of the file', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"text":"A."}\n{"text":"'),
    Buffer.from([0xff]),
    Buffer.from('"}\n'),
  ]);
  const { skips } = await readAll(['-'], { stdin: () => stdinOf(bytes), input: 'jsonl' });
  expect(skips[0]?.error.place).toEqual({ file: '<stdin>', line: 2, byte: 23 });
});
