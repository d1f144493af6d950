import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { AssertionRecord, MentionRecord } from '../../src/export/contract.js';
import { packageFile } from '../../src/root.js';
import { cli, lines, run, start, workFolder } from './run.js';

const articles = packageFile('seeds', 'articles');
const text =
  '🕊️ Norway warned Chad on Monday. “We will not release the prisoners,” Chad’s spokesman Idriss Abakar said. 𝔗he United States condemned Chad.';
const input = `${JSON.stringify({ id: 'a', text, published: '2025-03-06', title: null })}\n`;
const slice = (start: number, end: number) => [...text].slice(start, end).join('');

it('prints assertions as JSON lines whose offsets slice the given text by code points', async () => {
  const { code, out, err } = await run(['extract', '-', '--input', 'jsonl', '--format', 'jsonl'], { input });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const records = lines<AssertionRecord>(out);
  expect(records.map((r) => `${r.source.name} ${r.type} ${r.target.name}`)).toContain('Norway WARNS Chad');
  for (const r of records) {
    expect(r.article).toBe('a');
    for (const span of [r.source, r.target, r.trigger]) expect(slice(span.start, span.end)).toBe(span.text);
    expect(slice(r.start, r.end)).toBe(r.quote);
  }
  expect(records.find((r) => r.type === 'WARNS')?.date).toMatchObject({
    from: '2025-03-03',
    to: '2025-03-03',
  });
});

it('prints mentions as JSON lines whose offsets slice the given text by code points', async () => {
  const { code, out } = await run(['mentions', '-', '--input', 'jsonl', '--format', 'jsonl'], { input });
  expect(code).toBe(0);
  const records = lines<MentionRecord>(out);
  for (const r of records) expect(slice(r.start, r.end)).toBe(r.text);
  const names = records.filter((r) => r.kind === 'name').map((r) => `${r.type} ${r.name}`);
  expect(names).toEqual(expect.arrayContaining(['State Norway', 'State Chad', 'Person Idriss Abakar']));
});

it('prints the relations of the sample article for a person, each with its sentence', async () => {
  const { code, out } = await run(['extract', articles]);
  expect(code).toBe(0);
  expect(out).toContain('Donald Trump WARNS Hamas');
  expect(out).toContain('[he] *warned* [Hamas]');
});

it.each([
  [{}, false],
  [{ CI: 'true' }, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('colours where nobody watches, with %j: %s', async (env, coloured) => {
  const { out } = await run(['extract', '-'], {
    input: 'Norway warned Chad on Monday.',
    env: env as Record<string, string>,
  });
  expect(out.includes('\u001b')).toBe(coloured);
});

it('streams: prints what it has while the input is still open', async () => {
  const { child, ended } = start(['extract', '-', '--input', 'jsonl', '--json']);
  child.stdin.write(input);
  await new Promise((seen) => child.stdout.once('data', seen));
  child.stdin.end(input.replace('"a"', '"b"'));
  const { code, out } = await ended;
  expect(code).toBe(0);
  expect(new Set(lines<AssertionRecord>(out).map((r) => r.article))).toEqual(new Set(['a', 'b']));
});

it('ends quietly when the reader has seen enough', () => {
  const many = input
    .repeat(3000)
    .split('\n')
    .map((line, i) => line.replace('"a"', `"${i}"`))
    .join('\n');
  const folder = workFolder({ 'many.jsonl': many });
  const script = `"${process.execPath}" "${cli}" extract many.jsonl --json | head -n 1; echo "status \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\{"article":"0",.*\}\nstatus 0\n$/);
});

it('tells when the output cannot be written', () => {
  const script = `"${process.execPath}" "${cli}" extract "${articles}" > /dev/full; echo "status $?"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stderr).toContain('PARLEY_CLI_OUTPUT the output cannot be written (ENOSPC)');
  expect(stdout).toBe('status 1\n');
});

it('shows control characters of a text without letting them steer the terminal', async () => {
  const hostile = 'Norway warned Chad on Monday \u001b[31m at noon \u0007.';
  const { out } = await run(['extract', '-'], { input: hostile });
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(out).toContain('\uFFFD');
});
