import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/model/index.js';
import { addMonths, period } from '../../src/relate/time/calendar.js';
import { findDates } from '../../src/relate/time/dates.js';
import type { Direction, TimePhrase } from '../../src/relate/time/expression.js';
import { findPhrases } from '../../src/relate/time/phrases.js';

/** A Thursday. */
const published = '2024-05-16' as IsoDate;

function show(
  phrases: readonly TimePhrase[],
  text: string,
  direction: Direction,
  lastNamed: IsoDate | null = null,
) {
  return phrases.map((p) => {
    const r = p.read(direction, { published, lastNamed });
    return `${text.slice(p.start, p.end)}: ${r ? `${r.from ?? ''}..${r.to ?? ''} ${r.precision}` : 'unknown'}`;
  });
}

describe('periods of time', () => {
  it.each([
    ['They met last month.', 'last month: 2024-04-01..2024-04-30 month'],
    ['They met last week.', 'last week: 2024-05-06..2024-05-12 week'],
    ['It fell earlier this year.', 'earlier this year: 2024-01-01..2024-05-16 year'],
    ['Over the past two weeks prices rose.', 'the past two weeks: 2024-05-02..2024-05-16 range'],
    ['Prices rose over the past few months.', 'the past few months: 2024-02-16..2024-05-16 about'],
    ['Prices rose in recent weeks.', 'recent weeks: 2024-04-25..2024-05-16 about'],
    ['They will vote in the coming days.', 'the coming days: 2024-05-16..2024-05-19 about'],
    ['It was three days ago.', 'three days ago: 2024-05-13..2024-05-13 day'],
    ['It was two years ago.', 'two years ago: 2022-01-01..2022-12-31 year'],
    ['It was several years ago.', 'several years ago: ..2022-05-16 before'],
    ['It began in 2019.', '2019: 2019-01-01..2019-12-31 year'],
    ['It began in the 1990s.', 'the 1990s: 1990-01-01..1999-12-31 range'],
    ['It began in the spring of 2014.', 'spring of 2014: 2014-03-01..2014-05-31 range'],
    ['It shrank in the second quarter of 2023.', 'second quarter of 2023: 2023-04-01..2023-06-30 range'],
    ['Last summer they left.', 'Last summer: 2023-06-01..2023-08-31 range'],
    ['They left last weekend.', 'last weekend: 2024-05-11..2024-05-12 range'],
  ])('%s', (text, expected) => {
    expect(show(findPhrases(text), text, 'back')).toEqual([expected]);
  });

  it.each(['They paid 2,000 dollars.', 'It cost $2014.', 'He met 300 people.', 'on 3 May 2021'])(
    'none in: %s',
    (text) => {
      expect(findPhrases(text)).toEqual([]);
    },
  );

  it('counts "a day earlier" from the day named last, and knows nothing without one', () => {
    const text = 'It had begun a day earlier.';
    expect(show(findPhrases(text), text, 'back')).toEqual(['a day earlier: unknown']);
    expect(show(findPhrases(text), text, 'back', '2024-03-01' as IsoDate)).toEqual([
      'a day earlier: 2024-02-29..2024-02-29 day',
    ]);
  });
});

describe('calendar dates', () => {
  it.each<[string, Direction, string]>([
    ['on Saturday', 'back', 'Saturday: 2024-05-11..2024-05-11 day'],
    ['on Saturday', 'forward', 'Saturday: 2024-05-18..2024-05-18 day'],
    ['on Thursday', 'back', 'Thursday: 2024-05-16..2024-05-16 day'],
    ['on Thursday', 'forward', 'Thursday: 2024-05-16..2024-05-16 day'],
    ['in November', 'back', 'November: 2023-11-01..2023-11-30 month'],
    ['in November', 'forward', 'November: 2024-11-01..2024-11-30 month'],
    ['on 20 December', 'back', '20 December: 2023-12-20..2023-12-20 day'],
    ['on Feb. 3, 2021', 'back', 'Feb. 3, 2021: 2021-02-03..2021-02-03 day'],
    ['yesterday', 'back', 'yesterday: 2024-05-15..2024-05-15 day'],
    ['in early April', 'back', 'early April: 2024-04-01..2024-04-11 about'],
  ])('%s looking %s', (text, direction, expected) => {
    expect(show(findDates(text, published), text, direction)).toEqual([expected]);
  });

  it.each(['for 60 days', 'after two days', 'a second time'])('no date in: %s', (text) => {
    expect(findDates(text, published)).toEqual([]);
  });

  it('resolves only complete dates without a publication date', () => {
    const read = (text: string) =>
      findDates(text, null).map((p) => p.read('back', { published: null, lastNamed: null }));
    expect(read('on 3 May 2021')).toEqual([{ from: '2021-05-03', to: '2021-05-03', precision: 'day' }]);
    expect(read('on Saturday')).toEqual([null]);
    expect(read('yesterday')).toEqual([null]);
  });
});

describe('the calendar', () => {
  it('keeps to the length of months and to weeks from Monday', () => {
    expect(addMonths('2024-03-31' as IsoDate, -1)).toBe('2024-02-29');
    expect(addMonths('2024-01-15' as IsoDate, -12)).toBe('2023-01-15');
    expect(period('2024-05-19' as IsoDate, 'week')).toEqual({ from: '2024-05-13', to: '2024-05-19' });
  });
});
