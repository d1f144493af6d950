import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ONE_THREAD = Object.fromEntries(
  ['OMP', 'OPENBLAS', 'MKL', 'BLIS', 'NUMEXPR'].map((name) => [`${name}_NUM_THREADS`, '1']),
);

/**
 * What a Python script prints as JSON when it gets the texts as JSON on standard input and a spaCy model as its
 * argument, on one thread; or, as a string, why it did not run.
 */
export async function spacyRounds<T>(script: string, texts: readonly string[]): Promise<T[] | string> {
  const python = process.env.PARLEY_SPACY_PYTHON ?? 'python3';
  const model = process.env.PARLEY_SPACY_MODEL ?? 'en_core_web_md';
  try {
    const child = run(python, ['-c', script, model], {
      env: { ...process.env, ...ONE_THREAD },
      maxBuffer: 1 << 24,
    });
    child.child.stdin?.on('error', () => {}).end(JSON.stringify(texts));
    return JSON.parse((await child).stdout) as T[];
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n');
    return lines.at(-1) ?? '';
  }
}

/** Says that the comparison did not run, why, and what would make it. */
export function reportMissing(why: string): void {
  console.log(`spaCy did not run (${why}).`);
  console.log(
    'Set PARLEY_SPACY_PYTHON to a Python with spaCy and PARLEY_SPACY_MODEL to its model to compare.',
  );
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** CPU seconds of all threads since `before`. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
