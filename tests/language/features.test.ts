import { expect, test } from 'vitest';
import { isSpace, wordShape } from '../../src/language/features.js';

test.each([
  ['Hamas', 'Xxxxx'],
  ['U.S.', 'X.X.'],
  ['2025-03-06', 'dddd-dd-dd'],
  ['released', 'xxxx'],
  ['北京', 'xx'],
  ['m²', 'xd'],
  ['Ⅳ', 'Ⅳ'],
  ['!!!!!!', '!!!!'],
  ['a'.repeat(99), 'xxxx'],
  ['a'.repeat(100), 'LONG'],
])('the shape of %s is %s', (text, shape) => {
  expect(wordShape(Array.from(text))).toBe(shape);
});

test.each([' ', '\n\t', '\u00a0', '\u3000', '\x1c', '\x85', '\u2028'])('%j is white space', (text) => {
  expect(isSpace(text)).toBe(true);
});

test.each(['', 'a', ' a', '\ufeff', '\u200b', '\x00'])('%j is not white space', (text) => {
  expect(isSpace(text)).toBe(false);
});
