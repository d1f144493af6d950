import type { Relation, Sieve } from './relation.js';

/** Days, both included; ISO dates, which sort as text. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** When it happened, or else when it was reported. */
export function dayOf({ date, article }: Relation): string | null {
  if (date !== null && day.test(date)) return date;
  return article.published !== null && day.test(article.published) ? article.published : null;
}

export function inRange(relation: Relation, range: Range | null): boolean {
  if (range === null) return true;
  const date = dayOf(relation);
  return date !== null && date >= range.from && date <= range.to;
}

/** Accepts only two days in order; anything else is no range. */
export function rangeOf(text: string): Range | null {
  const [from = '', to = ''] = text.split('..');
  return day.test(from) && day.test(to) && from <= to ? { from, to } : null;
}

export const within = (range: Range | null): Sieve => ({ passes: (relation) => inRange(relation, range) });
