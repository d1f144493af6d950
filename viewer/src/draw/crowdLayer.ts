import type { GraphNode } from '../state/graph.js';
import type { Line } from '../state/lines.js';
import { type Columns, Crowd, columnsOf } from './crowd.js';
import type { Scene } from './looks.js';
import { busiestIn, lineAt, linesIn, nodeAt } from './pick.js';
import type { Point } from './place.js';
import { Slide } from './slide.js';
import type { Standing } from './standing.js';
import type { View } from './view.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** So many lines with an end in the picture are drawn one by one, as in a small graph. */
const mostNear = 1200;
/** Names that there is room for, with some to choose from. */
const mostNamed = 80;

/** Everything at once where there is too much for Sigma: `Crowd` draws it, `Slide` moves it, pick.ts finds things in it. */
export class CrowdLayer {
  readonly #crowd: Crowd;
  readonly #slide: Slide;
  #columns: Columns = columnsOf([], [], new Map(), 1);
  /** Of nodes beside `radius`, as the camera has it. */
  #grow = 1;
  readonly #alive = new AbortController();

  /**
   * @param others layers that move with it, but for the one that tells where the mouse is
   * @param lost is called when the browser has taken the drawing away
   */
  constructor(box: HTMLElement, others: Readonly<Record<string, HTMLElement>>, lost: (event: Event) => void) {
    this.#crowd = new Crowd(box);
    const { mouse: _, ...layers } = others;
    this.#slide = new Slide([this.#crowd.canvas, ...Object.values(layers)]);
    this.#crowd.canvas.addEventListener('webglcontextlost', lost, { signal: this.#alive.signal });
  }

  fill(nodes: readonly GraphNode[], lines: readonly Line[], standing: Standing, scene: Scene): void {
    this.#columns = columnsOf(
      [...nodes].sort((a, b) => a.count - b.count),
      lines,
      standing,
      scene.scale,
    );
    this.#crowd.fill(this.#columns, scene);
    this.#slide.forget();
  }

  draw(view: View, size: Size, grow: number): void {
    this.#grow = grow;
    if (this.#slide.isDrawn(view)) return;
    this.#crowd.draw(view, size, grow);
    this.#slide.drew(view);
    this.#crowd.whenDrawn(() => this.#slide.took());
  }

  /** Draws it the next time even if nothing has changed: the size has, or somebody wants to look at the pixels. */
  forget(): void {
    this.#slide.forget();
  }

  moved(view: View): boolean {
    return this.#slide.moved(view);
  }

  /** Steps back behind what Sigma draws. */
  fade(back: boolean): void {
    this.#crowd.canvas.style.opacity = back ? '0.2' : '';
  }

  nodeAt(view: View, place: Point): GraphNode | null {
    return nodeAt(this.#columns, view, place, this.#grow);
  }

  lineAt(view: View, place: Point): Line | null {
    return lineAt(this.#columns, view, place);
  }

  /** The lines that begin or end in the picture, if they are few enough to be drawn one by one. */
  near(view: View, size: Size): readonly Line[] | null {
    return linesIn(this.#columns, view, size, mostNear);
  }

  named(view: View, size: Size): readonly GraphNode[] {
    return busiestIn(this.#columns, view, size, mostNamed);
  }

  kill(): void {
    this.#alive.abort();
    this.#slide.stay();
    this.#crowd.kill();
  }
}
