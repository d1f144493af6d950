import type Sigma from 'sigma';
import type { Point } from './place.js';
import { calm } from './sigma.js';

interface Move {
  readonly x?: number;
  readonly y?: number;
  readonly ratio?: number;
  readonly angle?: number;
}

/** Moves what is looked at, smoothly where movements are wanted. */
export class Steering {
  readonly #sigma: () => Sigma;

  constructor(sigma: () => Sigma) {
    this.#sigma = sigma;
  }

  #move(to: Move): void {
    const camera = this.#sigma().getCamera();
    if (calm.matches) camera.setState(to);
    else void camera.animate(to, { duration: 250 });
  }

  /** Shows all of it. */
  fit(): void {
    this.#move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** @param factor below 1 comes nearer */
  zoom(factor: number): void {
    const camera = this.#sigma().getCamera();
    this.#move({ ratio: camera.getBoundedRatio(camera.getState().ratio * factor) });
  }

  /** Moves by a share of the picture's width and height. */
  pan(dx: number, dy: number): void {
    const { x, y, ratio } = this.#sigma().getCamera().getState();
    this.#move({ x: x + dx * ratio, y: y - dy * ratio });
  }

  /** Brings a place of the picture, in CSS pixels, to its middle unless it is well inside. */
  reveal(place: Point): void {
    const { width, height } = this.#sigma().getDimensions();
    const margin = 80;
    const within = (value: number, size: number) => value > margin && value < size - margin;
    if (within(place.x, width) && within(place.y, height)) return;
    const { x, y } = this.#sigma().viewportToFramedGraph(place);
    this.#move({ x, y });
  }
}
