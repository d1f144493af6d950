import { dayOf, inRange, type Range } from '../../../src/graph/filter/days.js';
import type { GraphEdge } from './graph.js';

/** One bar of the histogram. */
export interface Bin extends Range {
  readonly label: string;
}

/** Letters of an ISO date that name a day, a month, a year; the finest unit that needs at most `most` bars. */
const units = [10, 7, 4];
const most = 62;

function next(key: string): string {
  const date = new Date(`${key.padEnd(10, '-01')}T00:00:00Z`);
  if (key.length === 10) date.setUTCDate(date.getUTCDate() + 1);
  else if (key.length === 7) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, key.length);
}

function span(first: string, last: string, unit: number, limit: number): string[] | null {
  const keys: string[] = [];
  for (let key = first.slice(0, unit); key <= last.slice(0, unit); key = next(key)) {
    if (keys.push(key) > limit) return null;
  }
  return keys;
}

/** Equal bars from the first day to the last, empty ones included; none where there are fewer than two. */
export function binsOf(edges: readonly GraphEdge[]): Bin[] {
  let [first, last]: [string | null, string | null] = [null, null];
  for (const edge of edges) {
    const date = dayOf(edge);
    if (date !== null && (first === null || date < first)) first = date;
    if (date !== null && (last === null || date > last)) last = date;
  }
  if (first === null || last === null) return [];
  for (const unit of units) {
    const keys = span(first, last, unit, unit === 4 ? 1000 : most);
    if (!keys) continue;
    if (keys.length < 2) return [];
    const [opens, closes] = ['-01-01', '-12-31'];
    return keys.map((key) => ({
      label: key,
      from: unit === 10 ? key : key + opens.slice(unit === 7 ? 3 : 0),
      to: unit === 10 ? key : key + (unit === 7 ? '-31' : closes),
    }));
  }
  return [];
}

/** How many of these fall into each bar, of bars in order. */
export function heights(bins: readonly Bin[], edges: readonly GraphEdge[]): number[] {
  const counts = bins.map(() => 0);
  for (const edge of edges) {
    const date = dayOf(edge);
    const bin = date === null ? -1 : bins.findLastIndex(({ from }) => from <= date);
    if (bin >= 0 && inRange(edge, bins[bin] as Bin)) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** By day, the latest first; what has none comes last, under "". */
export function byDay(edges: readonly GraphEdge[]): [string, GraphEdge[]][] {
  const days = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const date = dayOf(edge) ?? '';
    const known = days.get(date);
    if (known) known.push(edge);
    else days.set(date, [edge]);
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1));
}
