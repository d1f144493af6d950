import type { Token } from '../../language/doc.js';
import type { EventDate } from '../../model/assertion.js';
import type { Dated, DatedDoc } from './dated.js';
import { looksAhead, subjectOf, tenseOf } from './tense.js';
import { happening, lightVerbs, otherTime, sameTime } from './words.js';

/** Clauses nest; a parse with a loop of heads or a monster sentence must still end. */
const deepest = 12;

/** The date that words give: the predicate's own, else those of the clause it belongs to. */
export function clauseDate(predicate: Token, dating: DatedDoc, depth = 0): EventDate | null {
  if (depth > deepest) return null;
  const own = ownDate(predicate, dating);
  if (own) return own;
  const up = (t: Token): EventDate | null => clauseDate(t, dating, depth + 1);
  if (predicate.pos === 'NOUN' || predicate.pos === 'PROPN') {
    const verb = sharingVerb(predicate);
    return verb && up(verb);
  }
  return (
    sharedByConjuncts(predicate, dating) ??
    inherited(predicate, dating, up) ??
    (looksAhead(tenseOf(predicate)) ? null : afterEvent(predicate, dating))
  );
}

/** Time words that the predicate governs: its own before those of its arguments, the nearest first. */
function ownDate(predicate: Token, { strong, weak, terms }: DatedDoc): EventDate | null {
  const verb = predicate.pos === 'VERB' || predicate.pos === 'AUX';
  const own = (strong.get(predicate) ?? []).filter((d) => !d.inside || !verb);
  const chosen = nearest(predicate, own) ?? nearest(predicate, weak.get(predicate) ?? []);
  return chosen?.date ?? terms.find((t) => t.governor === predicate)?.date ?? null;
}

/** A point in time says more than "since" or "by"; among equals the nearest words. */
function nearest(predicate: Token, dated: readonly Dated[]): Dated | undefined {
  const distance = (d: Dated): number => Math.abs(d.expression.anchor.i - predicate.i);
  const rank = (d: Dated): number =>
    (d.relation === 'at' ? 0 : 1000) + distance(d) + (d.date.from || d.date.to ? 0 : 500);
  return [...dated].sort((a, b) => rank(a) - rank(b))[0];
}

/** The verb whose date a noun shares: "held talks on Monday", "talks took place on Monday"; null where none. */
export function sharingVerb(noun: Token): Token | null {
  const { head, dep, pos } = noun;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || head === noun) return null;
  if (dep === 'conj' && head.pos === pos) return sharingVerb(head);
  const light = (dep === 'dobj' || dep === 'nsubjpass') && lightVerbs.has(head.lemma);
  return light || (dep === 'nsubj' && happening.has(head.lemma)) ? head : null;
}

/** "arrested and charged him on Monday": words after the last of several verbs with one subject date all. */
function sharedByConjuncts(verb: Token, dating: DatedDoc): EventDate | null {
  for (const c of verb.childrenOf('conj')) {
    if (subjectOf(c) || tenseOf(c) !== tenseOf(verb)) continue;
    const after = nearest(
      c,
      [...(dating.strong.get(c) ?? []), ...(dating.weak.get(c) ?? [])].filter(
        (d) => !d.inside && d.relation === 'at' && d.expression.from > c.i,
      ),
    );
    if (after) return after.date;
  }
  return null;
}

/** The predicate whose date a clause takes over: at the same time, or at some time after it. */
export interface Matrix {
  readonly token: Token;
  readonly later: boolean;
}

function inherited(verb: Token, dating: DatedDoc, up: (t: Token) => EventDate | null): EventDate | null {
  const frame = verb.head === verb ? undefined : dating.covering.get(verb.head.i);
  if (frame && ['relcl', 'acl', 'advcl'].includes(verb.dep)) return frame.date;
  if (verb.dep === 'conj') return conjunctDate(verb, dating, up);
  const matrix = matrixOf(verb);
  const date = matrix && up(matrix.token);
  return matrix?.later ? afterwards(date ?? null) : (date ?? null);
}

/** Reads from the clause's form whether its time is that of the clause above; null where it is its own. */
export function matrixOf(verb: Token): Matrix | null {
  const { head, dep } = verb;
  if (head === verb) return null;
  const tense = tenseOf(verb);
  const same = { token: head, later: false };
  const later = { token: head, later: true };
  switch (dep) {
    case 'advcl': {
      const link = verb.child('mark')?.lower ?? verb.child('advmod')?.lower ?? '';
      return otherTime.has(link) ? null : tense === 'infinitive' ? later : same;
    }
    case 'xcomp':
      return tense === 'infinitive' && !sameTime.has(head.lemma) ? later : same;
    case 'ccomp':
      if (sameTime.has(head.lemma)) return same;
      return tense === 'would' || tense === 'subjunctive' || tense === 'infinitive' ? later : null;
    case 'pcomp':
      return ['by', 'in', 'while', 'without', 'with'].includes(head.lower)
        ? { token: head.head, later: false }
        : null;
    default:
      return null;
  }
}

/** A later verb shares the date of the first: always where words stand in front, else if it has no subject. */
function conjunctDate(verb: Token, dating: DatedDoc, up: (t: Token) => EventDate | null): EventDate | null {
  const first = verb.head;
  const ahead = tenseOf(verb) === 'future' && tenseOf(first) !== 'future';
  if (ahead) return null;
  const fronted = (dating.strong.get(first) ?? []).some((d) => !d.inside && d.expression.from < first.i);
  return fronted || !subjectOf(verb) ? up(first) : null;
}

/** "Saturday's vote angered …", "following the clashes on Sunday": from the day of that event on. */
function afterEvent(verb: Token, { strong, published }: DatedDoc): EventDate | null {
  const causes = [
    ...verb.childrenOf('nsubj', 'nsubjpass'),
    ...verb.childrenOf('prep').flatMap((p) => (sequel.has(p.lower) ? p.childrenOf('pobj') : [])),
  ];
  for (const noun of causes.flatMap((t) => t.subtree())) {
    const date = strong.get(noun)?.[0]?.date;
    if (noun.pos === 'NOUN' && date?.from && published && date.from <= published)
      return { from: date.from, to: published, precision: 'after', text: date.text };
  }
  return null;
}

const sequel = new Set(['after', 'following']);

/** What was demanded, planned or agreed lies after the day it was said. */
export function afterwards(date: EventDate | null): EventDate | null {
  const from = date?.from ?? null;
  return date && from ? { from, to: null, precision: 'after', text: date.text } : null;
}
