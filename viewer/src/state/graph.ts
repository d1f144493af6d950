import type { WireArticle, WireGraph, WireType } from '../../../src/view/wire.js';

/** An entity as the picture needs it. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Assertions in the store, shown or not. */
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** An assertion as the picture needs it; its sentence is fetched when somebody asks. */
export interface GraphEdge {
  readonly id: string;
  readonly source: GraphNode;
  readonly target: GraphNode;
  readonly type: WireType;
  readonly polarity: string;
  readonly modality: string;
  readonly event: string;
  readonly article: WireArticle;
  readonly date: string | null;
  /** Whose words it is in; empty where the article itself says it. */
  readonly speakers: readonly string[];
}

export interface GraphData {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly node: ReadonlyMap<string, GraphNode>;
  readonly edge: ReadonlyMap<string, GraphEdge>;
  readonly kinds: readonly string[];
  readonly types: WireGraph['types'];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
  readonly total: WireGraph['total'];
  readonly offers: WireGraph['offers'];
}

function at<T>(list: readonly T[], index: number | undefined, what: string): T {
  const value = index === undefined ? undefined : list[index];
  if (value === undefined) throw new RangeError(`the graph's ${what} points outside its list`);
  return value;
}

/**
 * Columns to objects that point at each other.
 * @throws RangeError where a number points outside its list: a half-read answer is never drawn.
 */
export function decode(wire: WireGraph): GraphData {
  const { nodes: n, edges: e } = wire;
  const nodes = n.id.map((id, i) => ({
    id,
    label: at(n.label, i, 'label'),
    kind: at(wire.kinds, n.kind[i], 'kind'),
    aliases: n.aliases[i] ?? [],
    count: n.count[i] ?? 0,
    x: at(n.x, i, 'x'),
    y: at(n.y, i, 'y'),
  }));
  const edges = e.id.map((id, i) => ({
    id,
    source: at(nodes, e.source[i], 'source'),
    target: at(nodes, e.target[i], 'target'),
    type: at(wire.types, e.type[i], 'type'),
    polarity: at(wire.polarities, e.polarity[i], 'polarity'),
    modality: at(wire.modalities, e.modality[i], 'modality'),
    event: e.event[i] ?? id,
    article: at(wire.articles, e.article[i], 'article'),
    date: e.date[i] ?? null,
    speakers: (e.speakers[i] ?? []).map((speaker) => at(wire.speakers, speaker, 'speaker')),
  }));
  return {
    nodes,
    edges,
    node: new Map(nodes.map((node) => [node.id, node])),
    edge: new Map(edges.map((edge) => [edge.id, edge])),
    kinds: wire.kinds,
    types: wire.types,
    modalities: wire.modalities,
    polarities: wire.polarities,
    total: wire.total,
    offers: wire.offers,
  };
}
