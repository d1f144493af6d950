import { ParleyError } from '../errors.js';
import { figuresOf } from './figures.js';
import type { GoldFile } from './gold/load.js';
import type { Score } from './score.js';

/** What a figure must reach, or must not exceed. */
export interface Limit {
  readonly figure: string;
  readonly bound: 'min' | 'max';
  readonly value: number;
}

export function figureValue({ shares, counts }: Score, figure: string): number | null {
  return figure in shares ? (shares[figure] ?? null) : (counts[figure] ?? null);
}

/**
 * Each limit must be about a figure that some of the files have; asked before the long work.
 * @throws ParleyError PARLEY_EVALUATE_LIMIT naming the figures there are.
 */
export function checkLimits(golds: readonly GoldFile[], limits: readonly Limit[]): void {
  const names = new Set(golds.flatMap(({ kind }) => figuresOf[kind].figures.map(({ name }) => name)));
  for (const { figure } of limits)
    if (!names.has(figure))
      throw new ParleyError('PARLEY_EVALUATE_LIMIT', `no gold file here has the figure "${figure}"`, {
        fix: `There are: ${[...names].join(', ')}.`,
      });
}

/**
 * The limits that this file does not keep, in words. A limit is about every file whose form has the figure; a
 * figure without a value (nothing could be right or wrong) keeps no lower limit.
 */
export function brokenLimits(gold: GoldFile, score: Score, limits: readonly Limit[]): string[] {
  const own = new Set(figuresOf[gold.kind].figures.map(({ name }) => name));
  return limits
    .filter(({ figure }) => own.has(figure))
    .flatMap((limit) => {
      const value = figureValue(score, limit.figure);
      if (value === null ? limit.bound === 'max' : isKept(value, limit)) return [];
      const shown = value === null ? 'without a value' : String(Math.round(value * 1e4) / 1e4);
      const side = limit.bound === 'min' ? 'at least' : 'at most';
      return [`${gold.file}: ${limit.figure} is ${shown}, and should be ${side} ${limit.value}`];
    });
}

function isKept(value: number, { bound, value: limit }: Limit): boolean {
  return bound === 'min' ? value >= limit : value <= limit;
}
