import type { Doc, Token } from '../../language/doc.js';
import type { Lexicon } from '../actors/lexicon.js';
import type { Range } from './range.js';

/** The word that says what a name is a name of: the one before "of", else the last. */
function headWord(words: readonly Token[]): Token {
  const of = words.findIndex((w) => w.lower === 'of' || w.lower === 'for');
  return words[of > 0 ? of - 1 : words.length - 1] as Token;
}

/** Names of things: agreements, laws, operations, storms. They act nowhere, nor do the names inside them. */
export function isThing(doc: Doc, r: Range, lexicon: Lexicon): boolean {
  let { to } = r;
  while (to - r.from > 1 && /^\d+$/.test((doc.tokens[to - 1] as Token).text)) to--;
  const words = doc.tokens.slice(r.from, to);
  if (words.length < 2) return to < r.to && lexicon.thingWords.has((words[0] as Token).text);
  return lexicon.thingWords.has(headWord(words).text) || lexicon.thingStarts.has((words[0] as Token).text);
}

/** Common nouns with capitals: "Iranian Government", "Senior Regulatory Counsel". */
export function isCommon(doc: Doc, r: Range, lexicon: Lexicon): boolean {
  const words = doc.tokens.slice(r.from, r.to);
  if (words.length < 2 || r.label === 'PERSON') return false;
  const last = words[words.length - 1] as Token;
  // "Foreign Ministry", "Saudi Foreign Ministry"
  const two = `${(words[words.length - 2] as Token).lower}-${last.lower}`;
  if (lexicon.institutions.has(two) && words.length < 4) return true;
  if (lexicon.institutions.has(last.lower))
    return /^(?:JJ|NNPS?)$/.test((words[0] as Token).tag) && words.length === 2;
  const kind = lexicon.nouns.get(last.lower);
  return kind === 'person' && !lexicon.organisationWords.has(last.text);
}
