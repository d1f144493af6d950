import { expect, it } from 'vitest';
import { packed } from '../../src/graph/pack.js';

/** A ring of ten, three pairs, and two nodes alone. */
const order = 18;
const source = [...Array.from({ length: 10 }, (_, i) => i), 10, 12, 14];
const target = [...Array.from({ length: 10 }, (_, i) => (i + 1) % 10), 11, 13, 15];

it('sets unconnected parts close beside each other and over nothing', () => {
  const { x, y } = packed(order, { source, target });
  const distance = (a: number, b: number) =>
    Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
  for (let a = 0; a < order; a++) for (let b = 0; b < a; b++) expect(distance(a, b)).toBeGreaterThan(1);
  const ring = Math.max(...Array.from({ length: 10 }, (_, i) => distance(0, i)));
  for (let a = 10; a < order; a++) expect(distance(0, a)).toBeLessThan(3 * ring);
});

it('is the same every time, and holds for nothing and for one', () => {
  expect(packed(order, { source, target })).toEqual(packed(order, { source, target }));
  expect(packed(0, { source: [], target: [] }).x).toHaveLength(0);
  expect([...packed(1, { source: [], target: [] }).x]).toEqual([0]);
});
