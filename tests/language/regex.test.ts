import { expect, test } from 'vitest';
import { fromPython } from '../../src/language/spacy/regex.js';

const match = (python: string, text: string): string | undefined =>
  new RegExp(fromPython(python), 'u').exec(text)?.[0];

test.each([
  ['(?u)^\\d+', '٣٤a', '٣٤'],
  ['\\w+', '-née_2²-', 'née_2²'],
  ['[\\w\\-]+', '.a-b.', 'a-b'],
  ['\\S+', '\u00a0ab\x1cc', 'ab'],
  ['\\s', 'a\u200b\ufeff\x85', '\x85'],
  ['[\\U0001F300-\\U0001F5FF]', 'a🌍b', '🌍'],
  ['[\\u00e0-\\u00ff]', 'aéb', 'é'],
  ["\\'\\-\\!\\?$", "a'-!?", "'-!?"],
  ['a{2,3}', 'aaaa', 'aaa'],
  ['a{,2}b', 'aaab', 'aab'],
  ['{a}', 'b{a}', '{a}'],
  ['[]a]+', 'b]a', ']a'],
  ['(?P<x>a)b', 'cab', 'ab'],
  ['(?<=[a-z])\\.(?=[A-Z])', '.a.B', '.'],
])('%j works as in Python', (python, text, found) => {
  expect(match(python, text)).toBe(found);
});

test.each(['\\Aa', '(?i)a', '[\\S]'])('%j is refused by name', (python) => {
  expect(() => fromPython(python)).toThrow(
    expect.objectContaining({
      code: 'PARLEY_MODEL_ARCHITECTURE',
      message: expect.stringContaining('not supported'),
    }),
  );
});
