import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

/** Lines that are kept. */
const most = 1000;

/** Where the state of programs lies (XDG Base Directory Specification 0.8); relative paths are not valid there. */
function historyFile(): string {
  const { XDG_STATE_HOME = '' } = process.env;
  const state = isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), '.local', 'state');
  return join(state, 'parley', 'history');
}

/**
 * What was typed in earlier shells, for this user's eyes only. Where it cannot be kept (a read-only home), it is
 * only not kept.
 */
export class History {
  readonly #file = historyFile();
  /** The latest first, as readline has it. */
  readonly entries: string[];

  constructor() {
    const all = this.#read();
    this.entries = all.slice(-most).reverse();
    if (all.length > 2 * most)
      quietly(() => writeFileSync(this.#file, all.slice(-most).map(lineOf).join(''), { mode: 0o600 }));
  }

  /** Keeps an entry of one line; as in other shells none that starts with a space, and none twice in a row. */
  add(entry: string): void {
    if (entry.trim() === '' || entry.startsWith(' ') || entry === this.entries[0]) return;
    this.entries.unshift(entry);
    quietly(() => {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      appendFileSync(this.#file, lineOf(entry), { mode: 0o600 });
    });
  }

  #read(): string[] {
    return quietly(() => readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)) ?? [];
  }
}

const lineOf = (entry: string): string => `${entry}\n`;

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
