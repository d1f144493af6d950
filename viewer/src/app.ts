import { computed, effect, signal } from '@preact/signals';
import { nothingHidden, unhidden } from '../../src/graph/filter/facets.js';
import { type Filter, select as selected } from '../../src/graph/filter/index.js';
import { sift } from '../../src/graph/filter/relation.js';
import type { Scope } from '../../src/graph/filter/scope.js';
import type { WireEdge, WireNode, WireText } from '../../src/view/wire.js';
import type { Picture } from './draw/picture.js';
import { canDraw } from './draw/sigma.js';
import { api, type Loaded, load, loading } from './fetch.js';
import { fromHash, type Selection, toHash, type ViewState } from './state/address.js';
import type { Found } from './state/answer.js';
import { decode, type GraphData } from './state/graph.js';
import { linesOf } from './state/lines.js';
import { decodePlaces, type Places } from './state/places.js';
import { binsOf } from './state/time.js';

export const graph = signal<Loaded<GraphData>>(loading);
export const view = signal<ViewState>(fromHash(location.hash));
/** What the last answer to a query holds; lit while the questions are open. */
export const found = signal<Found | null>(null);
/** What the mouse or the keyboard points at; never in the address. */
export const hover = signal<{ readonly node?: string; readonly edges?: readonly string[] } | null>(null);
export const drawable = canDraw();
/** The picture while there is one. */
export const picture = signal<Picture | null>(null);
/** Asks the picture to show an entity; counts up so that the same one can be asked for again. */
export const revealed = signal<{ readonly id: string; readonly turn: number } | null>(null);

export const data = computed(() => (graph.value.state === 'ready' ? graph.value.value : null));
const hidden = computed(() => view.value.hidden);
/** What the legend lets through, whatever its date. */
export const unbounded = computed(() => sift(data.value?.edges ?? [], unhidden(hidden.value)));
const range = computed(() => view.value.range);
const scope = computed(() => view.value.scope);
const least = computed(() => view.value.least);
const through = (filter: Pick<Filter, 'hidden'>) =>
  selected(data.value?.edges ?? [], {
    ...filter,
    range: range.value,
    least: least.value,
    scope: scope.value,
  });
export const visible = computed(() => through({ hidden: hidden.value }));
/** What would be shown with nothing switched off: what the legend counts in. */
export const scoped = computed(() => through({ hidden: nothingHidden }));
/** The bars of the histogram. */
export const bins = computed(() => binsOf(data.value?.edges ?? []));
export const visibleIds = computed(() => new Set(visible.value.map((edge) => edge.id)));
export const lines = computed(() => linesOf(visible.value));
export const touched = computed(() => {
  const ids = new Set<string>();
  for (const { source, target } of visible.value) ids.add(source.id).add(target.id);
  return ids;
});

/** The relations that are pointed at, wherever; null where none is. */
export const hoveredEdges = computed<ReadonlySet<string> | null>(() =>
  hover.value?.edges ? new Set(hover.value.edges) : null,
);

/** Waits for the second entity of a path or of a comparison. */
export const picking = signal<Pick<Extract<Scope, { what: 'path' | 'common' }>, 'what' | 'id'> | null>(null);

/** Goes to a state; the browser's back button returns, but for a `passing` one, which takes the last one's place. */
export function go(change: Partial<ViewState>, passing = false): void {
  const next = { ...view.value, ...change };
  const hash = toHash(next);
  if (hash === toHash(view.value)) return;
  view.value = next;
  const address = hash === '' ? location.pathname : `#${hash}`;
  if (passing) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

export function select(selection: Selection): void {
  hover.value = null;
  const first = picking.value;
  picking.value = null;
  if (first && selection?.what === 'node' && selection.id !== first.id) {
    go({ scope: { ...first, other: selection.id }, selection: null });
    return;
  }
  go({ selection });
  const edge = selection?.what === 'edge' ? data.value?.edge.get(selection.id) : undefined;
  const id = selection?.what === 'node' ? selection.id : edge?.source.id;
  if (id) revealed.value = { id, turn: (revealed.value?.turn ?? 0) + 1 };
}

export function showAll(): void {
  go({ hidden: nothingHidden, range: null, scope: null, least: 1 });
}

/** A link pasted into the open page, back and forward. */
function follow(): void {
  view.value = fromHash(location.hash);
}

/** The evidence of the selection, fetched when it changes; an answer that comes too late is dropped. */
export type Detail =
  | { readonly what: 'node'; readonly body: Loaded<WireNode> }
  | { readonly what: 'edge'; readonly body: Loaded<WireEdge> }
  | { readonly what: 'article'; readonly body: Loaded<WireText> };
export const detail = signal<Detail | null>(null);

const selectionKey = computed(() => {
  const { selection } = view.value;
  return selection ? `${selection.what} ${selection.id}` : '';
});

async function fetchDetail({ what, id }: NonNullable<Selection>): Promise<Detail | null> {
  if (what === 'node') return { what, body: await load(api.node(id)) };
  if (what === 'edge') return { what, body: await load(api.edge(id)) };
  return what === 'article' ? { what, body: await load(api.article(id)) } : null;
}

/** What has a place on the map; fetched when somebody wants to know. */
export const places = signal<Loaded<Places> | null>(null);

export async function needPlaces(): Promise<void> {
  if (places.peek()?.state === 'ready' || places.peek()?.state === 'loading') return;
  places.value = loading;
  places.value = await load(api.places().then(decodePlaces));
}

/** How many relations the address asks for. */
const wanted = computed(() => view.value.relations);

export async function loadGraph(): Promise<void> {
  graph.value = loading;
  const relations = wanted.peek();
  const answer = await load(api.graph(relations).then(decode));
  if (relations !== wanted.peek()) return;
  graph.value = answer;
  if (places.peek()) {
    places.value = null;
    await needPlaces();
  }
}

/** Begins: reads the graph, and follows the address from now on. */
export function startApp(): void {
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
  effect(() => {
    const key = selectionKey.value;
    const { selection } = view.peek();
    const what = selection?.what;
    detail.value = what && what !== 'ask' && what !== 'draft' ? { what, body: loading } : null;
    if (selection)
      void fetchDetail(selection).then((answer) => {
        if (selectionKey.peek() === key) detail.value = answer;
      });
  });
  effect(() => {
    void wanted.value;
    void loadGraph();
  });
}
