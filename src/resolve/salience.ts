import type { Lexicon } from '../analyse/actors/lexicon.js';
import type { Token } from '../language/doc.js';
import { type Candidate, clause, isSubject } from './candidates.js';
import { ofPerson, singular } from './forms.js';

/**
 * Weights in the manner of Lappin and Leass (1994): how much each circumstance speaks for a candidate. One unit is
 * one sentence of distance.
 */
const WEIGHTS = {
  subject: 1,
  /** People are taken up as subjects still more often. */
  personSubject: 0.4,
  object: 0.1,
  possessor: 0.4,
  /** Subject for subject, object for object. */
  parallel: 0.7,
  /** The possessor is the subject of its own clause: "She lost her way". */
  ownSubject: 0.8,
  name: 0.3,
  /** For each mention of the entity, up to the cap. */
  mention: 0.15,
  mentionCap: 0.75,
  /** For each token between. */
  token: 1 / 60,
  gender: 0.2,
  /** A name that was not taken for a person's. */
  unsureKind: -0.7,
  /** Stands after the pronoun, as subject of the clause that the pronoun's phrase opens. */
  ahead: 2,
  /** The candidate stands in a quotation that the pronoun is not in, or the other way round. */
  intoQuote: -1,
  outOfQuote: -1,
  /** A thing as subject of a verb that only actors do; a thing elsewhere. */
  thingActs: -2.5,
  thing: 0,
  /** An actor as object of a verb that is hardly done to actors: "study it". */
  notDoneTo: -1.5,
  thingSubject: 0.3,
  singularForThey: -1.2,
  place: -0.8,
  /** "People", "folks": anybody. */
  generic: -1,
} as const;

const GENERIC = new Set('people folk folks person man public'.split(' '));

const W: Record<keyof typeof WEIGHTS, number> = WEIGHTS;

/** How much speaks for the candidate as antecedent of the pronoun at `t`; comparable only for one pronoun. */
export function salience(
  c: Candidate,
  t: Token,
  word: string,
  place: { readonly quote: number; readonly sentence: number },
  lexicon: Lexicon,
): number {
  const ahead = c.token.i > t.i;
  let s = 3 - Math.max(0, place.sentence - c.sentence);
  if (ahead) s += W.ahead;
  else if (isSubject(c.token)) s += W.subject + (ofPerson(word) ? W.personSubject : 0);
  if (c.token.dep === 'dobj' || c.token.dep === 'dative') s += W.object;
  if (c.token.dep === 'poss' && ofPerson(word)) s += W.possessor;
  if ((isSubject(t) && isSubject(c.token)) || (t.dep === c.token.dep && t.dep !== 'poss')) s += W.parallel;
  if (t.dep === 'poss' && isSubject(c.token) && clause(c.token) === clause(t)) s += W.ownSubject;
  if (c.name) s += W.name;
  s -= Math.min(1.5, Math.abs(t.i - c.token.i) * W.token);
  if (c.quote !== place.quote) s += c.quote >= 0 ? W.intoQuote : W.outOfQuote;
  const { entity } = c;
  if (entity) s += Math.min(W.mentionCap, entity.count * W.mention);
  if (ofPerson(word)) {
    if (entity?.type !== 'Person') s += W.unsureKind;
    else if (entity.gender) s += W.gender;
    return s;
  }
  const acts = t.dep === 'nsubj' && lexicon.acting.has(clause(t).lemma);
  if (!entity) {
    s += acts ? W.thingActs : isSubject(t) ? W.thingSubject : W.thing;
  }
  if (!singular.has(word) && entity && !c.plural) s += acts ? W.singularForThey : 2 * W.singularForThey;
  if (entity && GENERIC.has(entity.noun)) s += W.generic;
  if (entity && t.dep === 'dobj' && singular.has(word) && !lexicon.doneTo.has(t.head.lemma)) s += W.notDoneTo;
  if (entity?.type === 'Location') s += W.place;
  return s;
}
