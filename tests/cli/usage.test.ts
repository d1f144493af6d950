import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { run } from './run.js';

it('prints help without a command, and for each command', async () => {
  const { code, out, err } = await run([]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const { name, summary } of commands) {
    expect(out).toContain(name);
    const help = await run([name, '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toMatch(new RegExp(`^Usage: parley ${name} `));
    expect(summary.length).toBeGreaterThan(10);
  }
  expect((await run(['help', 'extract'])).out).toContain('--format');
});

it('names each command as its file does', async () => {
  for (const { name, load } of commands) expect((await load()).name()).toBe(name);
});

it.each([
  [['ingst'], "unknown command 'ingst'", 'Did you mean ingest?'],
  [['extract', '-', '--inptu', 'jsonl'], "unknown option '--inptu'", 'Did you mean --input?'],
  [['ingest'], "missing required argument 'paths'", 'See parley --help'],
  [['extract', '-', '--input', 'xml'], "argument 'xml' is invalid", 'See parley --help'],
  [['ingest', '.', '--rows', 'many'], "'many' is invalid. It is not a whole number.", 'See parley'],
  [
    ['extract', '-', '--published', 'soon'],
    "'soon' is invalid. It is not a date like 2025-03-06.",
    'See parley',
  ],
])('explains wrong use: %j', async (args, message, fix) => {
  const { code, out, err } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^PARLEY_CLI_USAGE /);
  expect(err).toContain(message);
  expect(err).toContain(fix);
});

it('prints its version', async () => {
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
