import { expect, test } from 'vitest';
import { hashRows } from '../../src/language/hash-rows.js';
import { stringId, stringKey } from '../../src/language/string-id.js';

const decimal = (text: string): string => {
  const [low, high] = [...stringId(text)] as [number, number];
  return String((BigInt(high) << 32n) | BigInt(low));
};

// Values from spaCy's StringStore.
test.each([
  ['', '0'],
  ['a', '11901859001352538922'],
  ['coffee', '3197928453018144401'],
  ['abcdefgh', '17751780907874141760'],
  ['abcdefghi', '13885881106499164936'],
  ['’s', '614914527630368944'],
  ['北京', '11804760672128813659'],
  ['😀', '13900606239988879105'],
])('the id of %j is the hash of its UTF-8 bytes', (text, id) => {
  expect(decimal(text)).toBe(id);
});

test.each([
  ['X', '101'],
  ['nsubj', '429'],
  ['det', '415'],
])('the id of the reserved symbol %j is its number', (text, id) => {
  expect(decimal(text)).toBe(id);
});

test('the key is the id in sixteen hexadecimal digits', () => {
  expect(stringKey('coffee')).toBe(BigInt('3197928453018144401').toString(16).padStart(16, '0'));
  expect(stringKey('X')).toBe('0000000000000065');
});

// Values from thinc's HashEmbed.
test.each([
  [0n, 9, 1000, [173, 701, 547, 714]],
  [0n, 8, 5000, [0, 0, 0, 0]],
  [1n, 11, 2500, [1200, 2354, 1912, 1453]],
  [11775609980197742665n, 8, 5000, [3024, 3444, 4536, 370]],
])('hash rows of %s with the seed %i in a table of %i', (key, seed, size, rows) => {
  const out = new Uint32Array(4);
  hashRows(Number(key & 0xffffffffn), Number(key >> 32n), seed, out);
  expect([...out].map((hash) => hash % size)).toEqual(rows);
});
