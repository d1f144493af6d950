import { expect, it } from 'vitest';
import { jsonErrorAt } from '../../src/read/json.js';

it.each([
  ['{"a": oops}', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ["{'a': 1}", 1],
  ['[1, 2', 5],
  ['{"a": "x', 8],
  ['{"a": "x\ty"}', 8],
  ['{"a": "\\q"}', 7],
  ['{"a": "\\u12"}', 7],
  ['{"a": 01}', 7],
  ['{"a": NaN}', 6],
  ['{"a": 1} {"b": 2}', 9],
  ['[1}', 2],
  ['', 0],
  ['nul', 0],
  ['"\u0085" x', 4],
])('finds where %s stops being JSON', (source, at) => {
  expect(() => JSON.parse(source)).toThrow();
  expect(jsonErrorAt(source)).toBe(at);
});

it('finds nothing wrong in what JSON.parse takes', () => {
  for (const value of [{ a: [1, -2.5e3, true, null, { b: {} }, []] }, [], {}, 'x"\\/\u2028\u0085', 0]) {
    for (const source of [JSON.stringify(value), JSON.stringify(value, null, 2)])
      expect(jsonErrorAt(source)).toBe(source.length);
  }
});

it('stands deep nesting and long strings', () => {
  const deep = '['.repeat(1_000_000);
  expect(jsonErrorAt(deep)).toBe(deep.length);
  const long = `"${'a'.repeat(5_000_000)}`;
  expect(jsonErrorAt(long)).toBe(long.length);
});
