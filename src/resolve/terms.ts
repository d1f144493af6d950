import type { Term } from '../analyse/actors/types.js';
import type { EntityId } from '../model/index.js';
import type { Cast } from './cast.js';

/** The term that was running at the article's date among these persons; the latest where there is no date. */
export function heldAt(cast: Cast, persons: readonly EntityId[]): Term | null {
  return pick(
    cast,
    cast.actors.terms.filter((t) => persons.includes(t.person)),
    10,
  );
}

/** Who held the office of that state when the article appeared. */
export function holderOf(cast: Cast, title: string, of: EntityId): Term | null {
  return pick(
    cast,
    cast.actors.terms.filter((t) => t.of === of && t.title === title),
    0,
  );
}

/** `slack`: years a former or coming holder stays likely. */
function pick(cast: Cast, terms: readonly Term[], slack: number): Term | null {
  const date = cast.article.published;
  if (!date) return slack > 0 ? (terms[terms.length - 1] ?? null) : null;
  const running = terms.find((t) => t.from <= date && (t.to === null || date < t.to));
  if (running || slack === 0) return running ?? null;
  const year = Number(date.slice(0, 4));
  const near = terms.filter((t) => Math.abs(Number((t.to ?? date).slice(0, 4)) - year) <= slack);
  return near.sort((a, b) => (a.to ?? '9').localeCompare(b.to ?? '9')).pop() ?? null;
}
