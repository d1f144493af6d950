import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const cli = resolve('dist/cli.js');

export interface Result {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built command line as a user would, with a plain environment. */
export function start(args: readonly string[], { cwd, env = {} }: RunOptions = {}) {
  const plain = { PATH: process.env.PATH, HOME: process.env.HOME, ...env };
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: plain });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (err += part));
  const ended = new Promise<Result>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
  return { child, ended };
}

/** Runs the built command line to its end. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const { child, ended } = start(args, options);
  // A command that does not read its input may end before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return ended;
}

/** A folder with the files, removed after the tests. */
export function workFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function lines<T = Record<string, unknown>>(out: string): T[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
