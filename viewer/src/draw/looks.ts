import type { GraphNode } from '../state/graph.js';
import type { Line, Stroke } from '../state/lines.js';
import type { LineData } from './lineProgram.js';
import type { NodeLook } from './nodeProgram.js';
import { fade, type Theme } from './theme.js';

/** What the reader points at or has chosen, and so what is lit; null where everything is. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

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

const shapes: Readonly<Record<string, number>> = {
  Person: 0,
  Organisation: 1,
  State: 2,
  Location: 3,
  Group: 4,
};
const strokes: Readonly<Record<Stroke, number>> = { solid: 0, dashed: 1, dotted: 2 };

/**
 * How large things are drawn: as they are for up to some sixty entities on a usual screen, smaller where more must
 * find room or the room is small.
 * @param width of the picture in CSS pixels, as height
 */
export function scaleFor(entities: number, { width, height }: { width: number; height: number }): number {
  const room = (width * height) / (1000 * 640);
  return Math.min(1, Math.max(0.3, Math.sqrt((60 * room) / Math.max(1, entities))));
}

/** The box that holds these entities; null where there is none. One alone gets some room around it. */
export function frameOf(
  nodes: readonly Pick<GraphNode, 'x' | 'y'>[],
): { x: [number, number]; y: [number, number] } | null {
  if (nodes.length === 0) return null;
  const span = (values: readonly number[]): [number, number] => [
    Math.min(...values) - 1,
    Math.max(...values) + 1,
  ];
  return { x: span(nodes.map(({ x }) => x)), y: span(nodes.map(({ y }) => y)) };
}

/** Radius in pixels; the area grows with the number of assertions. */
export function radiusOf(node: GraphNode, scale: number): number {
  return Math.max(3, scale * Math.min(5 + 2 * Math.sqrt(node.count), 24));
}

export function nodeLook(node: GraphNode, scene: Scene): Partial<NodeLook> {
  const { theme, lit, chosen } = scene;
  const isChosen = chosen.nodes.has(node.id);
  const faded = lit !== null && !lit.nodes.has(node.id);
  const color = theme.kind[node.kind] ?? theme.muted;
  return {
    type: 'shape',
    size: radiusOf(node, scene.scale),
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
