import type { GraphEdge, GraphNode } from '../../viewer/src/state/graph.js';

const nodeOf = (id: string): GraphNode => ({
  id,
  label: id,
  kind: 'State',
  aliases: [],
  count: 1,
  x: 0,
  y: 0,
});

/** A relation as the page has it; a conflict unless something else is said of its type. */
export function edgeOf(
  id: string,
  source: string,
  type: string,
  target: string,
  about: Partial<GraphEdge['type']> = {},
): GraphEdge {
  return {
    id,
    source: nodeOf(source),
    target: nodeOf(target),
    type: {
      name: type,
      label: type.toLowerCase(),
      explain: '',
      family: 'conflict',
      symmetric: false,
      ...about,
    },
    polarity: 'affirmed',
    modality: 'actual',
    event: id,
    article: { id: 'article', title: 'Article', outlet: null, published: null, url: null },
    date: null,
    speakers: [],
  };
}
