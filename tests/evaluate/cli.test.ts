import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, workFolder } from '../cli/run.js';

const text = 'Norway warned Chad on Monday. Peru did not condemn Chad.';
const article = `---\npublished: 2025-03-06\n---\n${text}\n`;
const entities = ['Norway', 'Chad', 'Peru'].map((name) => ({ id: name, type: 'STATE', name }));
const relations = [
  {
    id: 'R1',
    source: 'Norway',
    relation: 'warns',
    target: 'Chad',
    plover: 'THREATEN',
    evidence: 'Norway warned Chad on Monday',
  },
  { id: 'R2', source: 'Chad', relation: 'invades', target: 'Peru', evidence: 'Peru did not condemn Chad' },
];
const folder = workFolder({
  'gold.json': JSON.stringify({ article: { file: 'article.txt' }, entities, relations }),
  'article.txt': article,
  'away.json': JSON.stringify({ article: { file: 'missing.txt' }, entities, relations }),
  'pairs.jsonl': `${JSON.stringify({ id: '1', text, pairs: [['Norway', 'Chad']], names: ['Norway', 'Chad', 'Peru'] })}\n`,
  'codes.jsonl': `${JSON.stringify({ id: '1', text, cameo: '139' })}\n`,
  'names.jsonl': `${JSON.stringify({ id: '1', text, entities: [{ start: 0, end: 6, type: 'LOC' }] })}\n`,
});
const evaluate = (...args: string[]) => run(['evaluate', ...args], { cwd: folder });

interface FileJson {
  readonly form: string;
  readonly shares: Record<string, number | null>;
  readonly classes: Record<string, number>;
  readonly errors: readonly { readonly class: string; readonly id: string; readonly quote: string }[];
}

it('reads the article beside the gold and prints a table, error classes and errors with their words', async () => {
  const { code, out, err } = await evaluate('gold.json', '--errors', '1');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('gold.json: whole graphs, 1 text\n');
  expect(out).toMatch(/^ {2}recall {2,}0\.500 {2}1 of 2 /m);
  expect(out).toMatch(/^ {2}errors: .*1 missed/m);
  expect(out).toMatch(/^ {2}missed {2}R2\n {4}gold {3}Chad invades Peru/m);
  expect(out).toContain('“Peru did not condemn Chad”');
});

it('shows shares as shares, also where a count has the same name', async () => {
  const { out } = await evaluate('codes.jsonl');
  expect(out).toMatch(/^ {2}asserted {2,}1\.000 {2}1 of 1 /m);
});

it('scores files of different forms in one run, as JSON', async () => {
  const { code, out } = await evaluate('gold.json', 'pairs.jsonl', 'names.jsonl', '--json', '--errors', '9');
  expect(code).toBe(0);
  const files = JSON.parse(out) as FileJson[];
  expect(files.map(({ form }) => form)).toEqual(['graph', 'pairs', 'names']);
  const [graph, pairs, names] = files as [FileJson, FileJson, FileJson];
  expect(graph.shares).toMatchObject({ recall: 0.5 });
  expect(graph.errors.map((e) => e.id)).toContain('R2');
  expect(graph.classes).toMatchObject({ missed: 1 });
  expect(pairs.shares).toMatchObject({ recall: 1, direction: 1, typedF1: null });
  expect(names.shares).toMatchObject({ recall: 1, precision: 0.25 });
});

it('ends with exit code 1, and the figures printed, where a limit is not kept', async () => {
  const kept = await evaluate('gold.json', 'names.jsonl', '--min', 'recall=.5', '--max', 'traps=0');
  expect(kept).toMatchObject({ code: 0, err: '' });
  const broken = await evaluate('gold.json', 'names.jsonl', '--min', 'recall=0.6');
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('names.jsonl: names');
  expect(broken.err).toContain(
    'PARLEY_EVALUATE_BELOW gold.json: recall is 0.5, and should be at least 0.6\n',
  );
});

it('refuses a limit on a figure that there is not, before the work', async () => {
  const { code, out, err } = await evaluate('names.jsonl', '--min', 'typedF1=0.5');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('PARLEY_EVALUATE_LIMIT no gold file here has the figure "typedF1"');
  expect((await evaluate('names.jsonl', '--min', 'f1')).code).toBe(2);
});

it('scores saved output instead of reading', async () => {
  const saved = await run(['extract', 'article.txt', '--format', 'jsonl'], { cwd: folder });
  const files = workFolder({ 'saved.jsonl': saved.out });
  const predictions = join(files, 'saved.jsonl');
  const [own, same] = await Promise.all([
    evaluate('gold.json', '--errors', '5'),
    evaluate('gold.json', '--errors', '5', '--predictions', predictions),
  ]);
  expect(same.out).toBe(own.out);
  expect(same.code).toBe(0);
});

it('says that the article is not there, and takes it from elsewhere', async () => {
  const missing = await evaluate('away.json');
  expect(missing.code).toBe(1);
  expect(missing.err).toMatch(/^PARLEY_EVALUATE_ARTICLE missing\.txt: /);
  const given = await evaluate('away.json', '--article', 'article.txt', '--min', 'recall=0.5');
  expect(given.code).toBe(0);
});
