import type { Doc, Token } from '../language/doc.js';
import type { EntityType } from '../model/index.js';
import type { Lexicon } from './actors/lexicon.js';
import type { ActorData } from './actors/types.js';
import { acts } from './metonyms.js';
import type { NameSpan } from './name-span.js';
import { headOf } from './tree.js';

type Scores = Record<EntityType, number>;
const zero = (): Scores => ({ Person: 0, Organisation: 0, State: 0, Location: 0, Group: 0 });

/** What the recogniser's label is worth; it is weak at types. */
const LABELS: Record<string, Partial<Scores>> = {
  PERSON: { Person: 2 },
  ORG: { Organisation: 1.6 },
  GPE: { Location: 2 },
  LOC: { Location: 2 },
  FAC: { Location: 1.8 },
  NORP: { Group: 1.5 },
  PRODUCT: { Organisation: 0.4 },
};
const WHERE = new Set([
  'in',
  'at',
  'near',
  'across',
  'outside',
  'around',
  'inside',
  'throughout',
  'into',
  'toward',
  'towards',
]);

function add(s: Scores, more: Partial<Scores>): void {
  for (const [k, v] of Object.entries(more)) s[k as EntityType] += v;
}

/** Evidence from the words of the name themselves. */
function fromWords(words: readonly Token[], lexicon: Lexicon, s: Scores): void {
  const last = words[words.length - 1] as Token;
  const first = words[0] as Token;
  const beforeOf = words[words.findIndex((w) => w.lower === 'of') - 1];
  for (const w of beforeOf ? [beforeOf, last] : [last]) {
    if (words.length > 1 && lexicon.organisationWords.has(w.text)) s.Organisation += 3;
    if (words.length > 1 && lexicon.placeWords.has(w.text)) s.Location += 2.5;
  }
  if (lexicon.genders.has(first.text)) s.Person += words.length > 1 ? 2 : 1;
  if (words.length === 1 && /^[A-Z]{2,5}$/.test(first.text)) s.Organisation += 0.8;
}

/** Evidence from the sentence around the name. */
function fromContext(doc: Doc, span: NameSpan, lexicon: Lexicon, s: Scores): void {
  const head = headOf(doc, span.from, span.to);
  if (span.titleFrom < span.from) s.Person += 4;
  if (head.dep === 'pobj' && WHERE.has(head.head.lower)) s.Location += 0.8;
  if (head.dep === 'nsubj' && lexicon.saying.has(head.head.lemma)) add(s, { Person: 0.7, Organisation: 0.5 });
  if (head.children.some((c) => c.dep === 'relcl' && c.children.some((x) => x.lower === 'who')))
    s.Person += 2;
  for (const c of head.children) {
    if (c.dep !== 'appos' || c.tag.startsWith('NNP')) continue;
    const kind = lexicon.nouns.get(c.lemma.toLowerCase());
    if (kind === 'person') s.Person += 3;
    else if (kind === 'organisation') s.Organisation += 3;
    else if (kind === 'place') s.Location += 3;
  }
}

function own(doc: Doc, span: NameSpan, actors: ActorData): Scores {
  const s = zero();
  add(s, LABELS[span.label] ?? {});
  for (const e of span.entries) {
    if (e.sense === 'demonym') s.State += 3;
    else if (e.sense === 'surname') s.Person += 1.5;
    else s[e.actor.type] += e.actor.kind === 'capital' || e.actor.kind === 'city' ? 2.5 : 3.5;
  }
  fromWords(doc.tokens.slice(span.from, span.to), actors.lexicon, s);
  fromContext(doc, span, actors.lexicon, s);
  return s;
}

const ORDER: EntityType[] = ['State', 'Person', 'Organisation', 'Location', 'Group'];

/**
 * Gives every span a type by weighing label, known names, words, title and context, then by a vote of all spans
 * of the document with the same words, and of the full names that a single word is part of.
 */
export function typeSpans(doc: Doc, spans: readonly NameSpan[], actors: ActorData): void {
  const scores = spans.map((s) => own(doc, s, actors));
  const votes = new Map<string, { sum: Scores; n: number }>();
  const vote = (key: string, s: Scores, weight: number): void => {
    const v = votes.get(key) ?? { sum: zero(), n: 0 };
    for (const t of ORDER) v.sum[t] += weight * s[t];
    v.n += 1;
    votes.set(key, v);
  };
  const words = (s: NameSpan): string[] => doc.tokens.slice(s.from, s.to).map((t) => t.lower);
  spans.forEach((s, k) => vote(words(s).join(' '), scores[k] as Scores, 1));
  spans.forEach((s, k) => {
    const own = scores[k] as Scores;
    const w = words(s);
    if (w.length > 1 && best(own) === 'Person') vote(w[w.length - 1] as string, { ...zero(), Person: 4 }, 1);
  });
  spans.forEach((s, k) => {
    const total = { ...(scores[k] as Scores) };
    const v = votes.get(words(s).join(' '));
    if (v) for (const t of ORDER) total[t] += v.sum[t] / v.n;
    s.type = best(total);
    const seat = s.type === 'Location' && s.entries.some((e) => e.actor.government !== null);
    if (seat && acts(headOf(doc, s.from, s.to))) s.type = 'State';
  });
}

function best(s: Scores): EntityType | null {
  let type: EntityType | null = null;
  for (const t of ORDER) if (s[t] > 0.3 && (type === null || s[t] > s[type])) type = t;
  return type;
}
