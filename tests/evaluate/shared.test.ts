import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import {
  articlesOf,
  brokenLimits,
  type GoldFile,
  loadGold,
  type Prediction,
  predictionOf,
  type Score,
  score,
} from '../../src/evaluate/index.js';
import { createParley, type Parley } from '../../src/pipeline.js';
import { packageFile } from '../../src/root.js';
import { workFolder } from '../cli/run.js';
import { sharedDir } from '../shared.js';
import guard from './guard.json' with { type: 'json' };

const shared = sharedDir();
const withShared = it.skipIf(shared === null);
const evaluation = join(shared ?? '', 'evaluation');
const python = ['python3', 'python'].find((name) => runs(name));

let parley: Parley;
beforeAll(async () => {
  if (shared !== null) parley = await createParley();
});

function runs(command: string): boolean {
  try {
    return execFileSync(command, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return false;
  }
}

interface Run {
  readonly gold: GoldFile;
  readonly predictions: readonly Prediction[];
  readonly score: Score;
}

async function evaluate(file: string, article?: string): Promise<Run> {
  const gold = await loadGold(file);
  const articles = await articlesOf(gold, article ?? null);
  const predictions = articles.map((one) => predictionOf(one, parley.read(one)));
  return { gold, predictions, score: score(gold, predictions) };
}

/** What the referee's scorer says about the same output. */
function referee(scorer: string, gold: string, records: readonly object[]): Record<string, number | null> {
  const saved = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const file = join(workFolder({ 'saved.jsonl': saved }), 'saved.jsonl');
  const args = ['-B', join(evaluation, scorer), gold, file, '--json'];
  return JSON.parse(execFileSync(python ?? 'python3', args, { encoding: 'utf8' }));
}

/** The figures under the referee's names, a share without a value as 0. */
function named({ shares, counts }: Score, names: Readonly<Record<string, string>>): Record<string, number> {
  const value = (name: string) => (name in shares ? shares[name] : counts[name]) ?? 0;
  return Object.fromEntries(Object.entries(names).map(([theirs, ours]) => [theirs, value(ours)]));
}

function expectSame(own: Record<string, number>, theirs: Record<string, number | null>): void {
  const rounding = 0.000051;
  for (const [name, value] of Object.entries(own))
    expect(Math.abs(value - (theirs[name] ?? 0)), `${name}: ${value}, ${theirs[name]}`).toBeLessThan(
      rounding,
    );
}

const seedGold = join(evaluation, 'seed_gold.json');
const sample = packageFile('seeds', 'articles', 'us-hamas-talks.txt');

withShared('scores the sample article as the referee does', async () => {
  const { predictions, score } = await evaluate(seedGold, sample);
  const names = { core: 'core', edges: 'edges', linked: 'linked', R: 'recall', P: 'precision', F1: 'f1' };
  const rest = {
    traps: 'traps',
    of_traps: 'ofTraps',
    dyads: 'dyads',
    relations: 'relations',
    right: 'right',
  };
  const last = { dates: 'date', attribution: 'attribution', nominal: 'nominal' };
  const edges = predictions.flatMap((p) => p.edges);
  expect(edges.length).toBeGreaterThan(0);
  expectSame(named(score, { ...names, ...rest, ...last }), referee('score_graph.py', seedGold, edges));
});

/** The first records of a set, in a file of their own outside the project. */
function firstOf(set: string, records: number): string {
  const lines = gunzipSync(readFileSync(join(evaluation, `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  return join(workFolder({ 'gold.jsonl': lines.slice(0, records).join('\n') }), 'gold.jsonl');
}

const figures = { P: 'precision', R: 'recall', F1: 'f1' };
const sets: [set: string, scorer: string, part: keyof Prediction, names: Record<string, string>][] = [
  [
    'plv_train.norm',
    'score_pairs.py',
    'edges',
    {
      ...figures,
      items: 'texts',
      gold: 'gold',
      pairs: 'pairs',
      direction: 'direction',
      type_accuracy: 'typeAccuracy',
      typed_P: 'typedPrecision',
      typed_R: 'typedRecall',
      typed_F1: 'typedF1',
    },
  ],
  [
    'uner_ewt',
    'score_names.py',
    'mentions',
    { ...figures, gold: 'gold', predicted: 'predicted', span_F1: 'spanF1' },
  ],
  ['gap_validation', 'score_names.py', 'mentions', { ...figures, gold: 'gold', predicted: 'predicted' }],
];

withShared.each(sets)('scores %s as the referee does', async (set, scorer, part, names) => {
  const gold = firstOf(set, 100);
  const { predictions, score } = await evaluate(gold);
  const records = predictions.flatMap((p): readonly object[] => p[part]);
  expect(records.length).toBeGreaterThan(0);
  expectSame(named(score, names), referee(scorer, gold, records));
});

withShared('keeps the sample article’s score where it was last (guard.json)', async () => {
  const { gold, score } = await evaluate(seedGold, sample);
  const limits = (['min', 'max'] as const).flatMap((bound) =>
    Object.entries(guard[bound]).map(([figure, value]) => ({ figure, bound, value })),
  );
  expect(limits.length).toBeGreaterThan(3);
  expect(brokenLimits(gold, score, limits)).toEqual([]);
});
