import { expect, it } from 'vitest';
import type { IsoDate } from '../../src/model/index.js';
import { parseDate } from '../../src/read/date.js';
import { readDateline } from '../../src/read/dateline.js';

it.each([
  ['2025-03-06', '2025-03-06'],
  ['2025-03-06T23:30:00-05:00', '2025-03-06'],
  ['20250306', '2025-03-06'],
  ['20250306T101500Z', '2025-03-06'],
  ['March 6, 2025', '2025-03-06'],
  ['Mar. 6 2025', '2025-03-06'],
  ['6 March 2025', '2025-03-06'],
  ['Thursday, 6th of March 2025', '2025-03-06'],
  ['Thu, 06 Mar 2025 10:00:00 GMT', '2025-03-06'],
  ['SEPT. 1, 2024 at 10:15 AM EST', '2024-09-01'],
  ['2024-02-29', '2024-02-29'],
  ['2025-02-29', null],
  ['2025-13-01', null],
  ['March 6', null],
  ['06/03/2025', null],
  ['soon', null],
  ['', null],
])('reads the date %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

it('gives a date without year the last such day that is not in the future', () => {
  expect(parseDate('March 6', '2025-03-06' as IsoDate)).toBe('2025-03-06');
  expect(parseDate('March 7', '2025-03-06' as IsoDate)).toBe('2024-03-07');
  expect(parseDate('Feb 29', '2025-03-06' as IsoDate)).toBe('2024-02-29');
});

it.each([
  ['PARIS, March 3, 2025 (Reuters) - France said on Monday', '2025-03-03', 'Reuters'],
  ['PORT-AU-PRINCE, Haiti, 3 March 2025 (AFP) – Gangs', '2025-03-03', 'AFP'],
  ['NEW YORK, N.Y., Mar. 3, 2025 -- Delegates met', '2025-03-03', null],
  ['JERUSALEM (AP) — The two sides', null, 'AP'],
  ['WASHINGTON — The two sides', null, null],
  ['Talks resume\n\nBy Jane Doe\nMarch 5, 2025\n\nThe two sides met.', '2025-03-05', null],
  ['Published: March 5, 2025 | 5 min read\nThe two sides met.', '2025-03-05', null],
  ['Updated on 2025-03-05 10:00 UTC\nThe two sides met.', '2025-03-05', null],
])('reads the head of %s', (text, published, outlet) => {
  expect(readDateline(text)).toEqual({ published, outlet });
});

it('abstains from the year of a dateline unless a later date is known', () => {
  const text = 'PARIS, March 3 (Reuters) - France said on Monday';
  expect(readDateline(text)).toEqual({ published: null, outlet: 'Reuters' });
  expect(readDateline(text, '2025-06-01' as IsoDate).published).toBe('2025-03-03');
});

it.each([
  'On March 5, 2025, the two sides met in Oslo and agreed on little, the envoy said.',
  'The Islamic Resistance Movement (Hamas) - a group in Gaza - said no.',
  'The talks of March 5, 2025 - the third - failed.',
])('takes no sentence for a dateline: %s', (text) => {
  expect(readDateline(text)).toEqual({ published: null, outlet: null });
});
