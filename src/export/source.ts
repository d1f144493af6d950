import { positionsOf } from '../graph/positions.js';
import type {
  GraphStore,
  KeptGraph,
  Position,
  StoredArticle,
  StoredAssertion,
  StoredEntity,
  StoredMention,
  StoredPair,
} from '../store/index.js';

/**
 * What formats read: the whole graph of a store, or the part of it that a filter leaves. Every stream can be read
 * several times and comes in the order of ids by code point, each time the same.
 */
export interface ExportSource {
  articles(): AsyncIterable<StoredArticle>;
  entities(): AsyncIterable<StoredEntity>;
  /** By source, then by the assertion's own id; both ends are among the entities. */
  assertions(): AsyncIterable<StoredAssertion>;
  /** How many assertions lead from one to another; by source, then by target. */
  pairs(): AsyncIterable<StoredPair>;
  /** By entity, then by article. */
  mentions(): AsyncIterable<StoredMention>;
  /** Where each entity stands, in the units of the layout. */
  positions(): Promise<ReadonlyMap<string, Position>>;
  /** Only of the whole graph: all that a store keeps, so that another can go on with it. */
  readonly kept?: KeptGraph;
}

/** The whole graph. */
export function wholeGraph(store: GraphStore): ExportSource {
  return {
    articles: () => store.articles(),
    entities: () => store.entities(),
    assertions: () => store.assertions(),
    pairs: () => store.pairs(),
    mentions: () => store.mentions(),
    positions: () => positionsOf(store),
    kept: store.kept(),
  };
}
