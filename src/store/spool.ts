import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Values in numbered heaps on the disk, for what comes in another order than it is needed, and is too much to hold. */
export class Spool<T> {
  readonly #folder = mkdtempSync(join(tmpdir(), 'parley-'));

  add(heaps: ReadonlyMap<number, readonly T[]>): void {
    for (const [heap, values] of heaps)
      appendFileSync(this.#file(heap), values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  }

  heap(number: number): T[] {
    const file = this.#file(number);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.slice(0, -1).map((line) => JSON.parse(line) as T);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  readonly #file = (heap: number): string => join(this.#folder, String(heap));
}
