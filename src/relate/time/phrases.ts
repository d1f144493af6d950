import type { IsoDate } from '../../model/ids.js';
import { addDays, addMonths, type Days, isoDate, period, shift, type Unit, yearOf } from './calendar.js';
import type { Read, Reading, TimeOrigin, TimePhrase } from './expression.js';

/**
 * Spans of time that a calendar parser takes for points or does not know: "last month", "over the past few
 * weeks", "since early 2014", "a day earlier". Each entry is the words and the interval they mean.
 */
interface Pattern {
  readonly words: RegExp;
  readonly read: (match: RegExpMatchArray) => Read | null;
}

const units: Record<string, Unit> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
};
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const vague = /^(few|several|some|many|number of|recent)$/;
const count =
  '(a couple of|a few|few|several|some|many|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';
const unit = '(day|week|month|year|decade)s?';

/** How many; "a few" is read as three and makes the result approximate. */
function quantity(words: string | undefined): { n: number; exact: boolean } {
  const w = (words ?? '').toLowerCase().replace(/^a (?=few|couple)/, '');
  if (w === 'couple of') return { n: 2, exact: false };
  if (w === '' || vague.test(w)) return { n: 3, exact: false };
  const index = numbers.indexOf(w);
  return { n: w === 'a' || w === 'an' ? 1 : index >= 0 ? index + 1 : Number(w), exact: true };
}

const unitOf = (word: string | undefined): Unit => units[(word ?? '').toLowerCase()] ?? 'day';
const precisionOf = (u: Unit): Reading['precision'] => (u === 'decade' ? 'range' : u);

const fromPublished =
  (make: (published: IsoDate) => Reading | null): Read =>
  (_direction, { published }: TimeOrigin) =>
    published ? make(published) : null;

const months: Record<string, readonly [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};

function season(year: number, name: string): Days {
  const [first, last] = months[name.toLowerCase()] ?? [1, 12];
  return { from: isoDate(year, first, 1), to: isoDate(year, last + 1, 0) };
}

/** The part of a year, month or decade: "early 2014". */
export function part({ from, to }: Days, word: string | undefined): Reading {
  const w = word?.toLowerCase();
  if (!w) return { from, to, precision: 'year' };
  const third = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 3);
  if (w.startsWith('early')) return { from, to: addDays(from, third), precision: 'about' };
  if (w.startsWith('late')) return { from: addDays(to, -third), to, precision: 'about' };
  return { from: addDays(from, third), to: addDays(to, -third), precision: 'about' };
}

const fixed =
  (reading: Reading): Read =>
  () =>
    reading;

const patterns: readonly Pattern[] = [
  {
    words: new RegExp(`\\b(?:the )?(?:past|last|previous|recent) ${count} ${unit}\\b`, 'gi'),
    read: ([, n, u]) => pastSpan(n, u),
  },
  {
    words: /\b(?:the )?(?:past|recent) (day|week|month|year|decade)(s?)\b/gi,
    read: ([, u, plural]) => pastSpan(plural ? 'few' : 'one', u),
  },
  {
    words: new RegExp(`\\b(?:the )?(?:next|coming) (?:${count} )?(day|week|month|year|decade)s\\b`, 'gi'),
    read: ([, n, u]) =>
      fromPublished((published) => {
        const { n: many, exact } = quantity(n);
        return {
          from: published,
          to: shift(published, many, unitOf(u)),
          precision: exact ? 'range' : 'about',
        };
      }),
  },
  {
    words: new RegExp(`\\b(last|this|next|earlier this|later this|the current) ${unit}\\b`, 'gi'),
    read: ([, which, u]) => wholePeriod(which ?? '', unitOf(u)),
  },
  {
    words: /\b(last|this|past|next|the past|this past) weekend\b/gi,
    read: ([, which]) =>
      fromPublished((published) => {
        const saturday = addDays(period(published, 'week').from, /next/i.test(which ?? '') ? 12 : 5);
        const from =
          saturday > published && !/next|this$/i.test(which ?? '') ? addDays(saturday, -7) : saturday;
        return { from, to: addDays(from, 1), precision: 'range' };
      }),
  },
  {
    words: /\b(last|this|next) (spring|summer|autumn|fall|winter)\b/gi,
    read: ([, which, name]) =>
      fromPublished((published) => {
        const year = yearOf(published) + (/next/i.test(which ?? '') ? 1 : 0);
        const days = season(year, name ?? '');
        const back = /last/i.test(which ?? '') && days.to >= published;
        return { ...(back ? season(year - 1, name ?? '') : days), precision: 'range' };
      }),
  },
  {
    words: /\b(spring|summer|autumn|fall|winter) (?:of )?((?:19|20)\d\d)\b/gi,
    read: ([, name, year]) => fixed({ ...season(Number(year), name ?? ''), precision: 'range' }),
  },
  {
    words: new RegExp(`\\b(?:more than |nearly |almost |about |around |over )?${count} ${unit} ago\\b`, 'gi'),
    read: ([, n, u]) => ago(n, unitOf(u)),
  },
  {
    words: new RegExp(
      `\\b(?:${count} )?${unit} (earlier|before|later|after)(?! (?:the|that|this|a|an|his|her|its|their|of)\\b)`,
      'gi',
    ),
    read: ([, n, u, which]) => fromNamed(n, unitOf(u), /later|after/i.test(which ?? '') ? 1 : -1),
  },
  {
    words: /\bthe (same|previous|following|next) (day|week|month|year)\b/gi,
    read: ([, which, u]) =>
      fromNamed('one', unitOf(u), /same/i.test(which ?? '') ? 0 : /previous/i.test(which ?? '') ? -1 : 1),
  },
  {
    words: /\bovernight\b/gi,
    read: () =>
      fromPublished((published) => ({ from: addDays(published, -1), to: published, precision: 'range' })),
  },
  {
    words: /\b(?:recently|lately)\b/gi,
    read: () => fromPublished((published) => ({ from: null, to: published, precision: 'about' })),
  },
  {
    words: /\b(?:(first|second|third|fourth) quarter|(first|second) half) of ((?:19|20)\d\d)\b/gi,
    read: ([, quarter, half, year]) => {
      const size = quarter ? 3 : 6;
      const index = ['first', 'second', 'third', 'fourth'].indexOf((quarter ?? half ?? '').toLowerCase());
      const from = isoDate(Number(year), index * size + 1, 1);
      return fixed({ from, to: addDays(addMonths(from, size), -1), precision: 'range' });
    },
  },
  {
    words: /\b(?:the )?(early |mid-?|late )?((?:19|20)\d0)s\b/gi,
    read: ([, which, year]) => {
      const days = period(isoDate(Number(year), 1, 1), 'decade');
      return fixed(which ? part(days, which) : { ...days, precision: 'range' });
    },
  },
  {
    words: /\b(?:19|20)\d\d ?(?:-|–|—|to) ?(?:19|20)\d\d\b/g,
    read: ([whole]) => {
      const [a, b] = (whole ?? '').match(/\d{4}/g) ?? [];
      return fixed({ from: isoDate(Number(a), 1, 1), to: isoDate(Number(b), 12, 31), precision: 'range' });
    },
  },
  {
    words:
      /(?<![\d.,$€£%/-]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?)\b(?:(early|late)[ -]|(mid)[ -]?)?((?:19|20)\d\d)\b(?![\d,.%/-]\d)/gi,
    read: ([, which, mid, year]) => fixed(part(period(isoDate(Number(year), 1, 1), 'year'), which ?? mid)),
  },
];

function pastSpan(n: string | undefined, u: string | undefined): Read {
  return fromPublished((published) => {
    const { n: many, exact } = quantity(n);
    return { from: shift(published, -many, unitOf(u)), to: published, precision: exact ? 'range' : 'about' };
  });
}

/** "last month" is the whole calendar month before; "earlier this year" ends with the publication date. */
function wholePeriod(which: string, u: Unit): Read {
  const w = which.toLowerCase();
  return fromPublished((published) => {
    const step = w === 'last' ? -1 : w === 'next' ? 1 : 0;
    const days = period(shift(u === 'day' ? published : period(published, u).from, step, u), u);
    const from = w.startsWith('later') ? published : days.from;
    const to = w.startsWith('earlier') ? published : days.to;
    return { from, to, precision: precisionOf(u) };
  });
}

/** "three days ago" is a day, "two years ago" a year; "months ago" only says that it is past. */
function ago(n: string | undefined, u: Unit): Read {
  const { n: many, exact } = quantity(n);
  return fromPublished((published) => {
    const day = shift(published, -many, u);
    if (!exact) return { from: null, to: shift(published, -2, u), precision: 'before' };
    return { ...period(day, u), precision: precisionOf(u) };
  });
}

/** Counted from the day named last; unknown where none was. */
function fromNamed(n: string | undefined, u: Unit, sign: number): Read {
  return (_direction, { lastNamed }) => {
    if (!lastNamed) return null;
    const { n: many, exact } = quantity(n);
    if (!exact && sign !== 0)
      return sign < 0
        ? { from: null, to: lastNamed, precision: 'before' }
        : { from: lastNamed, to: null, precision: 'after' };
    return { ...period(shift(lastNamed, sign * many, u), u), precision: precisionOf(u) };
  };
}

/** The spans of time in a sentence, by the table above; earlier entries win where they overlap. */
export function findPhrases(text: string): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern.words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((p) => p.start < end && start < p.end)) continue;
      const read = pattern.read(match);
      if (read) found.push({ start, end, weekday: false, read });
    }
  }
  return found;
}
