import type { WireEvidence } from '../../../src/view/wire.js';

/** One sentence for everything the legend and the badges name; shown as the entry's explanation. */
export const explain: Readonly<Record<string, string>> = {
  Person: 'A human being, named or not.',
  Organisation: 'A body with members and a name: a movement, an agency, a company, a paper.',
  State: 'A state acting as one, also when its capital or government stands for it.',
  Location: 'A place where something happens.',
  Group: 'Several people as one: hostages, mediators, families.',
  cooperation: 'One side meets, supports, helps, agrees with or gives way to the other.',
  conflict: 'One side demands of, accuses, rejects, threatens or attacks the other.',
  standing: 'What holds for a time: who leads, speaks for or belongs to whom.',
  statement: 'One side says something to or about the other.',
  actual: 'The text says that it happens or happened.',
  planned: 'Somebody intends it.',
  proposed: 'Somebody suggests it.',
  demanded: 'Somebody wants it of somebody.',
  threatened: 'Somebody says it will follow.',
  alleged: 'Somebody claims it; the text does not say it is so.',
  possible: 'The text says that it may be.',
  hypothetical: 'It holds only under a condition.',
  affirmed: 'The text says that it is so.',
  negated: 'The text says that it is not so.',
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-03-06" → "6 Mar 2025", "2025-03" → "Mar 2025"; what is neither stays as it is. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (!name) return iso;
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

/** When it happened, as precisely as the text says and no more. */
export function when(date: NonNullable<WireEvidence['date']>): string {
  const { from, to, precision } = date;
  if (precision === 'before' && to) return `before ${day(to)}`;
  if (precision === 'after' && from) return `after ${day(from)}`;
  if (precision === 'ongoing') return from ? `since ${day(from)}` : 'ongoing';
  const about = precision === 'about' ? 'about ' : '';
  if (from && to && from !== to) return `${about}${day(from)} – ${day(to)}`;
  const one = from ?? to;
  return one ? `${about}${day(one)}` : 'undated';
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
