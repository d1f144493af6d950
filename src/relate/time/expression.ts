import type { Token } from '../../language/doc.js';
import type { DatePrecision } from '../../model/assertion.js';
import type { IsoDate } from '../../model/ids.js';
import type { Interval } from './calendar.js';

/**
 * Which way an incomplete date ("Saturday", "in May") is completed, seen from the publication date; `near`
 * where the tense does not say.
 */
export type Direction = 'back' | 'forward' | 'near';

/** The days that expressions count from. */
export interface TimeOrigin {
  readonly published: IsoDate | null;
  /** The day named last before the words, for "a day earlier". */
  readonly lastNamed: IsoDate | null;
}

/** What the words mean once it is known which way to look. */
export interface Reading extends Interval {
  readonly precision: DatePrecision;
}

export type Read = (direction: Direction, origin: TimeOrigin) => Reading | null;

/** Words that name a time, by their place in the sentence's text. */
export interface TimePhrase {
  readonly start: number;
  readonly end: number;
  /** A weekday on its own: inside "last month" it is a day of that month. */
  readonly weekday: boolean;
  /** Two dates with "between … and" or "from … to": the preposition is used up. */
  readonly range?: boolean;
  /** Null where the words carry no date that can be known ("days later" with nothing to count from). */
  readonly read: Read;
}

/** A phrase in the tree, before it is known what it dates. */
export interface TimeExpression {
  /** First token and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The token through which the words hang in the tree. */
  readonly anchor: Token;
  readonly text: string;
  readonly weekday: boolean;
  readonly range: boolean;
  readonly read: Read;
}
