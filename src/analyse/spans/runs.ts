import type { Doc, Token } from '../../language/doc.js';
import type { ActorData } from '../actors/types.js';
import { isTitleWord } from '../titles.js';
import { isAcronym, isCapital, isProper, NAME_LABELS, type Range } from './range.js';

/** Runs of proper nouns that no other source has, such as a name the recogniser missed. */
export function properRuns(
  doc: Doc,
  taken: (i: number) => boolean,
  mask: Uint8Array,
  actors: ActorData,
): Range[] {
  const out: Range[] = [];
  const { tokens } = doc;
  const { notNames, nouns } = actors.lexicon;
  const fits = (i: number): boolean => {
    const t = tokens[i];
    if (!t || taken(i) || mask[i] || !isCapital(t) || notNames.has(t.text)) return false;
    if (!isProper(t) && !(t.dep === 'nsubj' && isAcronym(doc, t))) return false;
    return !t.entity || NAME_LABELS.has(t.entity.label);
  };
  for (let i = 0; i < tokens.length; i++) {
    if (!fits(i)) continue;
    let to = i + 1;
    while (fits(to) || (tokens[to]?.tag === 'HYPH' && fits(to + 1))) to++;
    let from = i;
    while (from + 1 < to && isTitleWord(tokens[from] as Token, actors.lexicon)) from++;
    // "President" and "Parliament" alone are common nouns with a capital.
    const common = tokens.slice(from, to).every((t) => nouns.has(t.lower) || isTitleWord(t, actors.lexicon));
    if (!common) out.push({ from, to, label: '' });
    i = to;
  }
  return out;
}
