import { casual, type ParsedComponents, type ParsedResult } from 'chrono-node';
import type { IsoDate } from '../../model/ids.js';
import { addDays, addMonths, daysBetween, isoDate, period, weekdayOf } from './calendar.js';
import type { Direction, Read, Reading, TimePhrase } from './expression.js';
import { part } from './phrases.js';

/** Used only to run the parser where no publication date is known; nothing that depends on it is kept. */
const anyDay = '2001-01-01' as IsoDate;

/**
 * Calendar dates in a sentence: weekdays, days and months with or without a year, "yesterday", clock times
 * with a day. Parsed by chrono-node in UTC; a date without a year or a bare weekday stays open until it is
 * known which way to look.
 */
export function findDates(text: string, published: IsoDate | null): TimePhrase[] {
  const instant = new Date(`${published ?? anyDay}T12:00:00Z`);
  const found: TimePhrase[] = [];
  for (const result of casual.parse(text, { instant, timezone: 0 })) {
    const read = reading(result, published);
    if (!read) continue;
    const lead = /^(?:on|at|in) /i.exec(result.text)?.[0].length ?? 0;
    const start = result.index + lead;
    const end = result.index + result.text.length;
    const early = isMonth(result) ? /\b(?:early|mid|late)[ -]$/i.exec(text.slice(0, start))?.[0] : undefined;
    found.push(
      early
        ? { start: start - early.length, end, weekday: false, read: thirdOf(read, early) }
        : { start, end, weekday: isWeekday(result), read },
    );
  }
  return found;
}

const isWeekday = ({ start, end }: ParsedResult): boolean =>
  !end && start.isCertain('weekday') && !start.isCertain('day');

const isMonth = ({ start, end }: ParsedResult): boolean =>
  !end && start.isCertain('month') && !start.isCertain('day');

const thirdOf =
  (read: Read, which: string): Read =>
  (direction, origin) => {
    const month = read(direction, origin);
    return month?.from && month.to ? part({ from: month.from, to: month.to }, which) : month;
  };

function reading({ start, end, text }: ParsedResult, published: IsoDate | null): Read | null {
  const duration = /^(?:for|within|in|after) .*(?:minute|hour|day|week|month|year)/i.test(text);
  if (duration || /\b(?:second|minute|hour)s?\b/i.test(text)) return null;
  const first = point(start, published, text);
  if (!first || !end) return first;
  const last = point(end, published, text);
  if (!last) return first;
  return (direction, origin) => {
    const a = first(direction, origin);
    const b = last(direction, origin);
    if (!a?.from || !b?.to) return a;
    return a.from <= b.to ? { from: a.from, to: b.to, precision: 'range' } : b;
  };
}

function point(c: ParsedComponents, published: IsoDate | null, text: string): Read | null {
  const year = c.get('year') ?? 0;
  const month = c.get('month') ?? 1;
  const day = c.get('day') ?? 1;
  // Chrono counts a relative day ("yesterday") as certain; without a publication date it is unknown.
  const absolute = c.isCertain('year') && (published !== null || text.includes(String(year)));
  if (c.isCertain('day')) {
    if (absolute) return () => asDay(isoDate(year, month, day));
    return c.isCertain('year') ? () => null : (direction) => yearly(month, day, direction, published);
  }
  if (c.isCertain('weekday')) return (direction) => weekly(c, text, direction, published);
  if (c.isCertain('month')) {
    if (absolute) return () => ({ ...period(isoDate(year, month, 1), 'month'), precision: 'month' });
    return c.isCertain('year') ? () => null : (direction) => yearlyMonth(month, direction, published);
  }
  return null;
}

const asDay = (day: IsoDate): Reading => ({ from: day, to: day, precision: 'day' });

/** The nearest such day on or before publication, or on or after it. "last Friday" is as chrono reads it. */
function weekly(
  c: ParsedComponents,
  text: string,
  direction: Direction,
  published: IsoDate | null,
): Reading | null {
  if (!published) return null;
  if (/\b(?:last|next|this|past)\b/i.test(text))
    return asDay(isoDate(c.get('year') ?? 0, c.get('month') ?? 1, c.get('day') ?? 1));
  const ahead = ((c.get('weekday') ?? 0) - weekdayOf(published) + 7) % 7;
  return asDay(addDays(published, direction === 'forward' || ahead === 0 ? ahead : ahead - 7));
}

/** "will return in March" written in March means this March: its first day may lie behind. */
const slack = 31;

/** The candidate nearest to publication among those on the right side of it. */
function nearest(candidates: readonly IsoDate[], direction: Direction, published: IsoDate): IsoDate {
  const fits = candidates.filter((d) => {
    const ahead = daysBetween(published, d);
    return direction === 'near' || (direction === 'back' ? ahead <= 0 : ahead >= -slack);
  });
  const distance = (d: IsoDate): number => Math.abs(daysBetween(published, d));
  return (fits.length > 0 ? fits : candidates).reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

function yearly(month: number, day: number, direction: Direction, published: IsoDate | null): Reading | null {
  if (!published) return null;
  const years = [-1, 0, 1].map((n) => Number(published.slice(0, 4)) + n);
  return asDay(
    nearest(
      years.map((y) => isoDate(y, month, day)),
      direction,
      published,
    ),
  );
}

function yearlyMonth(month: number, direction: Direction, published: IsoDate | null): Reading | null {
  if (!published) return null;
  const base = `${published.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as IsoDate;
  const first = nearest([addMonths(base, -12), base, addMonths(base, 12)], direction, published);
  return { ...period(first, 'month'), precision: 'month' };
}
