import { type Facet, facets, type Hidden, nothingHidden } from './filter.js';
import { readScope, type Scope, writeScope } from './scope.js';
import { type Range, rangeOf } from './time.js';

const whats = ['node', 'edge', 'article', 'ask', 'draft'] as const;

/** What the panel shows; the last two are no part of the graph, and their id says nothing. */
export type Selection = { readonly what: (typeof whats)[number]; readonly id: string } | null;

const shows = ['graph', 'list', 'matrix', 'days', 'map'] as const;

/** All that a link carries: what is selected, what is switched off, how it is shown. */
export interface ViewState {
  readonly selection: Selection;
  readonly hidden: Hidden;
  /** Dates that bound what is shown. */
  readonly range: Range | null;
  /** A neighbourhood, path or question that bounds what is shown. */
  readonly scope: Scope | null;
  /** Sentences that a relation needs to be shown. */
  readonly least: number;
  readonly show: (typeof shows)[number];
}

export const start: ViewState = {
  selection: null,
  hidden: nothingHidden,
  range: null,
  scope: null,
  least: 1,
  show: 'graph',
};

/** The part of the address after "#"; empty for the first view. */
export function toHash(state: ViewState): string {
  const params = new URLSearchParams();
  if (state.selection) params.set(state.selection.what, state.selection.id);
  for (const facet of facets)
    for (const value of [...state.hidden[facet]].sort()) params.append('hide', `${facet}.${value}`);
  if (state.range) params.set('dates', `${state.range.from}..${state.range.to}`);
  writeScope(state.scope, params);
  if (state.least > 1) params.set('least', String(state.least));
  if (state.show !== 'graph') params.set('show', state.show);
  return params.toString();
}

function leastOf(text: string | null): number {
  const least = Number(text ?? 1);
  return Number.isInteger(least) && least > 1 && least < 1000 ? least : 1;
}

/** Reads an address; what it does not understand it leaves out, as links get cut and mistyped. */
export function fromHash(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const what = whats.find((name) => params.get(name));
  const hidden = Object.fromEntries(facets.map((facet) => [facet, new Set<string>()])) as Record<
    Facet,
    Set<string>
  >;
  for (const entry of params.getAll('hide')) {
    const dot = entry.indexOf('.');
    const facet = facets.find((name) => name === entry.slice(0, dot));
    if (facet && dot < entry.length - 1) hidden[facet].add(entry.slice(dot + 1));
  }
  return {
    selection: what ? { what, id: params.get(what) as string } : null,
    hidden,
    range: rangeOf(params.get('dates') ?? ''),
    scope: readScope(params),
    least: leastOf(params.get('least')),
    show: shows.find((show) => show === params.get('show')) ?? 'graph',
  };
}
