import { expect, it } from 'vitest';
import { type Box, placeLabels, type Wish } from '../../viewer/src/draw/place.js';

const view: Box = { x: 0, y: 0, width: 400, height: 300 };
const wish = (text: string, x: number, y: number): Wish => ({
  text,
  x,
  y,
  radius: 6,
  width: text.length * 7,
  height: 15,
  along: null,
});
const apart = (a: Box, b: Box) =>
  a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;

it('never draws one label over another, a node, or the edge of the picture', () => {
  const wishes = Array.from({ length: 60 }, (_, i) =>
    wish(`Entity ${i}`, (i * i * 37) % 397, (i * 89) % 293),
  );
  const obstacles = wishes.map(({ x, y }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
  const placed = placeLabels(wishes, { view, obstacles, lines: [] });
  expect(placed.length).toBeGreaterThan(10);
  placed.forEach((label, i) => {
    expect(placed.slice(i + 1).every((other) => apart(label, other))).toBe(true);
    expect(obstacles.every((node) => apart(label, node))).toBe(true);
    expect(
      label.x >= 0 && label.y >= 0 && label.x + label.width <= 400 && label.y + label.height <= 300,
    ).toBe(true);
  });
});

it('serves the important first', () => {
  const placed = placeLabels([wish('first', 200, 150), wish('second', 200, 150)], {
    view: { x: 206, y: 140, width: 60, height: 20 },
    obstacles: [],
    lines: [],
  });
  expect(placed.map((label) => label.wish.text)).toEqual(['first']);
});

it('prefers a place that no line crosses', () => {
  const lines = Array.from({ length: 20 }, (_, i) => ({ x: 200 + 5 * i, y: 150 }));
  const [label] = placeLabels([wish('name', 200, 150)], { view, obstacles: [], lines });
  expect(
    lines.filter((p) => label && p.y > label.y && p.y < label.y + label.height && p.x > label.x),
  ).toEqual([]);
});
