import type { GraphNode } from '../state/graph.js';
import type { Line, Stroke } from '../state/lines.js';
import type { LineData } from './lineProgram.js';
import type { NodeLook } from './nodeProgram.js';
import type { Point } from './place.js';
import { fade, type Theme } from './theme.js';

/** What the reader points at or has chosen, and so what is lit; null where everything is. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

export const nothing: Focus = { nodes: new Set(), lines: new Set() };

export interface Scene {
  readonly theme: Theme;
  /** See `scaleFor`. */
  readonly scale: number;
  readonly lit: Focus | null;
  /** Drawn with an accent: the selection itself. */
  readonly chosen: Focus;
  /** Nodes that any visible line touches; the others are not drawn. */
  readonly touched: ReadonlySet<string>;
}

/** As nodeProgram.ts numbers them. */
export const shapes: Readonly<Record<string, number>> = {
  Person: 0,
  Organisation: 1,
  State: 2,
  Location: 3,
  Group: 4,
};
const strokes: Readonly<Record<Stroke, number>> = { solid: 0, dashed: 1, dotted: 2 };

/** More than this, entities or lines, is drawn as a crowd. */
const most = 4000;

export function isCrowd(entities: number, lines: number): boolean {
  return Math.max(entities, lines) > most;
}

/**
 * How large things are drawn: as they are for up to some sixty entities on a usual screen, smaller where more must
 * find room or the room is small.
 * @param width of the picture in CSS pixels, as height
 */
export function scaleFor(
  entities: number,
  { width, height }: { width: number; height: number },
  least = 0.3,
): number {
  const room = (width * height) / (1000 * 640);
  return Math.min(1, Math.max(least, Math.sqrt((60 * room) / Math.max(1, entities))));
}

/** The box that holds these places; null where there is none. One alone gets some room around it. */
export function frameOf(places: Iterable<Point>): { x: [number, number]; y: [number, number] } | null {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  return left > right ? null : { x: [left - 1, right + 1], y: [low - 1, high + 1] };
}

/** Radius in pixels; the area grows with the number of assertions. */
export function radiusOf(node: GraphNode, scale: number): number {
  return Math.max(Math.min(3, 10 * scale), scale * Math.min(5 + 2 * Math.sqrt(node.count), 24));
}

/** The same, but what is lit among many must be seen. */
export function sizeIn(node: GraphNode, { scale, lit }: Scene): number {
  return Math.max(lit?.nodes.has(node.id) ? 4 : 0, radiusOf(node, scale));
}

export function nodeLook(node: GraphNode, scene: Scene): Partial<NodeLook> {
  const { theme, lit, chosen } = scene;
  const isChosen = chosen.nodes.has(node.id);
  const faded = lit !== null && !lit.nodes.has(node.id);
  const color = theme.kind[node.kind] ?? theme.muted;
  return {
    type: 'shape',
    size: sizeIn(node, scene),
    color: faded ? fade(color, 0.22) : color,
    rim: isChosen ? theme.accent : theme.ground,
    shape: shapes[node.kind] ?? 0,
    hidden: !scene.touched.has(node.id),
    zIndex: isChosen ? 2 : faded ? 0 : 1,
  };
}

export function lineLook(line: Line, scene: Scene): Partial<LineData> {
  const { theme, lit, chosen } = scene;
  const isChosen = chosen.lines.has(line.key);
  const faded = lit !== null && !lit.lines.has(line.key);
  const color = theme.family[line.type.family] ?? theme.muted;
  const weight = (0.5 + 0.5 * scene.scale) * (1.3 + 0.7 * Math.log2(line.edges.length));
  return {
    type: 'line',
    size: isChosen ? weight + 1.6 : weight,
    color: faded ? fade(color, 0.1) : fade(color, isChosen || lit !== null ? 1 : 0.35 + 0.37 * scene.scale),
    lane: line.lane,
    stroke: strokes[line.stroke],
    negated: line.negated,
    arrow: !line.type.symmetric,
    zIndex: isChosen ? 2 : faded ? 0 : 1,
  };
}
