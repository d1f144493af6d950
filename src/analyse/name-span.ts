import type { EntityType } from '../model/index.js';
import type { NameEntry } from './actors/types.js';

/** A proper name as a range of tokens, while its type is still open. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** Label of the recogniser, '' where it saw nothing. */
  readonly label: string;
  /** Known readings of exactly these words. */
  readonly entries: readonly NameEntry[];
  /** The name of a thing: takes its words, gives no mention. */
  readonly nobody: boolean;
  /** Start of the title before a person's name, or `from`. */
  titleFrom: number;
  type: EntityType | null;
}
