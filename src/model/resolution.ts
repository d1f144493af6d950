import type { Entity } from './entity.js';
import type { EntityId } from './ids.js';
import type { Mention, ResolvedMention } from './mention.js';
import type { Span, TokenRange } from './span.js';

/** Words between quotation marks, marks excluded. A quotation that runs over paragraphs is one. */
export interface Quotation extends Span {
  readonly tokens: TokenRange;
  /** Head token of the speaker's mention, or null where the text does not say. */
  readonly speaker: number | null;
  /** Head token of the mention of whom the words address, or null. */
  readonly addressee: number | null;
  /** The verb or noun of saying, or null. */
  readonly cue: number | null;
  /** False for scare quotes and titles ("the “Witkoff proposal”"): words used, not said. */
  readonly speech: boolean;
}

/** What the analysis of one document hands to resolution. */
export interface Analysis {
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
}

/** Who is who in one document. */
export interface Resolution {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly mentions: readonly ResolvedMention[];
  /** The mention whose head is that token. */
  readonly byHead: ReadonlyMap<number, ResolvedMention>;
  readonly quotations: readonly Quotation[];
}
