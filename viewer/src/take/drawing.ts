import { type Drawn, pointOn, type Snapshot, type Spot } from '../draw/labels.js';
import { lineLook, nodeLook, type Scene } from '../draw/looks.js';
import type { Point } from '../draw/place.js';

/** A picture as a list, from which both SVG and PNG are made. */
export type Item =
  | {
      readonly what: 'path';
      readonly d: string;
      readonly fill: string | null;
      readonly stroke: string | null;
      readonly width: number;
      readonly dash: readonly number[];
    }
  | {
      readonly what: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly font: string;
      readonly color: string;
      readonly halo: string;
    };

const n = (value: number) => String(Math.round(value * 100) / 100);
const at = ({ x, y }: Point) => `${n(x)} ${n(y)}`;
const closed = (points: readonly Point[]) => `M${points.map(at).join('L')}Z`;

function polygon({ x, y }: Point, radius: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
  });
  return closed(points);
}

/** As nodeProgram.ts draws them. */
export function shapeOf(kind: string, spot: Spot): string {
  const { x, y, radius: r } = spot;
  if (kind === 'Organisation') return polygon(spot, r * 0.88 * Math.SQRT2, 4, Math.PI / 4);
  if (kind === 'State') return polygon(spot, r * 1.05, 6, 0);
  if (kind === 'Location') return polygon({ x, y: y + 0.18 * r }, r * 1.36, 3, 0);
  if (kind === 'Group') return polygon(spot, r * 0.86 * Math.SQRT2, 4, 0);
  return `M${at({ x: x - r, y })}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
}

export const dashes = (stroke: string, width: number): number[] =>
  stroke === 'dashed' ? [width + 4, 6] : stroke === 'dotted' ? [width, 4] : [];

const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function lineItems({ line, source, target }: Drawn, scene: Scene): Item[] {
  const look = lineLook(line, scene);
  const width = Math.max(look.size ?? 1, 1.2);
  const color = look.color ?? scene.theme.muted;
  const head = line.type.symmetric ? 0 : 5 + 1.9 * width;
  const all = Array.from({ length: 97 }, (_, i) => pointOn(line, source, target, i / 96));
  const points = all.filter(
    (p) => away(p, source) > source.radius + 1.5 && away(p, target) > target.radius + 1.5 + head,
  );
  const [last, before] = [points[points.length - 1], points[points.length - 2]];
  if (!last || !before) return [];
  const stroke = { what: 'path', fill: null, stroke: color, width } as const;
  const items: Item[] = [{ ...stroke, d: `M${points.map(at).join('L')}`, dash: dashes(line.stroke, width) }];
  if (head > 0) {
    const length = away(last, target) - target.radius - 1.5;
    const unit = { x: (target.x - last.x) / away(last, target), y: (target.y - last.y) / away(last, target) };
    const half = 0.42 * head + 0.5 * width;
    const corner = (side: number) => ({ x: last.x - unit.y * half * side, y: last.y + unit.x * half * side });
    const tip = { x: last.x + unit.x * length, y: last.y + unit.y * length };
    items.push({
      what: 'path',
      d: closed([corner(1), tip, corner(-1)]),
      fill: color,
      stroke: null,
      width: 0,
      dash: [],
    });
  }
  const middle = points[points.length >> 1] as Point;
  const next = points[(points.length >> 1) + 1] ?? last;
  if (line.negated && away(middle, next) > 0) {
    const unit = { x: (next.x - middle.x) / away(middle, next), y: (next.y - middle.y) / away(middle, next) };
    for (const shift of [-2.5, 2.5]) {
      const end = (side: number) => ({
        x: middle.x + unit.x * shift - unit.y * 6 * side,
        y: middle.y + unit.y * shift + unit.x * 6 * side,
      });
      items.push({ ...stroke, width: 1.6, d: `M${at(end(-1))}L${at(end(1))}`, dash: [] });
    }
  }
  return items;
}

/** Lines, then entities, then names. */
export function itemsOf(snapshot: Snapshot): Item[] {
  const { scene, nodes, lines, labels } = snapshot;
  return [
    ...lines.flatMap((line) => lineItems(line, scene)),
    ...nodes.map(({ node, spot }): Item => {
      const look = nodeLook(node, scene);
      return {
        what: 'path',
        d: shapeOf(node.kind, spot),
        fill: look.color ?? scene.theme.muted,
        stroke: look.rim ?? scene.theme.ground,
        width: 1.5,
        dash: [],
      };
    }),
    ...labels.map(
      ({ x, y, height, wish }): Item => ({
        what: 'text',
        text: wish.text,
        x,
        y: y + height / 2 + 4.5,
        font: wish.font,
        color: wish.color,
        halo: scene.theme.ground,
      }),
    ),
  ];
}
