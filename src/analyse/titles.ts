import type { Doc, Token } from '../language/doc.js';
import type { Lexicon } from './actors/lexicon.js';

const JOINS = new Set(['NN', 'NNP', 'NNPS', 'JJ', 'HYPH', 'VBN', 'NNS']);

/** Marks the tokens of multiword titles: "Secretary of State", "Prime Minister". */
export function titleTokens(doc: Doc, lexicon: Lexicon): Uint8Array {
  const mask = new Uint8Array(doc.tokens.length);
  for (let i = 0; i < doc.tokens.length; i++) {
    const first = (doc.tokens[i] as Token).text.toLowerCase();
    const title = lexicon.titles.get(first)?.find((t) => t.every((w, k) => doc.tokens[i + k]?.lower === w));
    if (!title) continue;
    mask.fill(1, i, i + title.length);
    i += title.length - 1;
  }
  return mask;
}

/** Whether a word can be the title right before a name. */
export function isTitleWord(t: Token, lexicon: Lexicon): boolean {
  return lexicon.honorifics.has(t.text) || (lexicon.nouns.get(t.lower) === 'person' && t.tag !== 'NNS');
}

/**
 * Where the title before a person's name starts: "Prime Minister" in "Israeli Prime Minister Bibi Netanyahu".
 * Returns `from` where there is none. `taken` tells names, which a title never contains.
 */
export function titleStart(
  doc: Doc,
  from: number,
  mask: Uint8Array,
  taken: (i: number) => boolean,
  lexicon: Lexicon,
): number {
  const before = doc.tokens[from - 1];
  if (
    !before ||
    !(mask[from - 1] || isTitleWord(before, lexicon)) ||
    before.sentence !== doc.tokens[from]?.sentence
  )
    return from;
  let start = from;
  for (let i = from - 1; i >= 0 && from - i < 9; i--) {
    const t = doc.tokens[i] as Token;
    if (mask[i]) start = i;
    else if (taken(i) || !JOINS.has(t.tag) || t.sentence !== before.sentence) break;
    else if (t.tag !== 'HYPH') start = i;
  }
  return start;
}
