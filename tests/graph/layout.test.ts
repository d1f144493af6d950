import { expect, test } from 'vitest';
import { layout } from '../../src/graph/layout.js';
import { seeded } from '../../src/graph/random.js';

/** Two dense groups of 20 and a bridge, then one node alone. */
function twoGroups() {
  const random = seeded(7);
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 0; i < 200; i++) {
    const group = i % 2 === 0 ? 0 : 20;
    source.push(group + Math.floor(random() * 20));
    target.push(group + Math.floor(random() * 20));
  }
  return {
    order: 41,
    source: [...source, 0],
    target: [...target, 20],
  };
}

const distance = ({ x, y }: { x: Float64Array; y: Float64Array }, a: number, b: number) =>
  Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));

test('the same graph stands at the same places', () => {
  const { order, source, target } = twoGroups();
  expect(layout(order, source, target)).toEqual(layout(order, source, target));
});

test('who is connected stands together, nobody on another, all finite', () => {
  const { order, source, target } = twoGroups();
  const places = layout(order, source, target);
  const near: number[] = [];
  const far: number[] = [];
  for (let a = 0; a < 40; a++)
    for (let b = a + 1; b < 40; b++) (a < 20 === b < 20 ? near : far).push(distance(places, a, b));
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  expect(mean(near)).toBeLessThan(mean(far) * 0.7);
  expect(Math.min(...near, ...far)).toBeGreaterThan(1);
  expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
});

test('no node, one node, nodes without edges, and only self-loops have places too', () => {
  expect(layout(0, [], []).x).toHaveLength(0);
  expect(layout(1, [0], [0])).toEqual({ x: new Float64Array([0]), y: new Float64Array([0]) });
  expect(distance(layout(2, [], []), 0, 1)).toBeGreaterThan(1);
});

test('a large graph, where the flat arrays take over, stands as well and as still', () => {
  const order = 1000;
  const random = seeded(4);
  const source = Array.from({ length: 4000 }, () => Math.floor(order * random()));
  const target = source.map((a) => (a % 20) + 20 * Math.floor(50 * random()));
  const places = layout(order, source, target);
  expect(layout(order, source, target)).toEqual(places);
  const edges = source.map((a, i) => distance(places, a, target[i] as number));
  const pairs = source.map((a) => distance(places, a, Math.floor(order * random())));
  const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
  expect(mean(edges)).toBeLessThan(0.4 * mean(pairs));
  expect([...places.x, ...places.y].every(Number.isFinite)).toBe(true);
});
