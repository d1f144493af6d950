import type { Modality, Polarity, Speaker } from '../../model/index.js';

/** What the text commits to about an event. */
export interface Status {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Outermost first; empty = the narrator. */
  readonly speakers: readonly Speaker[];
  /** True where the event is said to have stopped. */
  readonly ended: boolean;
  readonly reasons: readonly string[];
}

/** A fact in the narrator's words. */
export const PLAIN: Status = {
  polarity: 'affirmed',
  modality: 'actual',
  speakers: [],
  ended: false,
  reasons: [],
};

/** A status with another standing, and why. A condition above wins: "if A agrees to release B" plans nothing. */
export function modal(s: Status, modality: Modality | undefined, why: string): Status {
  const kept = s.modality === 'hypothetical' ? s.modality : (modality ?? s.modality);
  return { ...s, modality: kept, reasons: why ? [...s.reasons, why] : s.reasons };
}

export const polar = (s: Status, polarity: Polarity, why: string): Status => ({
  ...s,
  polarity,
  reasons: why ? [...s.reasons, why] : s.reasons,
});

export const opposite = (p: Polarity): Polarity => (p === 'negated' ? 'affirmed' : 'negated');
