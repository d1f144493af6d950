import type { Doc, Token } from '../language/doc.js';
import type { EntityType, Mention } from '../model/index.js';
import { mention } from './mentions.js';

const TYPES: Record<string, EntityType> = {
  he: 'Person',
  him: 'Person',
  his: 'Person',
  himself: 'Person',
  she: 'Person',
  her: 'Person',
  hers: 'Person',
  herself: 'Person',
  i: 'Person',
  me: 'Person',
  my: 'Person',
  mine: 'Person',
  myself: 'Person',
  it: 'Organisation',
  its: 'Organisation',
  itself: 'Organisation',
  they: 'Group',
  them: 'Group',
  their: 'Group',
  theirs: 'Group',
  themselves: 'Group',
  we: 'Group',
  us: 'Group',
  our: 'Group',
  ours: 'Group',
  ourselves: 'Group',
  you: 'Group',
  your: 'Group',
  yours: 'Group',
  yourself: 'Person',
  yourselves: 'Group',
  who: 'Person',
  whom: 'Person',
  whose: 'Person',
  which: 'Organisation',
  that: 'Organisation',
};

/** Relative pronouns are mentions only where a clause hangs on a noun. */
function isPronoun(t: Token): boolean {
  if (t.tag === 'PRP' || t.tag === 'PRP$') return t.dep !== 'expl';
  if (t.tag !== 'WP' && t.tag !== 'WDT' && t.tag !== 'WP$') return false;
  return t.ancestors().some((a) => a.dep === 'relcl' && a.head.i < t.i);
}

/** Mentions by pronoun. Types are first guesses; resolution replaces them by the antecedent's. */
export function pronouns(doc: Doc, taken: (i: number) => boolean): Mention[] {
  return doc.tokens
    .filter((t) => TYPES[t.lower] !== undefined && !taken(t.i) && isPronoun(t))
    .map((t) => {
      const range = { from: t.i, to: t.i + 1 };
      return mention(doc, 'pronoun', TYPES[t.lower] as EntityType, t.i, range, range);
    });
}
