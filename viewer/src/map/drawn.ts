import type { Box, Point } from '../draw/place.js';
import { type Placed, placeLabels, type Wish } from '../draw/place.js';
import type { Dot, Located, Way } from '../state/places.js';
import { type Camera, onScreen, type Size } from './camera.js';
import { type Flat, project } from './project.js';

/** A dot on the screen, in pixels. */
export interface DrawnDot {
  readonly dot: Dot;
  readonly at: Point;
  readonly radius: number;
}

/** A way on the screen as SVG paths, in pixels. */
export interface DrawnWay {
  readonly way: Way;
  readonly line: string;
  /** Points at the target; empty where the relations hold both ways. */
  readonly head: string;
  readonly width: number;
  /** Points on it, for labels to keep clear of. */
  readonly points: readonly Point[];
}

export interface Drawn {
  readonly dots: readonly DrawnDot[];
  readonly ways: readonly DrawnWay[];
  readonly labels: readonly Placed<Wish>[];
}

export const flat = ({ place }: Dot): Flat => project(place.longitude, place.latitude);

const n = (value: number) => value.toFixed(1);
const text = ({ x, y }: Point) => `${n(x)} ${n(y)}`;

/** Places, and arcs, at most: more cover the map, and take long to draw. */
export const most = 400;

/** The area grows with the number of relations; smaller where there is little room. */
function radiusOf({ edges }: Dot, { width }: Size): number {
  return (width < 600 ? 0.8 : 1) * Math.min(6 + 2.4 * Math.sqrt(edges.length), 24);
}

/** A way bends to the right of its direction, each lane further. */
function bent(from: Point, to: Point, lane: number): (k: number) => Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const chord = Math.hypot(dx, dy) || 1;
  const bend = Math.min(0.2 * chord, 50) + 24 * lane;
  return (k) => {
    const pull = (2 * k * (1 - k) * bend) / chord;
    return { x: from.x + dx * k - dy * pull, y: from.y + dy * k + dx * pull };
  };
}

const steps = Array.from({ length: 49 }, (_, i) => i / 48);
const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function drawWay(way: Way, from: DrawnDot, to: DrawnDot): DrawnWay | null {
  const width = 1.4 + 0.7 * Math.log2(way.edges.length);
  const length = way.directed ? 5 + 1.9 * width : 0;
  const all = steps.map(bent(from.at, to.at, way.lane));
  const points = all.filter(
    (p) => away(p, from.at) > from.radius + 1 && away(p, to.at) > to.radius + 1 + length,
  );
  const last = points[points.length - 1];
  if (!last || points.length < 2) return null;
  const line = `M${points.map(text).join('L')}`;
  if (length === 0) return { way, line, head: '', width, points };
  const [ux, uy] = [(to.at.x - last.x) / away(to.at, last), (to.at.y - last.y) / away(to.at, last)];
  const half = 0.42 * length + 0.5 * width;
  const tip = { x: last.x + ux * length, y: last.y + uy * length };
  const corner = (side: number) => ({ x: last.x - uy * half * side, y: last.y + ux * half * side });
  return { way, line, head: `M${[corner(1), tip, corner(-1)].map(text).join('L')}Z`, width, points };
}

const inside = ({ x, y }: Point, { width, height }: Size, margin: number) =>
  x > -margin && y > -margin && x < width + margin && y < height + margin;

/**
 * What is drawn where, labels included: the busiest first, none over another, a dot or what is `reserved`.
 * @param widthOf of a label's words, in pixels
 */
export function draw(
  { dots, ways }: Pick<Located, 'dots' | 'ways'>,
  camera: Camera,
  size: Size,
  reserved: readonly Box[],
  widthOf: (words: string) => number,
): Drawn {
  const drawn = new Map(
    dots.map((dot): [string, DrawnDot] => [
      dot.place.id,
      { dot, at: onScreen(flat(dot), camera, size), radius: radiusOf(dot, size) },
    ]),
  );
  const seen = [...drawn.values()].filter(({ at }) => inside(at, size, 0)).slice(0, most);
  const drawnWays = ways.slice(0, most).flatMap((way) => {
    const [from, to] = [drawn.get(way.from.id), drawn.get(way.to.id)];
    return (from && to && drawWay(way, from, to)) ?? [];
  });
  const wishes = seen.map(
    ({ dot, at, radius }): Wish => ({
      text: dot.place.name,
      ...at,
      radius,
      width: widthOf(dot.place.name),
      height: 16,
      along: null,
    }),
  );
  const obstacles = seen.map(({ at, radius }) => ({
    x: at.x - radius,
    y: at.y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const labels = placeLabels(wishes, {
    view: { x: 4, y: 4, width: size.width - 8, height: size.height - 8 },
    obstacles: [...obstacles, ...reserved],
    lines: drawnWays.length > 300 ? [] : drawnWays.flatMap(({ points }) => points),
  });
  return { dots: seen, ways: drawnWays, labels };
}
