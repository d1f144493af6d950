import { computed } from '@preact/signals';
import { found, hover, places, view, visible } from '../app.js';
import { locate } from '../state/places.js';

/** What is shown as the map has it; null until the places are here. */
export const located = computed(() =>
  places.value?.state === 'ready' ? locate(visible.value, places.value.value) : null,
);

/** Relations of an entity, and those that happened there. */
function edgesOf(id: string) {
  const happened = places.value?.state === 'ready' ? places.value.value.happened : null;
  return visible.value.filter(
    (edge) => edge.source.id === id || edge.target.id === id || happened?.get(edge.id)?.id === id,
  );
}

const ids = (edges: readonly { readonly id: string }[]) => new Set(edges.map(({ id }) => id));

/** Relations that are pointed at or selected; null where all are equal. */
export const lit = computed<ReadonlySet<string> | null>(() => {
  const [over, { selection }] = [hover.value, view.value];
  if (over?.edges) return new Set(over.edges);
  if (over?.node !== undefined) return ids(edgesOf(over.node));
  if (selection?.what === 'node') return ids(edgesOf(selection.id));
  if (selection?.what === 'edge') return new Set([selection.id]);
  if (selection?.what === 'ask') return found.value?.edges ?? null;
  if (selection?.what !== 'article') return null;
  return ids(visible.value.filter((edge) => edge.article.id === selection.id));
});
