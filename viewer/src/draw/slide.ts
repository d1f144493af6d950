import { between, type View } from './view.js';

/** A drawing that takes longer than this, in milliseconds, is not done at each step of a movement. */
const quick = 20;

/**
 * While the camera moves, what is drawn is moved with it, as maps do; it is drawn anew when the camera rests, or when
 * six times as long has passed as a drawing takes. Where drawing is quick it is done at each step.
 */
export class Slide {
  readonly #layers: readonly HTMLElement[];
  #drawn: View | null = null;
  #at = 0;
  /** Unknown at first, and so taken to be long. */
  #takes = Number.POSITIVE_INFINITY;

  constructor(layers: readonly HTMLElement[]) {
    this.#layers = layers;
  }

  /** True if what is drawn was drawn in this view. */
  isDrawn(view: View): boolean {
    const drawn = this.#drawn;
    return drawn !== null && (Object.keys(view) as (keyof View)[]).every((key) => view[key] === drawn[key]);
  }

  /** To be called when all was drawn. */
  drew(view: View): void {
    this.#drawn = view;
    this.#at = performance.now();
    this.stay();
  }

  /** Puts the layers back to their place. */
  stay(): void {
    for (const { style } of this.#layers) style.transform = '';
  }

  /** To be called when it is known how long the last drawing took. */
  took(): void {
    this.#takes = performance.now() - this.#at;
  }

  /** Moves what is drawn to where the view has it; false where it should be drawn. */
  moved(view: View): boolean {
    const due = performance.now() - this.#at > 6 * this.#takes;
    if (!this.#drawn || this.#takes < quick || due) return false;
    const { a, b, c, d, e, f } = between(this.#drawn, view);
    // Whole pixels stay sharp, and need no interpolation.
    const turned = Math.abs(a - 1) + Math.abs(d - 1) + Math.abs(b) + Math.abs(c) > 1e-6;
    const transform = turned
      ? `matrix(${[a, b, c, d, e, f].join(', ')})`
      : `translate(${Math.round(e)}px, ${Math.round(f)}px)`;
    for (const { style } of this.#layers) Object.assign(style, { transformOrigin: '0 0', transform });
    return true;
  }

  /** The next drawing is a whole one. */
  forget(): void {
    this.#drawn = null;
  }
}
