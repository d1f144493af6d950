import type { Doc, Token } from '../../language/doc.js';
import type { NameEntry } from '../actors/types.js';

/** Tokens that may be a name, with the recogniser's label ('' where it saw nothing). */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** A known name in the text with its readings. */
export interface KnownRange extends Range {
  readonly entries: readonly NameEntry[];
}

/** Labels of spans that can be actors or places. */
export const NAME_LABELS: ReadonlySet<string> = new Set(
  'PERSON ORG GPE LOC FAC NORP PRODUCT WORK_OF_ART EVENT LAW'.split(' '),
);
/** Small words that begin or join parts of personal names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el de da di del der den van von bin ibn ben la le ul ed du dos e'.split(' '),
);
/** Legal forms that follow a comma: "Holland & Hart, LLP". */
export const LEGAL_FORM = /^(?:Inc|Ltd|LLC|LLP|PLC|plc|PC|Corp|Co|Jr|Sr)\.?$/;

export const isProper = (t: Token): boolean => t.tag === 'NNP' || t.tag === 'NNPS';
export const isCapital = (t: Token): boolean => /^\p{Lu}/u.test(t.text);

const shouted = (t: Token | undefined): boolean => !!t && /^[A-Z]{2,}$/.test(t.text);

/** A word in capitals where the words beside it are not. */
export function isAcronym(doc: Doc, t: Token): boolean {
  return shouted(t) && !shouted(doc.tokens[t.i - 1]) && !shouted(doc.tokens[t.i + 1]);
}
