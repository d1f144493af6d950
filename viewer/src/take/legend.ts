import type { Snapshot } from '../draw/labels.js';
import { dashes, type Item, shapeOf } from './drawing.js';

const font = '500 12px sans-serif';

/** Rows under a picture that say what its shapes, colours and strokes mean; only of what is in it. */
export function legendOf(
  { scene, nodes, lines, width }: Snapshot,
  top: number,
): { items: Item[]; height: number } {
  const { theme } = scene;
  const items: Item[] = [];
  let [x, y] = [24, top + 26];
  const entry = (text: string, mark: (x: number, y: number) => Item) => {
    const room = 44 + 7 * text.length;
    if (x + room > width - 24) [x, y] = [24, y + 24];
    items.push(mark(x, y - 4), {
      what: 'text',
      text,
      x: x + 30,
      y,
      font,
      color: theme.ink,
      halo: theme.ground,
    });
    x += room + 8;
  };
  const line =
    (stroke: string, color: string) =>
    (at: number, middle: number): Item => ({
      what: 'path',
      d: `M${at} ${middle}h24`,
      fill: null,
      stroke: color,
      width: 2,
      dash: dashes(stroke, 2),
    });
  for (const kind of new Set(nodes.map(({ node }) => node.kind)))
    entry(kind, (at, middle) => ({
      what: 'path',
      d: shapeOf(kind, { x: at + 14, y: middle, radius: 7 }),
      fill: theme.kind[kind] ?? theme.muted,
      stroke: null,
      width: 0,
      dash: [],
    }));
  for (const family of new Set(lines.map((drawn) => drawn.line.type.family)))
    entry(family, line('solid', theme.family[family] ?? theme.muted));
  const meanings = { solid: 'happened', dashed: 'intended or wanted', dotted: 'claimed or possible' };
  for (const stroke of new Set(lines.map((drawn) => drawn.line.stroke)))
    entry(meanings[stroke], line(stroke, theme.muted));
  if (lines.some((drawn) => drawn.line.negated))
    entry('struck through: not so', (at, middle) => ({
      ...(line('solid', theme.muted)(at, middle) as Extract<Item, { what: 'path' }>),
      d: `M${at} ${middle}h24M${at + 10} ${middle - 5}v10M${at + 14} ${middle - 5}v10`,
    }));
  return { items, height: y - top + 18 };
}
