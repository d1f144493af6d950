import type { GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import type { Columns } from './crowd.js';
import type { Size } from './crowdLayer.js';
import type { Point } from './place.js';
import { inverse, scaleOf, through, type View } from './view.js';

/** How far beside something still means it, in CSS pixels. */
const [besideNode, besideLine] = [3, 5];

const at = (column: Float32Array | Uint32Array, i: number) => column[i] as number;

/**
 * The node at a place of the picture, of several the one whose rim is deepest under it. Looking at all of them takes a
 * few milliseconds for some hundred thousand.
 * @param grow how much larger nodes are than `radius` says
 */
export function nodeAt(
  { nodes, x, y, radius }: Columns,
  view: View,
  place: Point,
  grow: number,
): GraphNode | null {
  const here = through(inverse(view), place);
  const unit = scaleOf(view);
  let [found, least]: [number, number] = [-1, besideNode / unit];
  for (let i = 0; i < nodes.length; i++) {
    const away = Math.hypot(at(x, i) - here.x, at(y, i) - here.y) - (at(radius, i) * grow) / unit;
    if (away <= least) [found, least] = [i, away];
  }
  return nodes[found] ?? null;
}

/** The line nearest to a place of the picture, if one is near. */
export function lineAt({ lines, x, y, source, target }: Columns, view: View, place: Point): Line | null {
  const here = through(inverse(view), place);
  let [found, least]: [number, number] = [-1, (besideLine / scaleOf(view)) ** 2];
  for (let i = 0; i < lines.length; i++) {
    const [a, b] = [at(source, i), at(target, i)];
    const [dx, dy] = [at(x, b) - at(x, a), at(y, b) - at(y, a)];
    const [px, py] = [here.x - at(x, a), here.y - at(y, a)];
    const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
    const away = (px - along * dx) ** 2 + (py - along * dy) ** 2;
    if (away < least) [found, least] = [i, away];
  }
  return lines[found] ?? null;
}

function isIn(view: View, size: Size, place: Point): boolean {
  const { x, y } = through(view, place);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** The lines that have an end in the picture; null where there are more than `most`. */
export function linesIn({ lines, x, y, source, target }: Columns, view: View, size: Size, most: number) {
  const inside = Uint8Array.from(x, (_, i) => Number(isIn(view, size, { x: at(x, i), y: at(y, i) })));
  const found: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!inside[at(source, i)] && !inside[at(target, i)]) continue;
    if (found.push(lines[i] as Line) > most) return null;
  }
  return found;
}

/** The last nodes of those in the picture. */
export function busiestIn({ nodes, x, y }: Columns, view: View, size: Size, most: number): GraphNode[] {
  const found: GraphNode[] = [];
  for (let i = nodes.length - 1; i >= 0 && found.length < most; i--)
    if (isIn(view, size, { x: at(x, i), y: at(y, i) })) found.push(nodes[i] as GraphNode);
  return found;
}
