import type { Doc, Token } from '../language/doc.js';
import type { EntityType, Mention } from '../model/index.js';
import type { Lexicon, NounKind } from './actors/lexicon.js';
import { mention } from './mentions.js';

const BEFORE = new Set('det amod nummod compound poss nmod predet quantmod npadvmod case'.split(' '));
/** What may stand deeper inside the phrase: "2,000-pound", "highly respected". */
const INSIDE = new Set([...BEFORE, 'punct', 'advmod', 'cc', 'conj', 'appos']);

/** Nouns that without an article name no organisation: "took office", "in court". */
const BARE = new Set(
  'office court school college church hospital business command prison company university sides'.split(' '),
);
/** "A group of hostages" are people. */
const COLLECTIVE = new Set(
  'group number band handful majority pair couple crowd batch team wave hundreds dozens thousands'.split(' '),
);

/** A noun's type by kind and number. */
function nounType(kind: NounKind, plural: boolean): EntityType {
  if (kind === 'organisation') return plural ? 'Group' : 'Organisation';
  if (kind === 'state') return plural ? 'Group' : 'State';
  if (kind === 'place') return 'Location';
  return kind === 'group' || plural ? 'Group' : 'Person';
}

/** What a token can refer to as a common noun, or null. */
export function nounKind(t: Token, lexicon: Lexicon): NounKind | null {
  if (!t.tag.startsWith('NN')) return null;
  return lexicon.nouns.get(t.lower) ?? lexicon.nouns.get(t.lemma.toLowerCase()) ?? singular(t, lexicon);
}

/** Capitalised plurals keep their form as lemma ("Hostages"). */
function singular(t: Token, lexicon: Lexicon): NounKind | null {
  return t.tag === 'NNPS' || t.tag === 'NNP' ? (lexicon.nouns.get(t.lower.replace(/s$/, '')) ?? null) : null;
}

/** The first token of the noun's own phrase: articles, numbers, adjectives, compounds and possessors before it. */
export function phraseStart(head: Token): number {
  let from = head.i;
  const visit = (t: Token): void => {
    for (const c of t.children) {
      if (c.i >= head.i || !(t === head ? BEFORE : INSIDE).has(c.dep)) continue;
      if (c.i < from && head.i - c.i < 14) from = c.i;
      visit(c);
    }
  };
  visit(head);
  return from;
}

/** The token after a short "of" phrase that belongs to the noun ("families of the hostages"). */
function phraseEnd(head: Token, lexicon: Lexicon): number {
  const of = head.children.find((c) => c.dep === 'prep' && c.lower === 'of' && c.i === head.i + 1);
  const object = of?.child('pobj');
  if (!object || !(object.tag.startsWith('NNP') || nounKind(object, lexicon) !== null)) return head.i + 1;
  let last = object;
  for (let next = last.child('conj'); next && last.i - head.i < 8; next = last.child('conj')) last = next;
  return last.i - head.i < 10 ? last.i + 1 : object.i + 1;
}

/** Mentions by common noun: people, groups, organisations, states. Places only where a determiner points at one. */
export function nominals(doc: Doc, taken: (i: number) => boolean, lexicon: Lexicon): Mention[] {
  const out: Mention[] = [];
  for (const t of doc.tokens) {
    if (taken(t.i) || t.dep === 'compound' || t.dep === 'nmod' || t.dep === 'npadvmod') continue;
    const found = nounKind(t, lexicon);
    if (!found) continue;
    // "Borno state" lies in a state.
    const kind = t.lower === 'state' && t.child('compound')?.tag === 'NNP' ? 'place' : found;
    const from = phraseStart(t);
    const first = doc.tokens[from] as Token;
    if (kind === 'place' && !/^(?:the|this|that)$/.test(first.lower) && !t.child('compound')) continue;
    if (BARE.has(t.lower) && from === t.i) continue;
    const article = /^(?:the|a|an|this|that|these|those|some|any|no)$/.test(first.lower) && from < t.i;
    const plural = t.tag === 'NNS' || t.tag === 'NNPS' || (t.tag === 'NNP' && /[^s]s$/i.test(t.text));
    const many = COLLECTIVE.has(t.lower)
      ? t.children.find((c) => c.lower === 'of')?.child('pobj')
      : undefined;
    const type =
      many && /^(?:person|group)$/.test(nounKind(many, lexicon) ?? '') ? 'Group' : nounType(kind, plural);
    const range = { from, to: t.i + 1 };
    out.push(
      mention(doc, 'nominal', type, t.i, range, {
        from: article ? from + 1 : from,
        to: phraseEnd(t, lexicon),
      }),
    );
  }
  return out;
}
