import { loadModel } from '../src/language/index.js';
import { cpuSince, median, reportMissing, spacyRounds } from './python.js';
import { benchTexts } from './texts.js';

const ROUNDS = 5;

/** What one round takes: a fresh pipeline, so no word was seen before. */
interface Round {
  readonly words: number;
  /** CPU time of the whole process, all threads, in seconds. */
  readonly cpu: number;
}

async function ours(texts: readonly string[], folder?: string): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const nlp = await loadModel(folder);
    const before = process.cpuUsage();
    let words = 0;
    for (const text of texts) words += nlp(text).tokens.length;
    rounds.push({ words, cpu: cpuSince(before) });
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
  const other = await spacyRounds<Round>(SPACY, texts);
  if (typeof other === 'string') reportMissing(other);
  else console.log(`Ratio Parley to spaCy, CPU time: ${(speed / report('spaCy', other)).toFixed(2)}`);
}
