import type { Range } from '../../graph/filter/days.js';
import { refuse } from './refuse.js';

const moment = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * `2025`, `2025-03`, `2025-03-06`, or two of them with `..` between, either of which may be left out; both ends
 * included. Throws PARLEY_EXPORT_WHERE.
 */
export function rangeOfText(text: string): Range {
  const parts = text.split('..');
  const [first = '', last = first] = parts;
  if (parts.length > 2 || (first === '' && last === '') || ![first, last].every(fits))
    refuse(
      `${JSON.stringify(text)} is no range of days`,
      'Write dates=2025-01-01..2025-03-31, or dates=2025-03.',
    );
  // As text every day of a month lies before its 31st.
  const range = { from: filled(first || '0000', '-01-01'), to: filled(last || '9999', '-12-31') };
  if (range.from > range.to)
    refuse(`${JSON.stringify(text)} ends before it begins`, 'Give the earlier day first.');
  return range;
}

const fits = (part: string) => part === '' || moment.test(part);
const filled = (part: string, rest: string) => part + rest.slice(part.length - 4);
