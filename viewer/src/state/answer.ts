import type { WireAnswer } from '../../../src/view/wire.js';
import type { GraphData, GraphEdge, GraphNode } from './graph.js';

/** What a cell of an answer shows, and what of the graph it means, if anything. */
export interface Meant {
  readonly text: string;
  readonly node?: GraphNode;
  readonly edge?: GraphEdge;
}

type Properties = Readonly<Record<string, unknown>>;

/** Nodes and relationships come as `{labels, properties}` and `{type, properties}`. */
function propertiesOf(value: unknown): Properties | null {
  const properties = (value as { readonly properties?: unknown } | null)?.properties;
  return properties && typeof properties === 'object' ? (properties as Properties) : null;
}

/** Reads the cells of an answer: ids and names of entities and ids of relations are those themselves. */
export function meaningIn({ node, nodes, edge }: GraphData): (value: unknown) => readonly Meant[] {
  const named = new Map([...nodes].reverse().map((entity) => [entity.label, entity]));
  const ofText = (text: string, words = text): Meant => {
    const [entity, relation] = [node.get(text) ?? named.get(text), edge.get(text)];
    return { text: words, ...(entity && { node: entity }), ...(!entity && relation && { edge: relation }) };
  };
  return function meant(value): readonly Meant[] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.flatMap(meant);
    if (typeof value === 'string') return [ofText(value)];
    if (typeof value !== 'object') return [{ text: String(value) }];
    const { id, name, quote } = propertiesOf(value) ?? {};
    if (typeof id !== 'string') return [{ text: JSON.stringify(value) }];
    const type = (value as { readonly type?: unknown }).type;
    const words = [name, type, quote].filter((part) => typeof part === 'string').join(': ');
    return [ofText(id, words || id)];
  };
}

/** Entities and relations, by id. */
export interface Found {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What of the graph an answer holds; where it names entities alone, also what is between these. */
export function foundIn({ rows }: Pick<WireAnswer, 'rows'>, data: GraphData): Found {
  const all = rows.flatMap((row) => row.flatMap(meaningIn(data)));
  const edges = all.flatMap(({ edge }) => edge ?? []);
  const nodes = new Set(all.flatMap(({ node }) => node?.id ?? []));
  const within = data.edges.filter(({ source, target }) => nodes.has(source.id) && nodes.has(target.id));
  for (const { source, target } of edges) nodes.add(source.id).add(target.id);
  return { nodes, edges: new Set((edges.length > 0 ? edges : within).map(({ id }) => id)) };
}
