import type { Token } from '../../language/doc.js';

/** The steps that can stop a relation, in the order in which they are taken. */
export const causes = [
  'found',
  'reversed',
  'unknown source',
  'unknown target',
  'same entity',
  'apart',
  'no trigger',
  'other word class',
  'pattern not met',
  'no source',
  'other source',
  'no target',
  'other target',
  'source of another kind',
  'target of another kind',
  'same words',
  'outdone',
  'taken',
  'ended',
] as const;
export type Cause = (typeof causes)[number];

/** What stopped a relation. */
export interface Stop {
  readonly cause: Cause;
  readonly message: string;
  readonly details: readonly string[];
  /** The word that could have triggered it; null where it did not come to that. */
  readonly trigger: Token | null;
}

/** What stopped it at one word of the text. */
export interface Obstacle extends Stop {
  /** How much of the relation held there; two where both ends stood at the word. */
  readonly held: number;
}

/** The answer to "why not A TYPE B?". */
export interface WhyNot extends Stop {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  /** What stopped it at other words, if there are any. */
  readonly elsewhere: readonly Stop[];
  /** Ids of the assertions that say it, or say it the other way round, or another thing of the two. */
  readonly assertions: readonly string[];
}
