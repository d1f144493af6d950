import type { Token } from '../language/doc.js';
import type { Draft } from './cast.js';
import { female, male, reflexive, singular } from './forms.js';

/** Something a pronoun can mean: an entity's mention, or a thing (entity null) that competes for "it" and "they". */
export interface Candidate {
  readonly entity: Draft | null;
  readonly token: Token;
  readonly sentence: number;
  readonly plural: boolean;
  /** Number of the quotation it stands in, or -1. */
  readonly quote: number;
  readonly name: boolean;
}

export const isSubject = (t: Token): boolean => t.dep === 'nsubj' || t.dep === 'nsubjpass';

/** The verb of the clause a token stands in. */
export function clause(t: Token): Token {
  let v = t;
  while (v.head !== v && (v === t || (v.pos !== 'VERB' && v.pos !== 'AUX'))) v = v.head;
  return v;
}

/** Gender, number and kind. A name of unsure kind may still be a person. */
export function agrees(c: Candidate, word: string): boolean {
  const type = c.entity?.type;
  if (male.has(word) || female.has(word)) {
    if (type === 'Person') return c.entity?.gender !== (male.has(word) ? 'f' : 'm');
    const unsure = type === 'Organisation' || type === 'Location';
    return unsure && c.name && !c.entity?.known && isSubject(c.token) && !/ of /.test(c.entity?.name ?? '');
  }
  if (singular.has(word))
    return type ? type === 'Organisation' || type === 'State' || type === 'Location' : !c.plural;
  return type ? type === 'Group' || type === 'Organisation' || type === 'State' : c.plural;
}

/** What syntax forbids: a verb's object is not its subject; a possessive is not the noun it stands before. */
export function barred(c: Candidate, t: Token, word: string): boolean {
  const same = clause(c.token) === clause(t);
  if (reflexive(word)) return !(isSubject(c.token) && same);
  if (t.dep === 'poss') return t.head === c.token || c.token.head === t.head;
  if (c.token.head === t.head && c.token.dep !== 'poss') return true;
  if (same && isSubject(c.token) && !isSubject(t)) return true;
  // "He" before a name in the same sentence's main clause is somebody else.
  return same && isSubject(t) && c.token.i > t.i;
}
