import Graph from 'graphology';
import Sigma from 'sigma';
import type { GraphData } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { Bundling } from './bundling.js';
import { type Drawn, drawLabels, planLabels, pointOn, type Snapshot, type Spot } from './labels.js';
import { LineProgram } from './lineProgram.js';
import { type Focus, frameOf, lineLook, nodeLook, radiusOf, type Scene, scaleFor } from './looks.js';
import { ShapeProgram } from './nodeProgram.js';
import { type Box, boxWithin, type Point } from './place.js';
import { type Standing, standAt, standingOf } from './standing.js';
import { readTheme } from './theme.js';

/** What the reader does in the picture. */
export interface Handlers {
  readonly node: (id: string) => void;
  readonly line: (line: Line) => void;
  readonly ground: () => void;
  readonly hover: (target: { readonly node?: string; readonly edges?: readonly string[] } | null) => void;
}

export const nothing: Focus = { nodes: new Set(), lines: new Set() };

/** False where the browser or its driver offers no WebGL; the list then stands in for the picture. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The drawn graph. The only place that knows Sigma; the rest of the program speaks of nodes and lines. */
export class Picture {
  readonly #box: HTMLElement;
  readonly #data: GraphData;
  readonly #handlers: Handlers;
  readonly #over: () => readonly Element[];
  readonly #graph = new Graph({ multi: true, type: 'directed' });
  readonly #resize: ResizeObserver;
  #alive = new AbortController();
  #lines = new Bundling([], false);
  #focus: { readonly lit: Focus | null; readonly chosen: Focus } = { lit: null, chosen: nothing };
  #scene: Scene;
  #sigma: Sigma;

  /**
   * @param box an element with a size; the picture fills it
   * @param over what lies over the picture, which labels keep clear of
   */
  constructor(box: HTMLElement, data: GraphData, handlers: Handlers, over: () => readonly Element[]) {
    this.#box = box;
    this.#data = data;
    this.#handlers = handlers;
    this.#over = over;
    this.#scene = { theme: readTheme(box), scale: 1, lit: null, chosen: nothing, touched: new Set() };
    for (const node of data.nodes) this.#graph.addNode(node.id, { x: node.x, y: node.y });
    this.#sigma = this.#start();
    this.#resize = new ResizeObserver(() => {
      if (box.clientWidth > 0 && box.clientHeight > 0) this.#fill();
    });
    this.#resize.observe(box);
  }

  #start(): Sigma {
    const still = calm.matches ? 1 : undefined;
    const sigma = new Sigma(this.#graph, this.#box, {
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram },
      nodeHoverProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: LineProgram },
      nodeReducer: (id, { x, y }) => {
        const node = this.#data.node.get(id);
        return node ? { ...nodeLook(node, this.#scene), x, y } : {};
      },
      edgeReducer: (key) => {
        const line = this.#lines.drawn.get(key);
        return line ? lineLook(line, this.#scene) : {};
      },
      // Labels are ours: they know what they would cover.
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 56,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      ...(still ? { zoomDuration: still, inertiaDuration: still, doubleClickZoomingDuration: still } : {}),
    });
    sigma.on('clickNode', ({ node }) => this.#handlers.node(node));
    sigma.on('clickEdge', ({ edge }) => {
      const line = this.#lines.drawn.get(edge);
      if (line) this.#handlers.line(line);
    });
    sigma.on('clickStage', () => this.#handlers.ground());
    sigma.on('enterNode', ({ node }) => this.#point({ node }));
    sigma.on('leaveNode', () => this.#point(null));
    sigma.on('enterEdge', ({ edge }) =>
      this.#point({ edges: this.#lines.drawn.get(edge)?.edges.map(({ id }) => id) ?? [] }),
    );
    sigma.on('leaveEdge', () => this.#point(null));
    sigma.on('afterRender', () => this.#label());
    sigma.getCamera().on('updated', () => {
      if (this.#isSmall() !== this.#lines.bundled) this.#setDrawn(this.#lines.given);
    });
    this.#alive = new AbortController();
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', this.#restart, { signal: this.#alive.signal });
    return sigma;
  }

  #point(target: Parameters<Handlers['hover']>[0]): void {
    this.#box.style.cursor = target ? 'pointer' : '';
    this.#handlers.hover(target);
  }

  /** A lost context takes all textures and programs with it; Sigma does not notice, so begin again. */
  #restart = (event: Event): void => {
    event.preventDefault();
    const camera = this.#sigma.getCamera().getState();
    this.#end();
    this.#sigma = this.#start();
    this.#fill();
    this.#sigma.getCamera().setState(camera);
  };

  /** Killing Sigma drops its contexts on purpose, which must not look like losing them. */
  #end(): void {
    this.#alive.abort();
    this.#sigma.kill();
  }

  #label(): void {
    const context = this.#sigma.getCanvases().labels?.getContext('2d');
    if (context) drawLabels(context, this.snapshot(context).labels, this.#scene.theme);
  }

  /** What is in the picture now. */
  snapshot(context = this.#sigma.getCanvases().labels?.getContext('2d')): Snapshot {
    const { width, height } = this.#sigma.getDimensions();
    const spots = new Map<string, Spot>();
    const nodes = [];
    for (const node of this.#data.nodes) {
      if (!this.#scene.touched.has(node.id)) continue;
      const spot = this.spotOf(node.id);
      if (!spot) continue;
      spots.set(node.id, spot);
      if (spot.x > -40 && spot.y > -40 && spot.x < width + 40 && spot.y < height + 40)
        nodes.push({ node, spot });
    }
    const lines: Drawn[] = [];
    for (const line of this.#lines.drawn.values()) {
      const [source, target] = [spots.get(line.source.id), spots.get(line.target.id)];
      if (source && target) lines.push({ line, source, target });
    }
    const view = { x: 4, y: 4, width: width - 8, height: height - 8 };
    const scene = this.#scene;
    const labels = context ? planLabels(context, view, nodes, lines, this.#reserved(), scene) : [];
    return { width, height, scene, nodes, lines, labels };
  }

  #reserved(): Box[] {
    return this.#over().map((element) => boxWithin(this.#box, element));
  }

  /** Fits everything to the size of the box. */
  #fill(): void {
    this.#sigma.resize();
    const size = this.#sigma.getDimensions();
    this.#scene = { ...this.#scene, scale: scaleFor(this.#scene.touched.size, size) };
    this.#sigma.setSetting('stagePadding', Math.min(56, size.width / 12, size.height / 12));
    if (this.#isSmall() !== this.#lines.bundled) this.#setDrawn(this.#lines.given);
    this.#sigma.refresh();
  }

  /** True where lanes of one pair would run into each other: far away, or very much in little room. */
  #isSmall(): boolean {
    return this.#scene.scale / this.#sigma.getCamera().getState().ratio < 0.45;
  }

  #setDrawn(given: readonly Line[]): void {
    this.#lines = new Bundling(given, this.#isSmall());
    this.#graph.clearEdges();
    for (const { key, source, target } of this.#lines.drawn.values())
      this.#graph.addDirectedEdgeWithKey(key, source.id, target.id);
    this.#light();
  }

  /** Shows these lines and the entities that they touch, and nothing but these if it is `framed` by them. */
  setLines(lines: readonly Line[], framed: boolean): void {
    const touched = new Set(lines.flatMap(({ source, target }) => [source.id, target.id]));
    const scale = scaleFor(touched.size, this.#sigma.getDimensions());
    this.#scene = { ...this.#scene, touched, scale };
    this.#sigma.setCustomBBox(framed ? frameOf([...this.standing().values()]) : null);
    this.#setDrawn(lines);
    this.#fill();
  }

  standing(): Standing {
    return standingOf(this.#graph, this.#scene.touched);
  }

  place(standing: Standing): void {
    standAt(this.#graph, standing);
  }

  /** Puts all back to where the layout has them. */
  restore(): void {
    standAt(this.#graph, this.#data.node);
  }

  setFocus(lit: Focus | null, chosen: Focus): void {
    this.#focus = { lit, chosen };
    this.#light();
    this.#sigma.refresh();
  }

  #light(): void {
    const { lit, chosen } = this.#focus;
    const drawn = this.#lines;
    this.#scene = { ...this.#scene, lit: lit && drawn.focus(lit), chosen: drawn.focus(chosen) };
  }

  /** Reads the colours again, after a change between light and dark. */
  recolour(): void {
    this.#scene = { ...this.#scene, theme: readTheme(this.#box) };
    this.#sigma.refresh();
  }

  /** Where an entity is, in CSS pixels of the box. */
  spotOf(id: string): Spot | null {
    const shown = this.#sigma.getNodeDisplayData(id);
    const node = this.#data.node.get(id);
    if (!shown || !node) return null;
    return {
      ...this.#sigma.framedGraphToViewport(shown),
      radius: this.#sigma.scaleSize(radiusOf(node, this.#scene.scale)),
    };
  }

  /** Where the middle of a line is, in CSS pixels of the box. */
  middleOf(key: string): Point | null {
    const line = this.#lines.lineOf(key);
    const [source, target] = [line && this.spotOf(line.source.id), line && this.spotOf(line.target.id)];
    return line && source && target ? pointOn(line, source, target, 0.5) : null;
  }

  /** Brings an entity into view when it is not well inside it. */
  reveal(id: string): void {
    const shown = this.#sigma.getNodeDisplayData(id);
    const spot = this.spotOf(id);
    if (!shown || !spot) return;
    const { width, height } = this.#sigma.getDimensions();
    const margin = 80;
    const inside = spot.x > margin && spot.y > margin && spot.x < width - margin && spot.y < height - margin;
    if (!inside) this.#move({ x: shown.x, y: shown.y });
  }

  fit(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** @param factor below 1 comes nearer */
  zoom(factor: number): void {
    const { ratio } = this.#sigma.getCamera().getState();
    this.#move({ ratio: this.#sigma.getCamera().getBoundedRatio(ratio * factor) });
  }

  /** Moves the view by a share of its width and height. */
  pan(dx: number, dy: number): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    this.#move({ x: x + dx * ratio, y: y - dy * ratio });
  }

  #move(to: { x?: number; y?: number; ratio?: number; angle?: number }): void {
    const camera = this.#sigma.getCamera();
    if (calm.matches) camera.setState(to);
    else void camera.animate(to, { duration: 250 });
  }

  /** Keys of the lines as drawn now. */
  drawn(): string[] {
    return [...this.#lines.drawn.keys()];
  }

  /** Draws at once; what is on the canvases can be read until the task ends. */
  redraw(): void {
    this.#sigma.refresh();
  }

  kill(): void {
    this.#resize.disconnect();
    this.#end();
  }
}
