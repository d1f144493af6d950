import type { EntityType } from './entity.js';
import type { ArticleId, AssertionId, EntityId, EventId, IsoDate } from './ids.js';
import type { Span } from './span.js';

export const polarities = ['affirmed', 'negated'] as const;
export type Polarity = (typeof polarities)[number];

export const modalities = [
  'actual',
  'planned',
  'proposed',
  'demanded',
  'threatened',
  'alleged',
  'possible',
  'hypothetical',
] as const;
export type Modality = (typeof modalities)[number];

export type DatePrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'range'
  | 'before'
  | 'after'
  | 'ongoing'
  | 'about';

/** When it happened, as an interval of days (both ends included; null = open). */
export interface EventDate {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly precision: DatePrecision;
  /** The words it was read from, or the tense that decided ("present perfect"). */
  readonly text: string;
}

/** One end of an assertion: the entity, and the words of this sentence that stand for it. */
export interface End extends Span {
  readonly entity: EntityId;
  readonly name: string;
  readonly type: EntityType;
}

/** One link of the chain of speakers, outermost first. */
export interface Speaker {
  readonly entity: EntityId | null;
  readonly name: string;
  /** The words of the text. */
  readonly text: string;
}

/**
 * Where the words stand. The constructor `relate/evidence.ts#evidence` is the only way to make one and
 * refuses spans that are not in the article, so an edge without evidence does not type-check.
 */
export interface Evidence extends Span {
  readonly article: ArticleId;
  /** Number of the sentence in the article, from 0. `text` is the sentence's quote. */
  readonly sentence: number;
}

/** One relation as one sentence reports it. */
export interface Assertion {
  readonly id: AssertionId;
  readonly event: EventId;
  /** Name of the relation type: `WARNS`. */
  readonly type: string;
  readonly cameo: string | null;
  readonly plover: string | null;
  /** PLOVER mode: `release`, `aerial`. */
  readonly mode: string | null;
  readonly source: End;
  readonly target: End;
  readonly trigger: Span;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attribution: readonly Speaker[];
  readonly date: EventDate | null;
  readonly place: string | null;
  /** What is given, demanded, signed …: the words of the text. */
  readonly object: string | null;
  readonly evidence: Evidence;
  /** The frame that fired: `WARNS/verb:warn`. */
  readonly rule: string;
  /** The steps that led here, for `parley explain`. */
  readonly reasons: readonly string[];
}
