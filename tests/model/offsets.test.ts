import { expect, it } from 'vitest';
import { codePointOffsets } from '../../src/model/offsets.js';

it('leaves the offsets of plain text as they are', () => {
  const at = codePointOffsets('Zürich — “talks”');
  expect([0, 3, 9, 16].map(at)).toEqual([0, 3, 9, 16]);
});

it('counts a surrogate pair once, as Python slices', () => {
  const text = '🕊️ Oslo 🤝 Cairo 𝔖';
  const at = codePointOffsets(text);
  for (const word of ['Oslo', 'Cairo', '𝔖']) {
    const start = at(text.indexOf(word));
    const end = at(text.indexOf(word) + word.length);
    expect([...text].slice(start, end).join('')).toBe(word);
  }
  expect(at(text.length)).toBe([...text].length);
});

it('takes an unpaired surrogate as one character', () => {
  const text = 'a\uD83Db😀c';
  expect(codePointOffsets(text)(text.indexOf('c'))).toBe([...text].indexOf('c'));
});
