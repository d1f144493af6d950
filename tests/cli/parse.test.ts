import { expect, test } from 'vitest';
import { lines, run, workFolder } from './run.js';

interface Parsed {
  readonly text: string;
  readonly t: readonly string[];
  readonly i: readonly number[];
  readonly e: readonly (readonly [number, number, string])[];
}

test('draws the tree of a sentence, without colours where there is no terminal', async () => {
  const { code, out, err } = await run(['parse', 'Qatar urged both sides to return.'], {
    env: { FORCE_COLOR: '1' },
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`  ┌─ Qatar    nsubj  PROPN  NNP  Qatar   GPE
  urged       ROOT   VERB   VBD  urge
  │  ┌─ both  det    DET    DT   both
  ├─ sides    dobj   NOUN   NNS  side
  │  ┌─ to    aux    PART   TO   to
  ├─ return   xcomp  VERB   VB   return
  └─ .        punct  PUNCT  .    .
`);
});

test('prints one record a line with the keys of spaCy dumps, offsets in code points', async () => {
  const input = '{"id":"1","text":"😀 Hamas agreed."}\n\n{"text":""}\n';
  const { code, out } = await run(['parse', '-', '--input', 'jsonl', '--format', 'jsonl'], { input });
  expect(code).toBe(0);
  const [first, empty, ...more] = lines<Parsed>(out);
  expect(more).toEqual([]);
  expect(Object.keys(first as Parsed)).toEqual([
    'text',
    't',
    'i',
    'tag',
    'pos',
    'm',
    'l',
    'h',
    'd',
    's',
    'e',
  ]);
  expect(first?.t).toEqual(['😀', 'Hamas', 'agreed', '.']);
  expect(first?.i).toEqual([0, 2, 8, 14]);
  expect(empty).toEqual({
    text: '',
    t: [],
    i: [],
    tag: [],
    pos: [],
    m: [],
    l: [],
    h: [],
    d: [],
    s: [],
    e: [],
  });
});

test('reports lines without a text by their number and goes on', async () => {
  const input = '{"text":5}\n{bad\n{"text":"He left."}\n';
  const { code, out, err } = await run(['parse', '-', '--input', 'jsonl', '--json'], { input });
  expect(code).toBe(1);
  expect(lines(out)).toHaveLength(1);
  expect(err).toContain('PARLEY_PARSE_NO_TEXT <stdin>:1:');
  expect(err).toContain('PARLEY_READ_JSON <stdin>:2:2:');
});

test('text from standard input may have several sentences', async () => {
  const { out } = await run(['parse', '-'], { input: 'He left. She stayed.\n' });
  expect(out.split('\n\n')).toHaveLength(2);
});

test('draws a tree of any depth', async () => {
  const { code, out } = await run(['parse', '-'], { input: 'a:'.repeat(2400) });
  expect(code).toBe(0);
  expect(out.trim().split('\n').filter(Boolean).length).toBeGreaterThan(4000);
});

test('a folder without a model, and a text that is too long, are named', async () => {
  const folder = workFolder();
  const none = await run(['parse', '--model', folder, 'He left.']);
  expect([none.code, none.out]).toEqual([1, '']);
  expect(none.err).toContain(`PARLEY_MODEL_MISSING ${folder}: There is no language model in this folder.`);
  const long = await run(['parse', '-'], { input: 'a '.repeat(500_001) });
  expect(long.code).toBe(1);
  expect(long.err).toContain('PARLEY_LANGUAGE_TOO_LONG');
});
