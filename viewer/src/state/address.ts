import { type ListedFilter, readFilter, writeFilter } from '../../../src/graph/filter/address.js';
import { nothingHidden } from '../../../src/graph/filter/facets.js';
import { readSort, type Sort, usual, writeSort } from './table.js';

const whats = ['node', 'edge', 'article', 'ask', 'draft'] as const;

/** What the panel shows; the last two are no part of the graph, and their id says nothing. */
export type Selection = { readonly what: (typeof whats)[number]; readonly id: string } | null;

const shows = ['graph', 'list', 'table', 'matrix', 'days', 'map'] as const;

/** All that a link carries: what is selected, what is left out, how it is shown. */
export interface ViewState extends ListedFilter {
  readonly selection: Selection;
  readonly show: (typeof shows)[number];
  /** Of the table. */
  readonly sort: Sort;
  /** Relations that are asked for, the strongest first; null for as many as the server begins with. */
  readonly relations: number | null;
}

export const start: ViewState = {
  selection: null,
  hidden: nothingHidden,
  range: null,
  scope: null,
  least: 1,
  show: 'graph',
  sort: usual,
  relations: null,
};

function relationsOf(text: string | null): number | null {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** As the address and the server have it. */
export function limitOf(relations: number): string {
  return relations === Number.POSITIVE_INFINITY ? 'all' : String(relations);
}

/** The part of the address after "#"; empty for the first view. */
export function toHash(state: ViewState): string {
  const params = new URLSearchParams();
  if (state.selection) params.set(state.selection.what, state.selection.id);
  writeFilter(state, params);
  if (state.show !== 'graph') params.set('show', state.show);
  if (writeSort(state.sort) !== writeSort(usual)) params.set('sort', writeSort(state.sort));
  if (state.relations !== null) params.set('relations', limitOf(state.relations));
  return params.toString();
}

/** Reads an address; what it does not understand it leaves out, as links get cut and mistyped. */
export function fromHash(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const what = whats.find((name) => params.get(name));
  return {
    selection: what ? { what, id: params.get(what) as string } : null,
    ...readFilter(params),
    show: shows.find((show) => show === params.get('show')) ?? 'graph',
    sort: readSort(params.get('sort')),
    relations: relationsOf(params.get('relations')),
  };
}
