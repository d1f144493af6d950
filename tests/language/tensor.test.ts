import { expect, test } from 'vitest';
import { halfToNumber, numberToHalf, Tensor } from '../../src/language/model/tensor.js';

const finite = Array.from({ length: 65536 }, (_, bits) => bits).filter((bits) => ((bits >>> 10) & 31) !== 31);

test('every finite half-precision number comes back', () => {
  const changed = finite.filter((bits) => bits !== 0x8000 && numberToHalf(halfToNumber(bits)) !== bits);
  expect(changed).toEqual([]);
});

test.each([
  [1, 0x3c00],
  [-2, 0xc000],
  [65504, 0x7bff],
  [2 ** -24, 0x0001],
  [2 ** -26, 0x0000],
  // Halfway between two: the even one; past it: the next, also into the next exponent.
  [1 + 2 ** -11, 0x3c00],
  [1 + 3 * 2 ** -11, 0x3c02],
  [2 - 2 ** -12, 0x4000],
])('%d in half precision', (value, bits) => {
  expect(numberToHalf(value)).toBe(bits);
});

test('rows are decoded and added', () => {
  const out = Float32Array.of(1, 1, 1, 1);
  new Tensor('i8', [2, 2], Int8Array.of(1, 2, 3, -127), Float32Array.of(1, 0.5)).addRow(1, out, 2);
  expect([...out]).toEqual([1, 1, 2.5, -62.5]);
  const half = new Tensor('f16', [2, 2], Uint16Array.of(0x3c00, 0xc000, 0, 0x3800));
  expect([...half.toFloat32()]).toEqual([1, -2, 0, 0.5]);
});
