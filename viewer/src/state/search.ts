import MiniSearch from 'minisearch';
import type { GraphData } from './graph.js';

export interface Suggestion {
  readonly what: 'node' | 'edge' | 'filter';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/** "Élysée" is found by "elysee". */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Entry extends Suggestion {
  readonly key: string;
  readonly other: string;
  readonly weight: number;
}

/** Index over names, aliases and relation words; sentences are searched by the server. */
export function makeSearch(data: GraphData): (words: string) => Suggestion[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'other'],
    storeFields: ['what', 'id', 'title', 'detail', 'weight'],
    processTerm: fold,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 2 },
      boostDocument: (_id, _term, stored) => 1 + Math.log1p(Number(stored?.weight ?? 0)),
    },
  });
  index.addAll(
    data.nodes.map((node) => ({
      key: `node ${node.id}`,
      what: 'node',
      id: node.id,
      title: node.label,
      detail: node.kind,
      other: node.aliases.join(' · '),
      weight: node.count,
    })),
  );
  index.addAll(
    data.edges.map((edge) => ({
      key: `edge ${edge.id}`,
      what: 'edge',
      id: edge.id,
      title: `${edge.source.label} ${edge.type.label} ${edge.target.label}`,
      detail: edge.polarity === 'negated' ? 'not' : edge.modality === 'actual' ? '' : edge.modality,
      other: edge.type.family,
      weight: 0,
    })),
  );
  return (words) =>
    index.search(words).map((hit) => ({ what: hit.what, id: hit.id, title: hit.title, detail: hit.detail }));
}
