import type { GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { plural } from '../state/words.js';
import type { Scene } from './looks.js';
import { type Box, type Placed, type Point, placeLabels, type Wish } from './place.js';
import type { Theme } from './theme.js';

/** Where something is on the canvas, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const font = (size: number, weight: number) =>
  `${weight} ${size}px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif`;
const nodeFont = font(13, 500);
const chosenFont = font(13, 700);
const lineFont = font(12, 500);
/** More line labels than this at once say nothing. */
const mostLineLabels = 14;

function shorten(text: string): string {
  return text.length > 34 ? `${text.slice(0, 32).trimEnd()}…` : text;
}

/** A place on a line as the shader draws it (lineShader.ts), from 0 at the source to 1 at the target. */
export function pointOn(line: Line, source: Spot, target: Spot, at: number): Point {
  if (line.source === line.target) {
    const ring = source.radius * 0.7 + 9 + 7 * Math.abs(line.lane);
    const turn = 2 * Math.PI * at;
    const middle = source.y - source.radius * 0.4 - ring;
    return { x: source.x + ring * Math.sin(turn), y: middle + ring * Math.cos(turn) };
  }
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const chord = Math.hypot(dx, dy) || 1;
  const bend = Math.max(-0.75 * chord, Math.min(0.75 * chord, line.lane * 30));
  const pull = 2 * at * (1 - at) * bend;
  return { x: source.x + dx * at + (dy / chord) * pull, y: source.y + dy * at - (dx / chord) * pull };
}

interface Label extends Wish {
  readonly font: string;
  readonly color: string;
}

/** Everything that is in the picture at a moment, in CSS pixels. */
export interface Snapshot {
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  readonly nodes: readonly { readonly node: GraphNode; readonly spot: Spot }[];
  readonly lines: readonly Drawn[];
  readonly labels: readonly Placed<Label>[];
}

/** A line with the places of its ends. */
export interface Drawn {
  readonly line: Line;
  readonly source: Spot;
  readonly target: Spot;
}

/** Beyond this many lines there is no place beside them anyway, and looking would cost more than drawing. */
const mostLinesToAvoid = 300;

function pathsOf(lines: readonly Drawn[]): Point[] {
  if (lines.length > mostLinesToAvoid) return [];
  return lines.flatMap(({ line, source, target }) => {
    const steps = Math.min(40, Math.ceil(Math.hypot(target.x - source.x, target.y - source.y) / 12));
    return Array.from({ length: steps }, (_, i) => pointOn(line, source, target, (i + 0.5) / steps));
  });
}

/** Where on a line its label may stand, the best first. */
const along = [0.5, 0.42, 0.58, 0.34, 0.66];

/** A place for each of the names that fit: the chosen first, then the lit, then the busiest; none over another. */
export function planLabels(
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  nodes: readonly { readonly node: GraphNode; readonly spot: Spot }[],
  lines: readonly Drawn[],
  reserved: readonly Box[],
  scene: Scene,
): Placed<Label>[] {
  const { theme, lit, chosen } = scene;
  const label = (text: string, spot: Spot, face: string, color: string): Label => {
    context.font = face;
    return {
      ...spot,
      text,
      font: face,
      color,
      along: null,
      width: context.measureText(text).width,
      height: 15,
    };
  };
  const bright = nodes.filter(({ node }) => lit === null || lit.nodes.has(node.id));
  const rank = (node: GraphNode) =>
    (chosen.nodes.has(node.id) ? 1e6 : 0) + (lit?.nodes.has(node.id) ? 1e5 : 0) + node.count;
  const names = [...bright]
    .sort((a, b) => rank(b.node) - rank(a.node))
    .slice(0, 400)
    .map(({ node, spot }) =>
      label(shorten(node.label), spot, chosen.nodes.has(node.id) ? chosenFont : nodeFont, theme.ink),
    );
  const isChosen = ({ line }: Drawn) => chosen.lines.has(line.key);
  const lineLabels = lines
    .filter(({ line }) => lit?.lines.has(line.key))
    .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)))
    .slice(0, mostLineLabels)
    .flatMap((drawn) => {
      const { line, source, target } = drawn;
      const spot = { ...pointOn(line, source, target, 0.5), radius: 4 };
      const text = `${line.negated ? 'not: ' : ''}${line.type.label}`;
      const times = line.edges.length > 1 && line.type.name !== '' ? ` ×${line.edges.length}` : '';
      const wish = label(text + times, spot, lineFont, theme.family[line.type.family] ?? theme.ink);
      // On a line that is hardly longer than its label, the label would be all there is to see. Beside the line it
      // could be taken for another's, unless this one is alone.
      const short = wish.width > 0.7 * Math.hypot(target.x - source.x, target.y - source.y);
      if (short && line.source !== line.target) return isChosen(drawn) || lit?.lines.size === 1 ? [wish] : [];
      // Its own line gives a point each 12 pixels; much more than that is a knot, where a label would only add to it.
      const most = isChosen(drawn) ? {} : { most: wish.width / 8 + 3 };
      return [{ ...wish, ...most, along: along.map((at) => pointOn(line, source, target, at)) }];
    });
  // A bundle says how many it stands for, on itself, where it is long enough.
  const counts = lines
    .filter(({ line }) => line.type.name === '' && !lit)
    .flatMap(({ line, source, target }) => {
      const wish = label(
        String(line.edges.length),
        { ...pointOn(line, source, target, 0.5), radius: 4 },
        lineFont,
        theme.family[line.type.family] ?? theme.ink,
      );
      const length = Math.hypot(target.x - source.x, target.y - source.y) - source.radius - target.radius;
      return length < wish.width + 14
        ? []
        : [{ ...wish, most: 12, along: along.map((at) => pointOn(line, source, target, at)) }];
    });
  const obstacles = bright.map(({ spot: { x, y, radius } }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const first = lineLabels.filter((_, i) => i < chosen.lines.size);
  const wishes = [...first, ...names, ...lineLabels.slice(first.length), ...counts];
  const ground = {
    view: { x: 4, y: 4, width: size.width - 8, height: size.height - 8 },
    obstacles: [...obstacles, ...reserved],
    lines: pathsOf(lit ? lines.filter(({ line }) => lit.lines.has(line.key)) : lines),
  };
  return placeLabels(wishes, ground);
}

/** Draws the names where they were placed; those on lines on a ground of their own. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  placed: readonly Placed<Label>[],
  { ground }: Theme,
): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  for (const { x, y, height, wish } of placed) {
    context.font = wish.font;
    if (wish.along) {
      context.fillStyle = ground;
      context.fillRect(x - 2, y, wish.width + 4, height);
    }
    context.fillStyle = wish.color;
    context.strokeText(wish.text, x, y + height / 2 + 0.5);
    context.fillText(wish.text, x, y + height / 2 + 0.5);
  }
}

/** What the picture is called for those who do not see it. */
export function describePicture(entities: number, relations: number): string {
  return `Graph of ${plural(entities, 'entity', 'entities')} and ${plural(relations, 'relation')}. Arrow keys move it, plus and minus zoom, 0 shows all, Enter opens the busiest entity. The list view holds the same as text.`;
}
