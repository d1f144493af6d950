import type Sigma from 'sigma';
import type { GraphData, GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { Bundling } from './bundling.js';
import { CrowdLayer } from './crowdLayer.js';
import { drawLabels, planLabels, pointOn, type Snapshot, type Spot } from './labels.js';
import * as looks from './looks.js';
import { type Focus, nothing, type Scene } from './looks.js';
import { boxWithin, type Point } from './place.js';
import { follow, type Handlers } from './pointing.js';
import { startSigma } from './sigma.js';
import { around, drawnOf, endsOf, graphOf, nodesOf } from './spots.js';
import type { Standing } from './standing.js';
import { Steering } from './steer.js';
import { readTheme } from './theme.js';
import { through, type View, viewOf } from './view.js';

/** Without a movement for that long the picture is at rest, in milliseconds. */
const rest = 120;

/**
 * The drawn graph; this folder alone knows Sigma, the rest of the program speaks of nodes and lines. Of a crowd Sigma
 * has only what is lit or near; `CrowdLayer` draws the whole.
 */
export class Picture {
  readonly camera = new Steering(() => this.#sigma);
  readonly #box: HTMLElement;
  readonly #data: GraphData;
  readonly #handlers: Handlers;
  readonly #over: () => readonly Element[];
  readonly #resize: ResizeObserver;
  #standing: Standing;
  #alive = new AbortController();
  #given: readonly Line[] = [];
  #framed = false;
  #near: readonly Line[] | null = null;
  #lines = new Bundling([], false);
  #focus: { readonly lit: Focus | null; readonly chosen: Focus } = { lit: null, chosen: nothing };
  #scene: Scene;
  #sigma: Sigma;
  #crowd: CrowdLayer | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param box an element with a size; the picture fills it
   * @param over what lies over the picture, which labels keep clear of
   */
  constructor(box: HTMLElement, data: GraphData, handlers: Handlers, over: () => readonly Element[]) {
    this.#box = box;
    this.#data = data;
    this.#handlers = handlers;
    this.#over = over;
    this.#standing = data.node;
    this.#scene = { theme: readTheme(box), scale: 1, lit: null, chosen: nothing, touched: new Set() };
    this.#sigma = this.#start();
    this.#resize = new ResizeObserver(() => {
      if (box.clientWidth > 0 && box.clientHeight > 0) this.#fit();
    });
    this.#resize.observe(box);
  }

  #start(): Sigma {
    const sigma = startSigma(graphOf([], this.#standing, []), this.#box, {
      node: (id) => looks.nodeLook(this.#data.node.get(id) as GraphNode, this.#scene),
      line: (key) => looks.lineLook(this.#lines.drawn.get(key) as Line, this.#scene),
    });
    follow(sigma, this.#box, this.#handlers, {
      lineOf: (key) => this.#lines.drawn.get(key),
      crowd: () => this.#crowd,
      view: () => this.#view(),
    });
    sigma.on('afterRender', () => {
      this.#crowd?.draw(this.#view(), sigma.getDimensions(), sigma.scaleSize(1));
      this.#label();
    });
    // Sigma draws at each movement of its camera; of a crowd the drawing may move instead.
    sigma.getCamera().removeAllListeners('updated');
    sigma.getCamera().on('updated', () => this.#cameraMoved());
    this.#alive = new AbortController();
    const { signal } = this.#alive;
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', this.#restart, { signal });
    return sigma;
  }

  #cameraMoved(): void {
    if (this.#isSmall() !== this.#lines.bundled) this.#stock();
    if (!this.#crowd?.moved(this.#view())) this.#sigma.scheduleRender();
    clearTimeout(this.#timer);
    if (this.#crowd) this.#timer = setTimeout(() => this.#settle(), rest);
  }

  /** What is near enough is drawn one by one. */
  #settle(): void {
    if (!this.#crowd) return;
    const near = this.#crowd.near(this.#view(), this.#sigma.getDimensions());
    if (near !== this.#near) {
      this.#near = near;
      this.#stock();
    } else this.#sigma.scheduleRender();
  }

  /** A lost context takes all textures and programs with it; Sigma does not notice, so begin again. */
  #restart = (event: Event): void => {
    event.preventDefault();
    const camera = this.#sigma.getCamera().getState();
    this.#end();
    this.#sigma = this.#start();
    this.setLines(this.#given, this.#framed);
    this.#sigma.getCamera().setState(camera);
  };

  /** Killing drops the contexts on purpose, which must not look like losing them. */
  #end(): void {
    clearTimeout(this.#timer);
    this.#alive.abort();
    this.#disperse();
    this.#sigma.kill();
  }

  /** From the units of the layout to CSS pixels of the box, as the camera stands now. */
  #view(): View {
    const cameraState = this.#sigma.getCamera().getState();
    return viewOf((point) => this.#sigma.graphToViewport(point, { cameraState }));
  }

  #label(): void {
    const context = this.#sigma.getCanvases().labels?.getContext('2d');
    if (context) drawLabels(context, this.#labels(context), this.#scene.theme);
  }

  /** Of a crowd only what Sigma draws and the busiest have names. */
  #labels(context: CanvasRenderingContext2D): Snapshot['labels'] {
    const size = this.#sigma.getDimensions();
    const named = this.#crowd?.named(this.#view(), size) ?? [];
    const stocked = nodesOf(this.#sigma.getGraph().nodes(), this.#data.node);
    const { nodes, lines } = this.#placed([...new Set([...stocked, ...named])], this.#lines);
    const over = this.#over().map((element) => boxWithin(this.#box, element));
    return planLabels(context, size, nodes, lines, over, this.#scene);
  }

  #placed(nodes: readonly GraphNode[], { drawn }: Bundling): Pick<Snapshot, 'nodes' | 'lines'> {
    const view = this.#view();
    const shown = nodes.filter(({ id }) => this.#scene.touched.has(id));
    const all = shown.map((node) => ({ node, spot: this.#spot(node, view) }));
    return { nodes: around(all, this.#sigma.getDimensions()), lines: drawnOf(drawn.values(), all) };
  }

  #spot(node: GraphNode, view = this.#view()): Spot {
    const radius = this.#sigma.scaleSize(looks.sizeIn(node, this.#scene));
    return { ...through(view, this.#standing.get(node.id) ?? node), radius };
  }

  /** What is in the picture now. */
  snapshot(): Snapshot {
    const context = this.#sigma.getCanvases().labels?.getContext('2d');
    const drawn = this.#crowd ? new Bundling(this.#given, this.#isSmall()) : this.#lines;
    return {
      ...this.#sigma.getDimensions(),
      scene: this.#scene,
      ...this.#placed(this.#data.nodes, drawn),
      labels: context ? this.#labels(context) : [],
    };
  }

  /** Fits everything to the size of the box. */
  #fit(): void {
    this.#sigma.resize();
    const size = this.#sigma.getDimensions();
    this.#sigma.setSetting('stagePadding', Math.min(56, size.width / 12, size.height / 12));
    const scale = looks.scaleFor(this.#scene.touched.size, size, this.#crowd ? 0.12 : 0.3);
    this.#scene = { ...this.#scene, scale };
    this.#frame();
    this.#stock();
  }

  /** True where lanes of one pair would run into each other: far away, or very much in little room. */
  #isSmall(): boolean {
    return this.#scene.scale / this.#sigma.getCamera().getState().ratio < 0.45;
  }

  /** Gives Sigma what it is to draw: all, or of a crowd what is near or else lit. */
  #stock(): void {
    const { lit } = this.#focus;
    const isLit = ({ key }: Line) => lit?.lines.has(key);
    const some = this.#near ?? (lit ? this.#given.filter(isLit) : []);
    this.#lines = new Bundling(this.#crowd ? some : this.#given, this.#isSmall());
    this.#light();
    // Without any node Sigma would not look where its camera is.
    const first = this.#data.nodes.slice(0, 1).map(({ id }) => id);
    const ids = this.#crowd ? endsOf([...first, ...(lit?.nodes ?? [])], some) : this.#data.node.keys();
    this.#crowd?.fade(this.#near !== null || lit !== null);
    this.#sigma.setGraph(graphOf(ids, this.#standing, this.#lines.drawn.values()));
  }

  /** Shows these lines and the entities that they touch, and nothing but these if it is `framed` by them. */
  setLines(lines: readonly Line[], framed: boolean): void {
    const touched = endsOf([], lines);
    this.#scene = { ...this.#scene, touched };
    [this.#given, this.#framed, this.#near] = [lines, framed, null];
    const crowded = looks.isCrowd(touched.size, lines.length);
    if (crowded) this.#crowd ??= new CrowdLayer(this.#box, this.#sigma.getCanvases(), this.#restart);
    else this.#disperse();
    this.#sigma.setSetting('minCameraRatio', Math.min(0.05, 4 / Math.sqrt(touched.size)));
    this.#fit();
  }

  #disperse(): void {
    this.#crowd?.kill();
    this.#crowd = null;
  }

  /** What fills the picture when the camera is where it began; of a small graph Sigma knows. */
  #frame(): void {
    const shown = nodesOf(this.#scene.touched, this.#data.node);
    const places = (this.#framed ? shown : this.#data.nodes).map(
      (node) => this.#standing.get(node.id) ?? node,
    );
    this.#sigma.setCustomBBox(this.#framed || this.#crowd ? looks.frameOf(places) : null);
    this.#crowd?.fill(shown, this.#given, this.#standing, this.#scene);
  }

  standing(): Standing {
    return new Map([...this.#standing].filter(([id]) => this.#scene.touched.has(id)));
  }

  /** Puts entities elsewhere. */
  place(standing: Standing): void {
    this.#standing = new Map([...this.#standing, ...standing]);
    this.#frame();
    this.#stock();
  }

  /** Puts all back to where the layout has them. */
  restore(): void {
    this.place(this.#data.node);
  }

  setFocus(lit: Focus | null, chosen: Focus): void {
    this.#focus = { lit, chosen };
    this.#light();
    if (this.#crowd) this.#stock();
    else this.#sigma.refresh();
  }

  #light(): void {
    const { lit, chosen } = this.#focus;
    const drawn = this.#lines;
    this.#scene = { ...this.#scene, lit: lit && drawn.focus(lit), chosen: drawn.focus(chosen) };
  }

  /** Reads the colours again, after a change between light and dark. */
  recolour(): void {
    this.#scene = { ...this.#scene, theme: readTheme(this.#box) };
    this.#frame();
    this.#sigma.refresh();
  }

  /** Where an entity is, in CSS pixels of the box. */
  spotOf(id: string): Spot | null {
    const node = this.#data.node.get(id);
    return node ? this.#spot(node) : null;
  }

  /** Where the middle of a line is, in CSS pixels of the box. */
  middleOf(key: string): Point | null {
    const line = this.#lines.lineOf(key) ?? this.#given.find((given) => given.key === key);
    const [source, target] = [line && this.spotOf(line.source.id), line && this.spotOf(line.target.id)];
    const drawn = line && this.#crowd && !this.#near ? { ...line, lane: 0 } : line;
    return drawn && source && target ? pointOn(drawn, source, target, 0.5) : null;
  }

  /** Brings an entity into view when it is not well inside it. */
  reveal(id: string): void {
    const spot = this.spotOf(id);
    if (spot) this.camera.reveal(spot);
  }

  /** Keys of the lines that are drawn one by one. */
  drawn(): string[] {
    return [...this.#lines.drawn.keys()];
  }

  /** Draws at once; what is on the canvases can be read until the task ends. */
  redraw(): void {
    this.#crowd?.forget();
    this.#sigma.refresh();
  }

  kill(): void {
    this.#resize.disconnect();
    this.#end();
  }
}
