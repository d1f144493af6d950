import { expect, it } from 'vitest';
import { sameTime } from '../../src/evaluate/graph/days.js';

const day = (from: string | null, to = from) => ({ from, to });

it('asks for the day where the gold has the day', () => {
  expect(sameTime(day('2021-05-04'), '2021-05-04', 'day')).toBe(true);
  expect(sameTime(day('2021-05-03', '2021-05-04'), '2021-05-04', 'day')).toBe(false);
  expect(sameTime(null, '2021-05-04', 'day')).toBe(false);
});

it('asks for the same month, year or span where the gold has that', () => {
  expect(sameTime(day('2021-05-31'), '2021-05', 'month')).toBe(true);
  expect(sameTime(day('2021-06-01'), '2021-05', 'month')).toBe(false);
  expect(sameTime(day('2020-12'), '2020-11/2021-01', null)).toBe(true);
  expect(sameTime(day('2020'), '2020-12', null)).toBe(true);
});

it('allows three days for what is about or ongoing, and none before a "before"', () => {
  expect(sameTime(day('2021-05-07'), '2021-05-04', 'about')).toBe(true);
  expect(sameTime(day('2021-05-08'), '2021-05-04', 'ongoing')).toBe(false);
  expect(sameTime(day('2001-01-01', '2021-05-11'), '2021-05-04', 'on or before')).toBe(true);
  expect(sameTime(day('2001-01-01', '2021-05-12'), '2021-05-04', 'on or before')).toBe(false);
});

it('reads an open end as the other one, and an impossible date as none', () => {
  expect(sameTime(day(null, '2021-05-04'), '2021-05-04', 'day')).toBe(true);
  expect(sameTime(day('2021-02-30'), '2021-02', 'month')).toBe(false);
});
