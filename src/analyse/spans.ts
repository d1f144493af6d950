import type { Doc, TextSpan, Token } from '../language/doc.js';
import type { ActorData, NameEntry } from './actors/types.js';
import type { NameSpan } from './name-span.js';
import { isTitleWord } from './titles.js';

const NAME_LABELS = new Set([
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'PRODUCT',
  'WORK_OF_ART',
  'EVENT',
  'LAW',
]);
const PARTICLES = new Set([
  'al',
  'el',
  'de',
  'da',
  'di',
  'del',
  'der',
  'den',
  'van',
  'von',
  'bin',
  'ibn',
  'ben',
  'la',
  'le',
  'ul',
  'ed',
  'du',
  'dos',
  'e',
]);
const INNER = /^(?:of|the|and|&|-|for|on|in|de|'s|’s|[.:/])$/i;

export const isProper = (t: Token): boolean => t.tag === 'NNP' || t.tag === 'NNPS';
const isCapital = (t: Token): boolean => /^\p{Lu}/u.test(t.text);
const isBreak = (t: Token): boolean => /^[\s"“”„«»‘()[\]{}|…;!?]+$|^[-—–]{2,}$|^[—–]$|^\s*\n/.test(t.text);

/** Only words that are no names: pronouns, adjectives, greetings. */
const COMMON = /^(?:(?:PRON|INTJ|ADJ|ADV|CCONJ|PUNCT|DET|VERB|AUX|NUM|SCONJ|PART|ADP|SPACE)(?: |$))*$/;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Cuts what the recogniser found at marks and line ends, and trims what is no part of a name. */
function clean(doc: Doc, span: TextSpan, mask: Uint8Array, actors: ActorData): Range[] {
  const out: Range[] = [];
  const { tokens } = doc;
  let start = span.from;
  const push = (to: number): void => {
    let from = start;
    let end = to;
    if (
      COMMON.test(
        doc.tokens
          .slice(from, end)
          .map((t) => t.pos)
          .join(' '),
      )
    )
      return;
    const at = (i: number): Token => tokens[i] as Token;
    while (
      from < end &&
      (mask[from] || (!isCapital(at(from)) && !PARTICLES.has(at(from).text) && !/^\d/.test(at(from).text)))
    )
      from++;
    if (span.label === 'PERSON') while (from + 1 < end && isTitleWord(at(from), actors.lexicon)) from++;
    while (
      end > from &&
      /^(?:['’]s?|[\p{P}\p{S}]|\p{Ll}+)$/u.test(at(end - 1).text) &&
      at(end - 1).text !== '.'
    )
      end--;
    if (end > from && [...Array(end - from).keys()].some((k) => isCapital(at(from + k))))
      out.push({ from, to: end, label: span.label });
  };
  for (let i = span.from; i < span.to; i++) {
    if (!isBreak(tokens[i] as Token)) continue;
    push(i);
    start = i + 1;
  }
  push(span.to);
  return out;
}

/** Known names, longest first, where tags or the recogniser support them. */
function knownRanges(
  doc: Doc,
  actors: ActorData,
  mask: Uint8Array,
): (Range & { entries: readonly NameEntry[] })[] {
  const out: (Range & { entries: readonly NameEntry[] })[] = [];
  const { tokens } = doc;
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token;
    if (mask[i]) continue;
    const hit = actors.names.longest(tokens, i);
    if (!hit) continue;
    const entries = hit.entries.filter((e) => e.sense !== 'surname' || hit.to - i > 1 || isProper(t));
    const single = hit.to === i + 1;
    const supported = single
      ? isProper(t) ||
        (isCapital(t) && t.tag.startsWith('NN') && !/^\p{Lu}+$/u.test(t.text)) ||
        (NAME_LABELS.has(t.entity?.label ?? '') && isCapital(t)) ||
        entries.some((e) => e.sense === 'demonym')
      : tokens.slice(i, hit.to).some(isProper);
    if (entries.length === 0 || !supported) continue;
    out.push({ from: i, to: hit.to, label: t.entity?.label ?? '', entries });
    i = hit.to - 1;
  }
  return out;
}

/** Runs of proper nouns that neither source has, such as a name the recogniser missed. */
function properRuns(doc: Doc, taken: (i: number) => boolean, mask: Uint8Array, actors: ActorData): Range[] {
  const out: Range[] = [];
  const { tokens } = doc;
  const { notNames } = actors.lexicon;
  const fits = (i: number): boolean => {
    const t = tokens[i];
    return !!t && !taken(i) && !mask[i] && !t.entity && isProper(t) && isCapital(t) && !notNames.has(t.text);
  };
  for (let i = 0; i < tokens.length; i++) {
    if (!fits(i)) continue;
    let to = i + 1;
    while (fits(to) || (tokens[to]?.tag === 'HYPH' && fits(to + 1))) to++;
    let from = i;
    while (from + 1 < to && isTitleWord(tokens[from] as Token, actors.lexicon)) from++;
    // "President" and "Parliament" alone are common nouns with a capital.
    const common = tokens
      .slice(from, to)
      .every((t) => actors.lexicon.nouns.has(t.lower) || isTitleWord(t, actors.lexicon));
    if (!common) out.push({ from, to, label: '' });
    i = to;
  }
  return out;
}

/** Whether all words beside the known pieces inside a longer span are joints, so that the pieces count alone. */
function fallsApart(doc: Doc, r: Range, pieces: readonly Range[], actors: ActorData): boolean {
  const inside = (i: number): boolean => pieces.some((p) => i >= p.from && i < p.to);
  for (let i = r.from; i < r.to; i++) {
    const t = doc.tokens[i] as Token;
    if (inside(i) || /^[\p{P}\p{S}\s]+$/u.test(t.text) || !isCapital(t) || isTitleWord(t, actors.lexicon))
      continue;
    return false;
  }
  return !(
    pieces.length === 1 &&
    INNER.test(doc.tokens[(pieces[0] as Range).to]?.text ?? '') &&
    (pieces[0] as Range).to < r.to
  );
}

/**
 * The proper names of a text: spans of the recogniser, known names and runs of proper nouns, longest reading first,
 * none inside another.
 */
export function nameSpans(doc: Doc, actors: ActorData, mask: Uint8Array): NameSpan[] {
  const owner: (NameSpan | undefined)[] = new Array(doc.tokens.length);
  const known = knownRanges(doc, actors, mask);
  const out: NameSpan[] = [];
  const add = (r: Range, entries: readonly NameEntry[]): void => {
    for (let i = r.from; i < r.to; i++) if (owner[i]) return;
    const span: NameSpan = { ...r, entries, titleFrom: r.from, type: null };
    for (let i = r.from; i < r.to; i++) owner[i] = span;
    out.push(span);
  };
  let k = 0;
  const found = doc.entities
    .filter((e) => NAME_LABELS.has(e.label))
    .flatMap((e) => clean(doc, e, mask, actors));
  const longer: Range[] = [];
  for (const r of found) {
    while (k < known.length && (known[k] as Range).to <= r.from) k++;
    const pieces: Range[] = [];
    for (let j = k; j < known.length && (known[j] as Range).from < r.to; j++) pieces.push(known[j] as Range);
    const crossing = pieces.some(
      (p) => p.from < r.from || p.to > r.to || (p.from === r.from && p.to === r.to),
    );
    if (pieces.length === 0 || (!crossing && !fallsApart(doc, r, pieces, actors))) longer.push(r);
  }
  for (const r of longer) add(r, actors.names.exact(doc.tokens.slice(r.from, r.to).map((t) => t.text)));
  for (const r of known) add(r, r.entries);
  for (const r of properRuns(doc, (i) => owner[i] !== undefined, mask, actors)) add(r, []);
  return out.sort((a, b) => a.from - b.from);
}
