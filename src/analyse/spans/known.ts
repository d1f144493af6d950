import type { Doc, Token } from '../../language/doc.js';
import type { ActorData } from '../actors/types.js';
import { isTitleWord } from '../titles.js';
import { isAcronym, isCapital, isProper, type KnownRange, NAME_LABELS } from './range.js';

/** A surname or given name in the middle of an unknown longer name ("Waheed Arafat Khan"). */
function insideOther(doc: Doc, from: number, to: number, mask: Uint8Array, actors: ActorData): boolean {
  const beside = (t: Token | undefined): boolean =>
    !!t &&
    isProper(t) &&
    isCapital(t) &&
    !mask[t.i] &&
    !isTitleWord(t, actors.lexicon) &&
    actors.names.exact([t.text]).length === 0;
  const before = doc.tokens[from - 1];
  const after = doc.tokens[to];
  return (
    (beside(before) && before?.head === doc.tokens[to - 1]) ||
    (beside(after) && doc.tokens[to - 1]?.head === after)
  );
}

/** "May" in a date is no minister. */
const TIMES = new Set('DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL'.split(' '));

/** Known names, longest first, where tags or the recogniser support them. */
export function knownRanges(doc: Doc, mask: Uint8Array, actors: ActorData): KnownRange[] {
  const out: KnownRange[] = [];
  const { tokens } = doc;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (mask[i] || TIMES.has(t.entity?.label ?? '')) continue;
    const hit = actors.names.longest(tokens, i);
    if (!hit) continue;
    const { entries, to } = hit;
    const single = to === i + 1;
    const named = single
      ? isProper(t) ||
        // "IS" and "WHO", whatever the tagger takes them for.
        isAcronym(doc, t) ||
        (isCapital(t) && t.tag.startsWith('NN') && !/^\p{Lu}+$/u.test(t.text)) ||
        (isCapital(t) && NAME_LABELS.has(t.entity?.label ?? '')) ||
        entries.some((e) => e.sense === 'demonym')
      : tokens.slice(i, to).some(isProper) || entries.some((e) => e.sense === 'demonym');
    const surname = entries.every((e) => e.sense === 'surname');
    if (!named || (surname && insideOther(doc, i, to, mask, actors))) continue;
    out.push({ from: i, to, label: t.entity?.label ?? '', entries });
    i = to - 1;
  }
  return out;
}
