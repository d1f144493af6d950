import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { loadModel } from '../src/language/index.js';
import { benchTexts } from './texts.js';

const run = promisify(execFile);
const ROUNDS = 5;
const ONE_THREAD = Object.fromEntries(
  ['OMP', 'OPENBLAS', 'MKL', 'BLIS', 'NUMEXPR'].map((name) => [`${name}_NUM_THREADS`, '1']),
);

/** What one round takes: a fresh pipeline, so no word was seen before. */
interface Round {
  readonly words: number;
  /** CPU time of the whole process, all threads, in seconds. */
  readonly cpu: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

async function ours(texts: readonly string[], folder?: string): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const nlp = await loadModel(folder);
    const before = process.cpuUsage();
    let words = 0;
    for (const text of texts) words += nlp(text).tokens.length;
    const { user, system } = process.cpuUsage(before);
    rounds.push({ words, cpu: (user + system) / 1e6 });
  }
  return rounds;
}

const SPACY = `
import json, sys, time
import spacy
texts = json.load(sys.stdin)
rounds = []
for _ in range(${ROUNDS}):
    nlp = spacy.load(sys.argv[1])
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    rounds.append({"words": words, "cpu": time.process_time() - start})
print(json.dumps(rounds))
`;

/** The same in Python's spaCy, or why it did not run. */
async function spacy(texts: readonly string[]): Promise<Round[] | string> {
  const python = process.env.PARLEY_SPACY_PYTHON ?? 'python3';
  const model = process.env.PARLEY_SPACY_MODEL ?? 'en_core_web_md';
  try {
    const child = run(python, ['-c', SPACY, model], {
      env: { ...process.env, ...ONE_THREAD },
      maxBuffer: 1 << 24,
    });
    child.child.stdin?.on('error', () => {}).end(JSON.stringify(texts));
    return JSON.parse((await child).stdout) as Round[];
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n');
    return lines.at(-1) ?? '';
  }
}

function report(name: string, rounds: readonly Round[]): number {
  const speeds = rounds.map((r) => r.words / r.cpu);
  const all = speeds.map((s) => Math.round(s)).join(' ');
  console.log(`${name}: ${Math.round(median(speeds))} words a second of CPU time (rounds: ${all})`);
  return median(speeds);
}

/** Words a second on one thread, and the ratio to Python's spaCy where it is installed. */
export async function bench(args: readonly string[]): Promise<void> {
  const { texts, source } = benchTexts();
  const started = performance.now();
  const nlp = await loadModel(args[0]);
  console.log(`${nlp.meta.name} ${nlp.meta.version}, ${nlp.meta.precision}, kernel ${nlp.kernel}`);
  console.log(`Loaded in ${Math.round(performance.now() - started)} ms.`);
  console.log(`${texts.length} documents (${source}), each round with a fresh pipeline:`);
  const speed = report('Parley', await ours(texts, args[0]));
  const other = await spacy(texts);
  if (typeof other === 'string') {
    console.log(`spaCy did not run (${other}).`);
    console.log(
      'Set PARLEY_SPACY_PYTHON to a Python with spaCy and PARLEY_SPACY_MODEL to its model to compare.',
    );
  } else console.log(`Ratio Parley to spaCy, CPU time: ${(speed / report('spaCy', other)).toFixed(2)}`);
}
