import type { IsoDate } from '../model/index.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';

/** A date in words, month first or day first; the year may be left out. */
const wordDates = [
  `${weekday}${month}\\s+${day}(?:,?\\s+(?<year>[12]\\d{3}))?`,
  `${weekday}${day}(?:\\s+of)?\\s+${month}(?:,?\\s+(?<year>[12]\\d{3}))?`,
] as const;

const clock = '(?:[T,]?\\s*(?:at\\s+)?\\d\\d?:\\d\\d.{0,40})?';
const whole = [
  `(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)${clock}`,
  '(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?:T\\d{4,6}Z?)?',
  ...wordDates.map((d) => d + clock),
].map((pattern) => new RegExp(`^${pattern}$`, 'i'));

/**
 * A date as sites, agencies and feeds write it: 2025-03-06, 2025-03-06T10:00:00Z, 20250306, March 6, 2025,
 * Thu, 06 Mar 2025 10:00:00 GMT. The day is taken as written, in its own time zone. A date without year is
 * the last such day not after `notAfter`. Null for anything else, and where there is no such day.
 */
export function parseDate(text: string, notAfter?: IsoDate | null): IsoDate | null {
  for (const pattern of whole) {
    const parts = pattern.exec(text.trim())?.groups;
    if (parts) return dateOf(parts, notAfter ?? null);
  }
  return null;
}

function dateOf(parts: Record<string, string | undefined>, notAfter: IsoDate | null): IsoDate | null {
  const name = parts.month ?? '';
  const monthNumber = /^\d/.test(name) ? Number(name) : months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const on = (year: number) => existing(year, monthNumber, Number(parts.day));
  if (parts.year) return on(Number(parts.year));
  if (!notAfter) return null;
  const year = Number(notAfter.slice(0, 4));
  return [on(year), on(year - 1)].find((d) => d !== null && d <= notAfter) ?? null;
}

function existing(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDate;
}
