import type { DocRecord } from '../src/language/record.js';

/** How many of a document's annotations two parses share. */
export interface Count {
  same: number;
  all: number;
}

const COLUMNS = {
  tags: 'tag',
  parts: 'pos',
  morphology: 'm',
  lemmas: 'l',
  heads: 'h',
  labels: 'd',
  starts: 's',
} as const;

export type Layer = 'tokens' | keyof typeof COLUMNS | 'arcs' | 'entities';

export class Agreement {
  readonly layers = {} as Record<Layer, Count>;
  /** Texts with a difference, and the layer. */
  readonly differences: { text: string; layer: Layer }[] = [];

  private add(layer: Layer, same: number, all: number, text: string): void {
    const count = this.layers[layer] ?? { same: 0, all: 0 };
    this.layers[layer] = count;
    count.same += same;
    count.all += all;
    if (same < all) this.differences.push({ text, layer });
  }

  /** Compares our record with the expected one; tokens by offset and text, the rest only where tokens agree. */
  compare(ours: DocRecord, expected: DocRecord): void {
    const { text } = expected;
    const key = (r: DocRecord, k: number): string => `${r.i[k]} ${r.t[k]}`;
    const known = new Set(ours.t.map((_, k) => key(ours, k)));
    const same = expected.t.filter((_, k) => known.has(key(expected, k))).length;
    this.add('tokens', same, Math.max(expected.t.length, ours.t.length), text);
    const aligned = same === expected.t.length && same === ours.t.length;
    const agree = (test: (k: number) => boolean): number =>
      aligned ? expected.t.filter((_, k) => test(k)).length : 0;
    for (const [layer, column] of Object.entries(COLUMNS) as [
      Layer,
      (typeof COLUMNS)[keyof typeof COLUMNS],
    ][]) {
      const number = (v: unknown): unknown => (typeof v === 'boolean' ? Number(v) : v);
      const equal = agree((k) => number(ours[column][k]) === number(expected[column][k]));
      this.add(layer, equal, expected.t.length, text);
    }
    const arcs = agree((k) => ours.h[k] === expected.h[k] && ours.d[k] === expected.d[k]);
    this.add('arcs', arcs, expected.t.length, text);
    const spans = (r: DocRecord): string[] => r.e.map(([a, b, l]) => `${a} ${b} ${l}`);
    const found = new Set(aligned ? spans(ours) : []);
    const shared = spans(expected).filter((span) => found.has(span)).length;
    this.add('entities', shared, Math.max(expected.e.length, ours.e.length), text);
  }
}

export function share({ same, all }: Count): number {
  return all === 0 ? 1 : same / all;
}
