import { execFileSync, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { cli } from './run.js';

/** Whether a pseudo-terminal can be had here, from the `script` of util-linux (that of BSD takes other options). */
export function hasTerminal(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}

export interface Terminal {
  /** Types it key by key: what comes at once would be taken as pasted. */
  type(keys: string): Promise<void>;
  /** Types that, and the tab key when it is on the screen, and waits for what the tab adds. */
  complete(keys: string, added: string): Promise<void>;
  /** Waits until the text is on the screen, behind what was waited for before. */
  see(text: string): Promise<void>;
  /** All that was printed, without colours. */
  screen(): string;
  readonly ended: Promise<number | null>;
}

/** Starts the built command line on a pseudo-terminal of 100 columns, with a shell's redirection behind it. */
export function terminal(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  redirect = '',
): Terminal {
  const quoted = [process.execPath, cli, ...args].map((arg) => `'${arg}'`).join(' ');
  const command = `stty cols 100 rows 40; exec ${quoted} ${redirect}`;
  const plain = { PATH: process.env.PATH, HOME: cwd, TERM: 'xterm', ...env };
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd, env: plain });
  let out = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (part) => (out += part));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const screen = () => stripVTControlCharacters(out);
  const type = async (keys: string) => {
    for (const key of keys) {
      child.stdin.write(key);
      await setTimeout(15);
    }
  };
  const see = async (text: string) => {
    for (const until = Date.now() + 20_000; Date.now() < until; await setTimeout(20)) {
      const at = screen().indexOf(text, seen);
      if (at < 0) continue;
      seen = at + text.length;
      return;
    }
    throw new Error(`${JSON.stringify(text)} does not come; there is: ${screen().slice(seen)}`);
  };
  const complete = async (keys: string, added: string) => {
    await type(keys);
    await see(keys);
    await type('\t');
    await see(added);
  };
  return { type, complete, see, screen, ended };
}
