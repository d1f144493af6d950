import type { IsoDate } from '../../model/ids.js';

/** An interval of days, both ends included; null is open. */
export interface Interval {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A closed interval. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';

const dayLength = 86_400_000;

const time = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromTime = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10) as IsoDate;

/** `month` counts from 1; overflow rolls over as in JavaScript's own dates (month 0 is December before). */
export const isoDate = (year: number, month: number, day: number): IsoDate =>
  fromTime(Date.UTC(year, month - 1, day));

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
/** 0 is Sunday. */
export const weekdayOf = (date: IsoDate): number => new Date(time(date)).getUTCDay();

export const addDays = (date: IsoDate, days: number): IsoDate => fromTime(time(date) + days * dayLength);

/** The same day so many months on, or the month's last day where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const first = isoDate(yearOf(date), monthOf(date) + months, 1);
  const last = Number(endOfMonth(first).slice(8));
  return addDays(first, Math.min(Number(date.slice(8)), last) - 1);
}

const endOfMonth = (date: IsoDate): IsoDate => isoDate(yearOf(date), monthOf(date) + 1, 0);

/** The date `count` units on. */
export function shift(date: IsoDate, count: number, unit: Unit): IsoDate {
  if (unit === 'day') return addDays(date, count);
  if (unit === 'week') return addDays(date, 7 * count);
  return addMonths(date, count * { month: 1, year: 12, decade: 120 }[unit]);
}

/** The whole day, week (Monday to Sunday), month, year or decade that the date is in. */
export function period(date: IsoDate, unit: Unit): Days {
  const year = yearOf(date);
  switch (unit) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      const from = addDays(date, -((weekdayOf(date) + 6) % 7));
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return { from: isoDate(year, monthOf(date), 1), to: endOfMonth(date) };
    case 'year':
      return { from: isoDate(year, 1, 1), to: isoDate(year, 12, 31) };
    case 'decade': {
      const first = year - (year % 10);
      return { from: isoDate(first, 1, 1), to: isoDate(first + 9, 12, 31) };
    }
  }
}

/** Days from `a` to `b`. */
export const daysBetween = (a: IsoDate, b: IsoDate): number => Math.round((time(b) - time(a)) / dayLength);
