/** The classes into which errors sort themselves; docs/evaluation.md says what to do about each. */
export const errorClasses = [
  'trap',
  'polarity',
  'modality',
  'direction',
  'wrong type',
  'wrong edge',
  'missed',
  'date',
  'attribution',
  'wrong span',
  'wrong antecedent',
  'unexpected event',
] as const;
export type ErrorClass = (typeof errorClasses)[number];

/** One thing that gold and prediction do not agree on. */
export interface EvaluationError {
  readonly class: ErrorClass;
  /** Id of the gold item: a relation's, or a text's. */
  readonly id: string;
  readonly expected: string | null;
  readonly found: string | null;
  /** The words of the text. */
  readonly quote: string;
}

export interface Score {
  readonly counts: Readonly<Record<string, number>>;
  /** Between 0 and 1; null where nothing could be right or wrong. */
  readonly shares: Readonly<Record<string, number | null>>;
  readonly errors: readonly EvaluationError[];
}

/** A gold item and what was read out of its text. */
export interface Pair<G, P> {
  readonly gold: G;
  readonly predicted: readonly P[];
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Null where the whole is nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Harmonic mean of precision and recall. */
export function f1(precision: number, recall: number): number {
  return ratio(2 * precision * recall, precision + recall);
}
