import type { RelationRecord } from './record.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-03-06" → "6 Mar 2025", "2025-03" → "Mar 2025"; what is neither stays as it is. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (!name) return iso;
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

/** When it happened, as precisely as the text says and no more. */
export function when(date: NonNullable<RelationRecord['date']>): string {
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
