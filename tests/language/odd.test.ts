import { beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '../../src/language/doc.js';
import { docFromRecord, docToRecord, loadModel } from '../../src/language/index.js';
import type { Nlp } from '../../src/language/nlp.js';
import { numbers } from './random.js';

let nlp: Nlp;
beforeAll(async () => {
  nlp = await loadModel();
});

/** What holds for every document. */
function check(doc: Doc): void {
  const { text, tokens, sentences } = doc;
  let end = 0;
  for (const [i, t] of tokens.entries()) {
    expect(t.i).toBe(i);
    expect(text.slice(t.start, t.end)).toBe(t.text);
    expect(t.text).not.toBe('');
    // Between tokens stands one space or nothing.
    expect(text.slice(end, t.start)).toMatch(/^ ?$/);
    expect(t.sentence.from <= i && i < t.sentence.to).toBe(true);
    expect(t.tag && t.pos && t.dep).toBeTruthy();
    end = t.end;
  }
  expect(text.slice(end)).toMatch(/^ ?$/);
  expect(sentences.reduce((sum, s) => sum + s.to - s.from, 0)).toBe(tokens.length);
  for (const s of sentences) expect(s.tokens.some((t) => t.head === t)).toBe(true);
  for (const e of doc.entities) expect(tokens[e.from]?.sentence).toBe(tokens[e.to - 1]?.sentence);
  const record = docToRecord(doc);
  expect(docToRecord(docFromRecord(record))).toEqual(record);
}

const control = Array.from({ length: 160 }, (_, c) => String.fromCharCode(c)).join('');

test.each([
  ['nothing', ''],
  ['a space', ' '],
  ['line breaks', '\n\n\r\n'],
  ['mixed white space', '\t \n  a \u3000 b\u00a0c  '],
  ['emoji with joiners', '👨‍👩‍👧‍👦 went home 😀😀. '.repeat(20)],
  ['right to left', 'שלום עולם. مرحبا بالعالم. '.repeat(20)],
  ['lone surrogates', '\ud800 said \udc00 x\ud800'],
  ['control characters', control],
  ['names of object properties', '__proto__ constructor toString hasOwnProperty valueOf'],
  ['a word of 100,000 letters', 'a'.repeat(100_000)],
  ['100,000 exclamation marks', '!'.repeat(100_000)],
  ['5,000 colons', ':'.repeat(5000)],
  ['an address that never ends', `http://${'a:'.repeat(2400)}`],
  ['brackets that never close', '('.repeat(3000)],
  ['20,000 tokens in one sentence', 'he said that '.repeat(6500)],
])('%s', (_, text) => {
  const doc = nlp(text);
  expect(doc.text).toBe(text);
  check(doc);
});

test('random characters', () => {
  const alphabet = [
    ..."aB1 .,'’“-/:@$%é😀北\n\t\u00a0\u200b\ud800",
    "n't",
    'U.S.',
    ' the ',
    'http://',
    'a.m.',
    '...',
  ];
  const next = numbers(7);
  for (let round = 0; round < 150; round++) {
    const pick = (): string => alphabet[Math.floor(((next() + 1) / 2) * alphabet.length)] ?? ' ';
    check(nlp(Array.from({ length: 60 }, pick).join('')));
  }
});

describe('a text that is too long', () => {
  test('is refused with its length', () => {
    expect(() => nlp('a '.repeat(500_001))).toThrow(
      expect.objectContaining({
        code: 'PARLEY_LANGUAGE_TOO_LONG',
        message: 'The text has 1000002 characters; at most 1000000 can be parsed at once.',
      }),
    );
    expect(nlp.maxLength).toBe(1_000_000);
  });
});
