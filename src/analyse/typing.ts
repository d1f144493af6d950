import type { Doc } from '../language/doc.js';
import type { ActorData } from './actors/types.js';
import { evidence } from './evidence.js';
import { acts } from './metonyms.js';
import type { NameSpan } from './name-span.js';
import { add, best, type Scores, zero } from './scores.js';
import { headOf } from './tree.js';

/** Sums of evidence by words, for the document's vote. */
class Ballot {
  readonly #votes = new Map<string, { sum: Scores; n: number }>();

  cast(key: string, s: Partial<Scores>): void {
    const v = this.#votes.get(key) ?? { sum: zero(), n: 0 };
    add(v.sum, s);
    v.n += 1;
    this.#votes.set(key, v);
  }

  /** The mean of all votes for the key. */
  addTo(total: Scores, key: string): void {
    const v = this.#votes.get(key);
    if (v) add(total, v.sum, VOTE / v.n);
  }
}

/** What the mean of the document counts against the one place. */
const VOTE = 1.5;
/** What it is worth that a single word begins or ends the full name of a person in the same text. */
const SURNAME = 4;

/** Names joined by "and" or commas are of one kind: each lends the others a part of its evidence. */
function shareInLists(doc: Doc, spans: readonly NameSpan[], scores: readonly Scores[]): void {
  const lists = new Map<number, number[]>();
  spans.forEach((s, k) => {
    let head = headOf(doc, s.from, s.to);
    for (let steps = 0; head.dep === 'conj' && steps < 20; steps++) head = head.head;
    const list = lists.get(head.i);
    if (list) list.push(k);
    else lists.set(head.i, [k]);
  });
  for (const list of lists.values()) {
    if (list.length < 2) continue;
    const sum = zero();
    for (const k of list) add(sum, scores[k] as Scores, 1 / list.length);
    const type = best(sum);
    if (type) for (const k of list) add(scores[k] as Scores, { [type]: 1 });
  }
}

/**
 * Gives every span a type by weighing label, known names, words, title and context, then by a vote of all spans
 * of the document with the same words, and of the full names that a single word is part of.
 */
export function typeSpans(doc: Doc, spans: readonly NameSpan[], actors: ActorData): void {
  const scores = spans.map((s) => evidence(doc, s, actors));
  shareInLists(doc, spans, scores);
  const ballot = new Ballot();
  const surnames = new Set<string>();
  const keys = spans.map((s) => doc.tokens.slice(s.from, s.to).map((t) => t.lower));
  for (const [k, words] of keys.entries()) {
    const s = scores[k] as Scores;
    ballot.cast(words.join(' '), s);
    if (words.length > 1 && best(s) === 'Person')
      for (const w of [words[0], words[words.length - 1]]) surnames.add(w as string);
  }
  for (const [k, span] of spans.entries()) {
    const total = { ...(scores[k] as Scores) };
    const words = keys[k] as string[];
    ballot.addTo(total, words.join(' '));
    if (words.length === 1 && surnames.has(words[0] as string)) total.Person += SURNAME;
    span.type = span.nobody ? null : best(total);
    const place = span.entries.find((e) => e.actor.government !== null)?.actor;
    const head = headOf(doc, span.from, span.to);
    if (span.type === 'Location' && place && acts(head, actors.lexicon, place.kind === 'seat'))
      span.type = 'State';
  }
}
