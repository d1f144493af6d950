import { expect, it } from 'vitest';
import { brokenLimits, checkLimits, type GoldFile, type Score } from '../../src/evaluate/index.js';

const gold: GoldFile = { kind: 'graph', file: 'gold.json', items: [], repeated: 0 };
const score: Score = { counts: { traps: 2 }, shares: { f1: 0.5, date: null }, errors: [] };
const broken = (figure: string, bound: 'min' | 'max', value: number) =>
  brokenLimits(gold, score, [{ figure, bound, value }]);

it('keeps a limit that is just reached', () => {
  expect(broken('f1', 'min', 0.5)).toEqual([]);
  expect(broken('traps', 'max', 2)).toEqual([]);
});

it('says which figure is beyond its limit', () => {
  expect(broken('f1', 'min', 0.51)).toEqual(['gold.json: f1 is 0.5, and should be at least 0.51']);
  expect(broken('traps', 'max', 1)).toEqual(['gold.json: traps is 2, and should be at most 1']);
});

it('takes a figure without a value for too low, not for too high', () => {
  expect(broken('date', 'min', 0.1)).toHaveLength(1);
  expect(broken('date', 'max', 0.1)).toEqual([]);
});

it('passes over figures that the form does not have, unless no file has them', () => {
  const typed = { figure: 'typedF1', bound: 'min', value: 1 } as const;
  expect(brokenLimits(gold, score, [typed])).toEqual([]);
  expect(() => checkLimits([gold], [typed])).toThrow('no gold file here has the figure "typedF1"');
  expect(() => checkLimits([gold, { ...gold, kind: 'pairs', items: [] }], [typed])).not.toThrow();
});
