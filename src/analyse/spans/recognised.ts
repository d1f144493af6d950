import type { Doc, TextSpan, Token } from '../../language/doc.js';
import type { Lexicon } from '../actors/lexicon.js';
import type { ActorData } from '../actors/types.js';
import { isTitleWord } from '../titles.js';
import { isCapital, isProper, LEGAL_FORM, NAME_LABELS, PARTICLES, type Range } from './range.js';

const MARK = /^[\s"“”„«»‘()[\]{}|…;!?/]+$|^[-—–]{2,}$|^[—–]$|^\s*\n/;
const TAIL = /^(?:['’]s?|[\p{P}\p{S}]|\p{Ll}+)$/u;
/** Only parts of speech that are no names: pronouns, adjectives, greetings. */
const COMMON = /^(?:(?:PRON|INTJ|ADJ|ADV|CCONJ|PUNCT|DET|VERB|AUX|NUM|SCONJ|PART|ADP|SPACE)(?: |$))*$/;
/** Kinds whose names never hold "and" (unless they are known). */
const SINGLE = new Set(['PERSON', 'GPE', 'NORP']);

/** Whether a name of that label ends before this token. */
function breaks(doc: Doc, i: number, label: string): boolean {
  const t = doc.tokens[i] as Token;
  if (MARK.test(t.text)) return true;
  if (t.text === ',') return !LEGAL_FORM.test(doc.tokens[i + 1]?.text ?? '');
  return SINGLE.has(label) && t.tag === 'CC';
}

const nounLike = (t: Token, lexicon: Lexicon): boolean => lexicon.nouns.has(t.lower) || !isProper(t);

/** The part of `from`–`to` that is a name: without articles, titles, greetings, numbers and small words at its ends. */
function trimmed(
  doc: Doc,
  from: number,
  to: number,
  label: string,
  mask: Uint8Array,
  actors: ActorData,
): Range | null {
  const at = (i: number): Token => doc.tokens[i] as Token;
  const { lexicon } = actors;
  if (
    COMMON.test(
      doc.tokens
        .slice(from, to)
        .map((t) => t.pos)
        .join(' '),
    )
  )
    return null;
  const starts = (t: Token): boolean => isCapital(t) || PARTICLES.has(t.text) || /^\d/.test(t.text);
  let a = from;
  let b = to;
  while (a < b && (mask[a] || !starts(at(a)))) a++;
  const whole = actors.names.exact(doc.tokens.slice(a, b).map((t) => t.text)).length > 0;
  if (!whole && b - a > 1 && at(a).lower === 'the') a++;
  if (label !== 'PERSON' && doc.tokens.slice(from, to).some((t) => t.tag === 'UH')) return null;
  while (a + 1 < b && (at(a).tag === 'UH' || (label === 'PERSON' && isTitleWord(at(a), lexicon)))) a++;
  // "Special Advisor Thames", taken for an organisation: a title and a person.
  let kind = label;
  for (let i = b - 2; i >= a && label === 'ORG' && !lexicon.organisationWords.has(at(b - 1).text); i--) {
    if (!isTitleWord(at(i), lexicon) || nounLike(at(b - 1), lexicon)) continue;
    a = i + 1;
    kind = 'PERSON';
    break;
  }
  const ends = (t: Token): boolean =>
    (TAIL.test(t.text) && t.text !== '.') ||
    (t.tag === 'CD' && (label === 'PERSON' || label === 'GPE')) ||
    (label === 'PERSON' && b - a > 2 && lexicon.nouns.get(t.lower) === 'person');
  while (b > a && ends(at(b - 1))) b--;
  // "Anna Berg Deputy [Director]": the title goes on behind what was taken for the name.
  const next = doc.tokens[b];
  if (label === 'PERSON' && b - a > 2 && next && isCapital(next) && isTitleWord(next, lexicon)) b--;
  if (doc.tokens.slice(a, b).every((t) => lexicon.notNames.has(t.text) || !isCapital(t))) return null;
  // "People of Gaza" is a common noun with a capital.
  const noun = at(a + 1)?.lower === 'of' ? (lexicon.nouns.get(at(a).lower) ?? '') : '';
  if (noun === 'person' || noun === 'group') return null;
  const form = doc.tokens[b + 1];
  if (label === 'ORG' && doc.tokens[b]?.text === ',' && form && LEGAL_FORM.test(form.text)) b += 2;
  return doc.tokens.slice(a, b).some(isCapital) ? { from: a, to: b, label: kind } : null;
}

/** What the recogniser found, cut at marks and line ends and trimmed to names. */
export function recognisedRanges(doc: Doc, mask: Uint8Array, actors: ActorData): Range[] {
  const out: Range[] = [];
  const keep = (from: number, to: number, span: TextSpan): void => {
    const range = from < to ? trimmed(doc, from, to, span.label, mask, actors) : null;
    if (range) out.push(range);
  };
  for (const span of doc.entities) {
    if (!NAME_LABELS.has(span.label)) continue;
    let start = span.from;
    for (let i = span.from; i < span.to; i++) {
      if (!mask[i] && !breaks(doc, i, span.label)) continue;
      keep(start, i, span);
      start = i + 1;
    }
    keep(start, span.to, span);
  }
  return out;
}
