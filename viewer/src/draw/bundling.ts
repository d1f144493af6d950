import { bundlesOf, type Line } from '../state/lines.js';
import type { Focus } from './looks.js';

/** The lines as given, and what is drawn of them: themselves, or one a pair. */
export class Bundling {
  readonly drawn: ReadonlyMap<string, Line>;
  readonly #of: ReadonlyMap<string, string>;

  constructor(
    readonly given: readonly Line[],
    readonly bundled: boolean,
  ) {
    const bundles = bundled ? bundlesOf(given) : [];
    this.#of = new Map(bundles.flatMap(({ key, holds }) => holds.map((line) => [line, key])));
    this.drawn = new Map((bundled ? bundles : given).map((line) => [line.key, line]));
  }

  /** The drawn line that a given one is part of. */
  lineOf(key: string): Line | undefined {
    return this.drawn.get(this.#of.get(key) ?? key);
  }

  /** A focus in terms of what is drawn. */
  focus(of: Focus): Focus {
    return { nodes: of.nodes, lines: new Set([...of.lines].map((key) => this.#of.get(key) ?? key)) };
  }
}
