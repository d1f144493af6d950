import type { KeptGraph, Value } from '../../store/index.js';
import { constraints, type Labelled, labels } from '../../store/statements.js';
import type { ExportSource } from '../source.js';

export type Properties = Readonly<Record<string, Value>>;

export interface Node {
  readonly labels: readonly string[];
  /** With `id`, the key. */
  readonly properties: Properties;
}

export interface Relationship {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly properties: Properties;
}

/** The property graph of docs/stores.md, as any Neo4j holds it. Memory holds a page of rows. */
export interface PropertyGraph {
  articles(): AsyncIterable<Node>;
  entities(): AsyncIterable<Node>;
  mentions(): AsyncIterable<Relationship>;
  assertions(): AsyncIterable<Relationship>;
}

/**
 * Of a whole graph everything that the store keeps, so that Parley goes on with the copy as with the original; of a
 * part what can be seen of it.
 */
export function propertyGraph(graph: ExportSource): PropertyGraph {
  const kept = graph.kept ?? seen(graph);
  return {
    articles: () => mapped(kept.articles(), (properties) => ({ labels: ['Article'], properties })),
    entities: () =>
      mapped(kept.entities(), (properties) => ({
        labels: ['Entity', ...labels[properties.type as Labelled].split(':')],
        properties,
      })),
    mentions: () =>
      mapped(kept.mentions(), ({ entity, article, properties }) => ({
        source: entity,
        target: article,
        type: 'MENTIONED_IN',
        properties,
      })),
    assertions: () =>
      mapped(graph.assertions(), ({ source, target, type, properties }) => ({
        source: source.id,
        target: target.id,
        type,
        properties: properties as unknown as Properties,
      })),
  };
}

/**
 * Of a part under other names: by Parley's it would take the database for its own, and write into entities of which it
 * does not know what all articles said.
 */
export const constraintsOf = ({ kept }: ExportSource): readonly string[] =>
  kept ? constraints : constraints.map((statement) => statement.replace('parley_', 'part_'));

const seen = (graph: ExportSource): KeptGraph => ({
  articles: () => mapped(graph.articles(), (article) => article as unknown as Properties),
  entities: () => mapped(graph.entities(), (entity) => entity as unknown as Properties),
  mentions: () =>
    mapped(graph.mentions(), ({ entity, article, count, forms }) => ({
      entity,
      article,
      properties: { count, forms },
    })),
});

async function* mapped<T, U>(values: AsyncIterable<T>, make: (value: T) => U): AsyncGenerator<U> {
  for await (const value of values) yield make(value);
}
