import type Sigma from 'sigma';
import type { Line } from '../state/lines.js';
import type { CrowdLayer } from './crowdLayer.js';
import type { Point } from './place.js';
import type { View } from './view.js';

/** What the reader does in the picture. */
export interface Handlers {
  readonly node: (id: string) => void;
  readonly line: (line: Line) => void;
  readonly ground: () => void;
  readonly hover: (target: Target | null) => void;
}

interface Target {
  readonly node?: string;
  readonly edges?: readonly string[];
}

/** What is drawn at the moment. */
export interface Drawing {
  readonly lineOf: (key: string) => Line | undefined;
  /** Null where Sigma has everything. */
  readonly crowd: () => CrowdLayer | null;
  readonly view: () => View;
}

/** Tells what is clicked and pointed at: what Sigma has drawn first, as it lies on top, then what is in the crowd. */
export function follow(sigma: Sigma, box: HTMLElement, handlers: Handlers, drawing: Drawing): void {
  const { lineOf, crowd, view } = drawing;
  let last = '';
  const point = (target: Target | null) => {
    const now = JSON.stringify(target);
    if (now === last) return;
    last = now;
    box.style.cursor = target ? 'pointer' : '';
    handlers.hover(target);
  };
  const clickAt = (place: Point) => {
    const node = crowd()?.nodeAt(view(), place);
    const line = node ? null : crowd()?.lineAt(view(), place);
    if (node) handlers.node(node.id);
    else if (line) handlers.line(line);
    else handlers.ground();
  };
  let over = false;
  const sigmaPoints = (target: Target | null) => {
    over = target !== null;
    point(target);
  };
  sigma.on('clickNode', ({ node }) => handlers.node(node));
  sigma.on('clickEdge', ({ edge }) => {
    const line = lineOf(edge);
    if (line) handlers.line(line);
  });
  sigma.on('clickStage', ({ event }) => clickAt(event));
  sigma.on('enterNode', ({ node }) => sigmaPoints({ node }));
  sigma.on('leaveNode', () => sigmaPoints(null));
  sigma.on('enterEdge', ({ edge }) => sigmaPoints({ edges: lineOf(edge)?.edges.map(({ id }) => id) ?? [] }));
  sigma.on('leaveEdge', () => sigmaPoints(null));
  // Of lines that lie close together each would light up in passing, so a crowd's are only clicked.
  sigma.on('moveBody', ({ event }) => {
    const { original } = event;
    const moving = !(original instanceof MouseEvent) || original.buttons > 0;
    if (over || moving || !box.contains(original.target as Node)) return;
    const node = crowd()?.nodeAt(view(), event);
    if (crowd()) point(node ? { node: node.id } : null);
  });
  sigma.on('leaveStage', () => point(null));
}
