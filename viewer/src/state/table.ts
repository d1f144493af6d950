import { dayOf } from '../../../src/graph/filter/days.js';
import type { GraphEdge } from './graph.js';

/** What a row shows of a relation; also what rows can be sorted by. */
export const columns = ['date', 'source', 'relation', 'target', 'claim', 'speakers', 'article'] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  readonly by: Column;
  /** From the last to the first. */
  readonly down: boolean;
}

/** The latest first. */
export const usual: Sort = { by: 'date', down: true };

/** What kind of claim it is; nothing for what is said to have happened. */
export function claimOf({ polarity, modality }: GraphEdge): string {
  return [polarity === 'negated' && 'negated', modality !== 'actual' && modality].filter(Boolean).join(', ');
}

const readings: Readonly<Record<Column, (edge: GraphEdge) => string>> = {
  date: (edge) => dayOf(edge) ?? '',
  source: ({ source }) => source.label,
  relation: ({ type }) => type.label,
  target: ({ target }) => target.label,
  claim: claimOf,
  speakers: ({ speakers }) => speakers.join(', quoting '),
  article: ({ article }) => article.outlet ?? article.title,
};

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** In this order; what has nothing there comes last, whichever way, and equals by their ids. */
export function sorted(edges: readonly GraphEdge[], { by, down }: Sort): GraphEdge[] {
  const rows = edges.map((edge) => ({ edge, value: readings[by](edge) }));
  const turn = down ? -1 : 1;
  rows.sort(
    (a, b) =>
      Number(a.value === '') - Number(b.value === '') ||
      turn * collator.compare(a.value, b.value) ||
      (a.edge.id < b.edge.id ? -1 : 1),
  );
  return rows.map(({ edge }) => edge);
}

/** `-date` is from the last to the first. */
export function writeSort({ by, down }: Sort): string {
  return `${down ? '-' : ''}${by}`;
}

export function readSort(text: string | null): Sort {
  const by = columns.find((column) => column === text?.replace(/^-/, ''));
  return by ? { by, down: text?.startsWith('-') ?? false } : usual;
}
