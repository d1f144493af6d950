import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lines, run, workFolder } from './run.js';

const good = 'Norway warned Chad on Monday.';

it('reads what it can of a folder, tells the rest, and exits with 1', async () => {
  const folder = workFolder({
    'a.txt': good,
    'binary.txt': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    'empty.txt': '',
    'latin1.txt': Buffer.from('Z\xfcrich', 'latin1'),
    'list.jsonl': `{"id":"x","text":"${good}"}\n{"id":"y","text":\n{"id":"z","text":"Chad thanked Norway."}\n`,
    'picture.png': 'x',
  });
  const elsewhere = { cwd: folder, env: { PARLEY_STORE: join(workFolder(), 'graph.parley') } };
  const { code, out, err } = await run(['ingest', '.', '--json'], elsewhere);
  expect(code).toBe(1);
  expect(err.match(/^PARLEY_\w+ [^:]+/gm)).toEqual([
    'PARLEY_READ_BINARY binary.txt (byte 4)',
    'PARLEY_READ_EMPTY empty.txt',
    'PARLEY_READ_ENCODING latin1.txt (byte 1)',
    'PARLEY_READ_JSON list.jsonl',
  ]);
  expect(err).toContain('list.jsonl:2:18: not valid JSON: the line ends too early');
  expect(err).not.toContain('    at ');
  expect(lines(out)[0]).toMatchObject({ articles: { read: 3, added: 3, skipped: 4, leftOut: 1 } });
});

it('exits with 0 when only other kinds of files were left out', async () => {
  const folder = workFolder({ 'a.txt': good, 'picture.png': 'x' });
  expect((await run(['ingest', '.'], { cwd: folder })).code).toBe(0);
});

it('tells a path that is not there, and an empty standard input', async () => {
  const gone = await run(['extract', 'nowhere.txt']);
  expect(gone).toMatchObject({ code: 1, out: '' });
  expect(gone.err).toContain(
    'PARLEY_READ_NOT_FOUND nowhere.txt: there is no such file or folder\n  Check the path.',
  );
  const empty = await run(['extract', '-']);
  expect(empty).toMatchObject({ code: 1, out: '' });
  expect(empty.err).toContain('PARLEY_READ_EMPTY <stdin>');
});

it('stands 50 MB of one line in little memory and time', async () => {
  const folder = workFolder();
  for (const name of ['huge.txt', 'huge.jsonl'])
    writeFileSync(join(folder, name), Buffer.alloc(50_000_000, 0x61));
  writeFileSync(join(folder, 'z.txt'), good);
  const limited = { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=400' } };
  const { code, out, err } = await run(['extract', '.', '--json'], limited);
  expect(code).toBe(1);
  expect(err.match(/PARLEY_READ_TOO_LONG/g)).toHaveLength(2);
  expect(lines(out).map((r) => r.type)).toEqual(['WARNS']);
});

it('stands a text of a million characters without a space', async () => {
  const { code } = await run(['extract', '-'], { input: 'a'.repeat(999_990) });
  expect(code).toBe(0);
}, 120_000);

it.each([
  ['a text file', (path: string) => writeFileSync(path, 'not a graph')],
  ['an empty folder', (path: string) => mkdirSync(path)],
])('refuses a store path that is %s and leaves it alone', async (_, make) => {
  const folder = workFolder({ 'a.txt': good });
  make(join(folder, 'graph.parley'));
  const { code, out, err } = await run(['ingest', 'a.txt'], { cwd: folder });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^PARLEY_STORE_NOT_A_STORE /);
});

it('refuses a model folder that has no model, and names a wrong folder of relation types', async () => {
  const folder = workFolder({ 'a.txt': good });
  const model = await run(['extract', 'a.txt', '--model', '.'], { cwd: folder });
  expect(model).toMatchObject({ code: 1, out: '' });
  expect(model.err).toMatch(/^PARLEY_MODEL_MISSING /);
  const ontology = await run(['extract', 'a.txt', '--ontology', 'nowhere'], { cwd: folder });
  expect(ontology).toMatchObject({ code: 1, out: '' });
  expect(ontology.err).toMatch(/^PARLEY_ONTOLOGY_FOLDER /);
});

it('prints a stack only when asked to', async () => {
  const { err } = await run(['extract', 'nowhere.txt'], { env: { PARLEY_DEBUG: '1' } });
  expect(err).toMatch(/\n {4}at /);
});
