import type { Doc, Token } from '../../language/doc.js';
import type { ActorData, NameEntry } from '../actors/types.js';
import type { NameSpan } from '../name-span.js';
import { isTitleWord } from '../titles.js';
import { knownRanges } from './known.js';
import { isCommon, isThing } from './nobody.js';
import { isCapital, isProper, type KnownRange, type Range } from './range.js';
import { recognisedRanges } from './recognised.js';
import { properRuns } from './runs.js';

const JOINT = /^(?:of|the|and|&|-|for|on|in|de|'s|’s|[.:/])$/i;

/** Whether a longer span is only its known pieces, titles and marks, so that the pieces count alone. */
function fallsApart(doc: Doc, r: Range, pieces: readonly Range[], actors: ActorData): boolean {
  for (let i = r.from; i < r.to; i++) {
    const t = doc.tokens[i] as Token;
    if (pieces.some((p) => i >= p.from && i < p.to)) continue;
    if (isCapital(t) && !isTitleWord(t, actors.lexicon) && r.label !== 'NORP') return false;
  }
  const only = pieces.length === 1 ? (pieces[0] as Range) : null;
  return !only || only.to === r.to || !JOINT.test(doc.tokens[only.to]?.text ?? '');
}

/** A person's name grows over proper nouns that hang in it and that nobody else claims ("Gunther [Uecker]"). */
function grown(doc: Doc, r: Range, free: (i: number) => boolean, actors: ActorData): Range {
  if (r.label !== 'PERSON') return r;
  const joins = (t: Token | undefined, other: Token): boolean =>
    !!t &&
    free(t.i) &&
    isProper(t) &&
    isCapital(t) &&
    !isTitleWord(t, actors.lexicon) &&
    (t.head === other || other.head === t);
  let { from, to } = r;
  while (joins(doc.tokens[to], doc.tokens[to - 1] as Token)) to++;
  const given = (t: Token | undefined): boolean =>
    !!t && (actors.lexicon.genders.has(t.text) || /^\p{Lu}\.$/u.test(t.text));
  while (given(doc.tokens[from - 1]) && joins(doc.tokens[from - 1], doc.tokens[to - 1] as Token)) from--;
  return { from, to, label: r.label };
}

/** A known place goes on into an unknown name: "Mosul Dam", "Gaza Health Ministry". Returns where it ends. */
function extended(doc: Doc, r: KnownRange, free: (i: number) => boolean, actors: ActorData): number {
  const { organisationWords, placeWords, thingWords } = actors.lexicon;
  if (r.entries.some((e) => e.actor.type === 'Person' || e.actor.type === 'Organisation')) return r.to;
  let to = r.to;
  while (
    doc.tokens[to] &&
    free(to) &&
    isProper(doc.tokens[to] as Token) &&
    isCapital(doc.tokens[to] as Token)
  )
    to++;
  const last = doc.tokens[to - 1] as Token;
  const named = [organisationWords, placeWords, thingWords].some((w) => w.has(last.text));
  return named && !isTitleWord(last, actors.lexicon) ? to : r.to;
}

/**
 * The proper names of a text: spans of the recogniser, known names and runs of proper nouns, longest reading first,
 * none inside another. `mask` marks multiword titles.
 */
export function nameSpans(doc: Doc, actors: ActorData, mask: Uint8Array): NameSpan[] {
  const owner: (NameSpan | undefined)[] = new Array(doc.tokens.length);
  const known = knownRanges(doc, mask, actors);
  const out: NameSpan[] = [];
  const add = (r: Range, entries: readonly NameEntry[]): void => {
    for (let i = r.from; i < r.to; i++) if (owner[i]) return;
    if (entries.length === 0 && isCommon(doc, r, actors.lexicon)) return;
    const nobody = entries.length === 0 && isThing(doc, r, actors.lexicon);
    const span: NameSpan = { ...r, entries, nobody, titleFrom: r.from, type: null };
    owner.fill(span, r.from, r.to);
    out.push(span);
  };
  const claimed = new Uint8Array(doc.tokens.length);
  for (const r of known) claimed.fill(1, r.from, r.to);
  const found = recognisedRanges(doc, mask, actors);
  for (const r of found) claimed.fill(1, r.from, r.to);
  let k = 0;
  for (const f of found) {
    while (k < known.length && (known[k] as Range).to <= f.from) k++;
    const pieces: Range[] = [];
    for (let j = k; j < known.length && (known[j] as Range).from < f.to; j++) pieces.push(known[j] as Range);
    const outer = pieces.some((p) => p.from < f.from || p.to > f.to || (p.from === f.from && p.to === f.to));
    if (outer || (pieces.length > 0 && fallsApart(doc, f, pieces, actors))) continue;
    const r = grown(doc, f, (i) => !claimed[i] && !mask[i], actors);
    add(r, actors.names.alike(doc.tokens.slice(r.from, r.to).map((t) => t.text)));
  }
  for (const r of known) {
    const to = extended(doc, r, (i) => claimed[i] === 0 && mask[i] === 0, actors);
    if (to > r.to) add({ from: r.from, to, label: '' }, []);
    add(r, r.entries);
  }
  for (const r of properRuns(doc, (i) => owner[i] !== undefined, mask, actors))
    add(r, actors.names.alike(doc.tokens.slice(r.from, r.to).map((t) => t.text)));
  return out.sort((a, b) => a.from - b.from);
}
