import type { EntityType } from './entity.js';
import type { EntityId } from './ids.js';
import type { Span, TokenRange } from './span.js';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** A span that refers to somebody or somewhere, before it is known to whom. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly type: EntityType;
  /** Tokens covered, possessive marker and leading article included. */
  readonly tokens: TokenRange;
  /** Number of the syntactic head token. */
  readonly head: number;
}

/** A mention together with the entity it was decided to mean. */
export interface ResolvedMention extends Mention {
  /** Null where resolution abstained. */
  readonly entity: EntityId | null;
  /** Why: one of the reasons in `resolve/reasons.ts`, in words a reader can check. */
  readonly reason: string;
}
