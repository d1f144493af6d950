import type { Article } from './article.js';
import type { Assertion } from './assertion.js';
import type { Entity } from './entity.js';
import type { EntityId } from './ids.js';
import type { ResolvedMention } from './mention.js';

/** How often, and in which words, an article mentions an entity. */
export interface MentionCount {
  readonly entity: EntityId;
  readonly count: number;
  /** Distinct surface forms, sorted. */
  readonly forms: readonly string[];
}

/** All that one article adds to the graph; what the store writes and removes as one unit. */
export interface ArticleGraph {
  readonly article: Article;
  readonly sentences: number;
  readonly words: number;
  readonly entities: readonly Entity[];
  readonly mentions: readonly ResolvedMention[];
  readonly mentionCounts: readonly MentionCount[];
  readonly assertions: readonly Assertion[];
}
