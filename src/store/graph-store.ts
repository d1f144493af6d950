import type {
  ArticleGraph,
  ArticleId,
  DatePrecision,
  EntityType,
  Modality,
  Polarity,
} from '../model/index.js';
import type { Parameters, Rows } from './driver.js';
import type { KeptGraph } from './kept.js';
import type { ArticleRows } from './rows.js';

export interface StoredArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly sentences: number;
  readonly words: number;
}

export interface StoredEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly anonymous: boolean;
  readonly principal: string | null;
  readonly iso: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Mentions in all articles. */
  readonly mentions: number;
  /** Articles that mention it. */
  readonly articles: number;
}

export interface StoredEnd {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** One relationship between two entities. */
export interface StoredAssertion {
  readonly source: StoredEnd;
  readonly target: StoredEnd;
  readonly type: string;
  readonly properties: AssertionProperties;
}

/** What a relationship carries. All offsets count code points of the article's text, end excluded. */
export interface AssertionProperties {
  readonly id: string;
  /** Shared by assertions of one happening. */
  readonly event: string;
  readonly cameo: string | null;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Names of the speakers, outermost first; empty where the article itself says it. */
  readonly attributedTo: readonly string[];
  /** The words of the text for each of them. */
  readonly attributedText: readonly string[];
  /** Their entities; '' for one that is none. */
  readonly attributedIds: readonly string[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly dateText: string | null;
  /** The article's day of publication. */
  readonly reported: string | null;
  readonly place: string | null;
  readonly object: string | null;
  readonly article: string;
  /** The sentence's number in the article, from 0; its words; where it stands. */
  readonly sentence: number;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly trigger: string;
  readonly triggerSpan: readonly number[];
  readonly sourceText: string;
  readonly sourceSpan: readonly number[];
  readonly targetText: string;
  readonly targetSpan: readonly number[];
  readonly rule: string;
  readonly reasons: readonly string[];
}

/** How many assertions lead from one entity to another. */
export interface StoredPair {
  readonly source: string;
  readonly target: string;
  readonly count: number;
}

export interface StoredMention {
  readonly entity: string;
  readonly article: string;
  readonly count: number;
  readonly forms: readonly string[];
}

/** What a write did with the articles it was given. */
export interface WriteReport {
  readonly added: number;
  /** Known by id, but read differently than before: replaced. */
  readonly changed: number;
  readonly unchanged: number;
}

export interface RemoveReport {
  readonly assertions: number;
  /** Entities that no other article mentions; gone with the article. */
  readonly entities: number;
}

export interface StoreStats {
  readonly articles: number;
  readonly sentences: number;
  readonly words: number;
  readonly entities: number;
  readonly entityTypes: Readonly<Record<string, number>>;
  readonly assertions: number;
  readonly events: number;
  readonly relationTypes: Readonly<Record<string, number>>;
  readonly polarities: Readonly<Record<string, number>>;
  readonly modalities: Readonly<Record<string, number>>;
}

interface QueryLimits {
  /** Time a server gives the query; the embedded store cannot stop one from within (see `Reader`). */
  readonly seconds?: number;
}

/** A place in the plane, in the units of the layout. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/**
 * The graph, wherever it is kept. Every method may throw a `ParleyError` of the area STORE. The readers stream
 * in the order of ids by code point, whatever the order of writing was.
 */
export interface GraphStore {
  /** Adds articles whole, replaces those read differently, leaves the rest; safe to repeat. */
  write(graphs: readonly ArticleGraph[]): Promise<WriteReport>;
  /** Every article with all that is kept of it, by id, for `writeRows` of another store. */
  rows(): AsyncGenerator<ArticleRows>;
  /** Writes such articles as `write` does. */
  writeRows(articles: readonly ArticleRows[]): Promise<WriteReport>;
  /** Takes an article away with its assertions and what only it mentioned; null if there is none of that id. */
  remove(article: ArticleId): Promise<RemoveReport | null>;
  query(cypher: string, parameters?: Parameters, limits?: QueryLimits): Promise<Rows>;
  articles(): AsyncGenerator<StoredArticle>;
  entities(): AsyncGenerator<StoredEntity>;
  /** By source, then by the assertion's own id. */
  assertions(): AsyncGenerator<StoredAssertion>;
  /** By source, then by target. */
  pairs(): AsyncGenerator<StoredPair>;
  /** By entity, then by article. */
  mentions(): AsyncGenerator<StoredMention>;
  /** Nodes and mentions with all that writing goes on from. */
  kept(): KeptGraph;
  stats(): Promise<StoreStats>;
  /** Where the entities stand, if that was kept for the graph as it is now; else null. */
  layout(): Promise<ReadonlyMap<string, Position> | null>;
  /** Keeps the places of all entities as `x` and `y`, until the graph changes. */
  keepLayout(positions: ReadonlyMap<string, Position>): Promise<void>;
  close(): Promise<void>;
}
