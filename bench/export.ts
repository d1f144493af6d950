import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../src/root.js';
import type { Measured } from './export-child.js';

/**
 * `npm run bench -- export [ASSERTIONS…]`: a made graph (100,000 assertions by default) in the embedded store, written
 * as GEXF in a process of its own: seconds, and memory beyond what the store itself holds when all of it has been
 * read. Beside it networkx writes the same nodes, edges and attributes, read from our JSON before the clock starts;
 * it needs the packages of tests/readers/setup.sh.
 */
export async function bench(args: readonly string[]): Promise<void> {
  for (const assertions of args.length > 0 ? args.map(Number) : [100_000]) await one(assertions);
}

async function one(assertions: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const store = join(folder, 'graph.parley');
  try {
    execFileSync(process.execPath, [script('export-make'), store, String(assertions)], { stdio: 'inherit' });
    const gexf = join(folder, 'graph.gexf');
    const ours = await measured(store, gexf, 'gexf');
    const size = statSync(gexf).size;
    rmSync(gexf);
    told('Parley', ours.seconds, size);
    const { start, opened, held, peak } = ours;
    console.log(
      `  memory: ${start} MB before the store, ${opened} MB opened, ${held} MB read through once; while writing ${peak - held} MB more at most`,
    );
    await measured(store, join(folder, 'graph.json'), 'json');
    const theirs = networkx(folder);
    if (theirs === null) return;
    told(`networkx ${theirs.version}`, theirs.seconds, statSync(join(folder, 'networkx.gexf')).size);
    console.log(
      `  memory: ${Math.round(theirs.graph)} MB the graph, while writing ${Math.round(theirs.megabytes)} MB more at most`,
    );
    console.log(`  Parley takes ${(ours.seconds / theirs.seconds).toFixed(2)} of its time`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Exports in a new process, whose memory nobody else has used. */
async function measured(store: string, file: string, format: 'gexf' | 'json'): Promise<Measured> {
  const child = fork(script('export-child'), [store, file, format], { execArgv: ['--expose-gc'] });
  const [message] = await once(child, 'message');
  return message as Measured;
}

const script = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

interface Theirs {
  readonly version: string;
  readonly seconds: number;
  /** Of the graph, and beyond it while writing. */
  readonly graph: number;
  readonly megabytes: number;
}

function networkx(folder: string): Theirs | null {
  const writer = packageFile('bench', 'write_gexf.py');
  const files = ['graph.json', 'networkx.gexf'].map((name) => join(folder, name));
  try {
    return JSON.parse(execFileSync('python3', [writer, ...files], { encoding: 'utf8' }));
  } catch (error) {
    console.log(
      `networkx was left out: ${String((error as Error).message)
        .split('\n')
        .at(-2)}`,
    );
    return null;
  }
}

function told(name: string, seconds: number, bytes: number): void {
  const megabytes = bytes / 1e6;
  console.log(
    `${name}: ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s, ${(megabytes / seconds).toFixed(1)} MB/s`,
  );
}
