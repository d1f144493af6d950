import type { Row } from './rows.js';

/** How often each key occurs. */
export function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Most reported relation first, then the busier ends; ids decide the rest, so the cut is always the same.
 * @param degree assertions of each entity
 */
export function strongest(
  edges: readonly Row[],
  degree: ReadonlyMap<string, number>,
  limit: number,
): readonly Row[] {
  const keys = edges.map((e) => `${e.text('source')} ${e.text('type')} ${e.text('target')}`);
  const support = tally(keys);
  const ranked = edges.map((e, i) => ({
    e,
    id: e.text('id'),
    support: support.get(keys[i] as string) ?? 0,
    ends: (degree.get(e.text('source')) ?? 0) + (degree.get(e.text('target')) ?? 0),
  }));
  ranked.sort((a, b) => b.support - a.support || b.ends - a.ends || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, limit).map(({ e }) => e);
}
