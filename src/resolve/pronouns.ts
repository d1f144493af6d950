import type { Token } from '../language/doc.js';
import type { Mention, Quotation } from '../model/index.js';
import type { Cast, Draft } from './cast.js';
import { reasons } from './reasons.js';

const MALE = /^(?:he|him|his|himself)$/;
const FEMALE = /^(?:she|her|hers|herself)$/;
const SINGULAR = /^(?:it|its|itself)$/;
const PLURAL = /^(?:they|them|their|theirs|themselves)$/;
const PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself|yourselves)$/;
const WE = /^(?:we|us|our|ours|ourselves)$/;
const YOU = /^(?:you|your|yours|yourself|yourselves)$/;
const RELATIVE = /^(?:who|whom|whose|which|that)$/;
const REFLEXIVE = /sel(?:f|ves)$/;

/** Something a pronoun can mean: an entity's mention, or a thing (entity null) that competes for "it" and "they". */
interface Candidate {
  readonly entity: Draft | null;
  readonly token: Token;
  readonly sentence: number;
  readonly plural: boolean;
  readonly quoted: number;
  readonly name: boolean;
}

/** Sentences back that a pronoun may reach. */
const REACH = 3;
/** The best candidate has to lead by this much. */
const MARGIN = 0.3;

const isSubject = (t: Token): boolean => t.dep === 'nsubj' || t.dep === 'nsubjpass';

/** The nearest clause: a verb above the token. */
function clause(t: Token): Token {
  let v = t;
  while (v.head !== v && v.pos !== 'VERB' && v.pos !== 'AUX') v = v.head;
  return v;
}

export class PronounResolver {
  readonly #cast: Cast;
  readonly #quotations: readonly Quotation[];
  readonly #candidates: Candidate[] = [];
  readonly #quoteOf: Int32Array;
  readonly #addressees = new Map<number, Draft>();
  readonly #lastAddressed = new Map<Draft, Draft>();

  constructor(cast: Cast, quotations: readonly Quotation[]) {
    this.#cast = cast;
    this.#quotations = quotations;
    this.#quoteOf = new Int32Array(cast.doc.tokens.length).fill(-1);
    quotations.forEach((q, i) => {
      if (q.speech) this.#quoteOf.fill(i, q.tokens.from, q.tokens.to);
    });
  }

  /** Decides all pronouns in text order. */
  run(): void {
    const { doc, mentions, byHead } = this.#cast;
    for (const t of doc.tokens) {
      const k = byHead.get(t.i);
      if (k === undefined) {
        if (/^NNS?$/.test(t.tag) && t.dep !== 'compound')
          this.#candidates.push(this.#candidate(t, null, false));
        continue;
      }
      const m = mentions[k] as Mention;
      if (m.kind === 'pronoun') {
        if (PERSON.test(t.lower)) {
          const { entity, reason } = this.#person(t.lower, t);
          this.#cast.decide(k, entity, reason);
        } else if (RELATIVE.test(t.lower)) this.#relative(k, t);
        else this.#pronoun(k, t);
      }
      const d = this.#cast.meaning(k);
      if (d) this.#candidates.push(this.#candidate(t, d, m.kind === 'name'));
    }
  }

  #candidate(token: Token, entity: Draft | null, name: boolean): Candidate {
    const plural = entity ? entity.type === 'Group' : token.tag === 'NNS';
    return {
      entity,
      token,
      sentence: token.sentence.index,
      plural,
      quoted: this.#quoteOf[token.i] as number,
      name,
    };
  }

  #pronoun(k: number, t: Token): void {
    const word = t.lower;
    const cast = this.#cast;
    const best = this.#best(t, word);
    if (best) cast.decide(k, best.entity, reasons.pronoun(best.entity.name, best.why));
    else cast.decide(k, null, reasons.abstain('no antecedent stands out'));
  }

  #relative(k: number, t: Token): void {
    const clauseHead = [t, ...t.ancestors()].find((a) => a.dep === 'relcl');
    const noun = clauseHead?.head;
    const d = noun ? this.#cast.at(noun.i) : null;
    this.#cast.decide(
      k,
      d,
      d ? reasons.relative((noun as Token).text) : reasons.abstain('the noun is no actor'),
    );
  }

  /** I, we and you: inside a quotation only. */
  #person(word: string, t: Token): { entity: Draft | null; reason: string } {
    const index = this.#quoteOf[t.i] as number;
    const q = this.#quotations[index];
    if (!q) return { entity: null, reason: reasons.abstain('first or second person outside a quotation') };
    const speaker = q.speaker !== null ? this.#cast.at(q.speaker) : null;
    if (YOU.test(word)) {
      const entity = this.#addressee(index, q, speaker, t);
      return {
        entity,
        reason: entity ? reasons.addressee() : reasons.abstain('whom the words address is not said'),
      };
    }
    if (!speaker) return { entity: null, reason: reasons.abstain('the speaker is not known') };
    const side = WE.test(word) && speaker.principal ? this.#cast.entities.get(speaker.principal) : undefined;
    return side
      ? { entity: side, reason: reasons.speakersSide(side.name) }
      : { entity: speaker, reason: reasons.speaker() };
  }

  /** "to the people of …:" at the start, else the object of the speech act, else whom this speaker last addressed. */
  #addressee(index: number, q: Quotation, speaker: Draft | null, t: Token): Draft | null {
    const { doc } = this.#cast;
    for (let i = t.i; i > q.tokens.from; i--) {
      const x = doc.tokens[i] as Token;
      if (x.text !== ':') continue;
      for (let j = i - 1; j >= q.tokens.from && i - j < 9; j--) {
        const d = this.#cast.at(j);
        if (d && (doc.tokens[j] as Token).head.lower !== 'of') {
          this.#addressees.set(index, d);
          return d;
        }
      }
    }
    const known = this.#addressees.get(index);
    if (known) return known;
    let d = q.addressee !== null ? this.#cast.at(q.addressee) : null;
    if (d?.known?.kind === 'media') d = null;
    if (!d && speaker) d = this.#spokenTo(q, speaker) ?? this.#lastAddressed.get(speaker) ?? null;
    if (d) this.#addressees.set(index, d);
    if (d && speaker) this.#lastAddressed.set(speaker, d);
    return d;
  }

  /** The object of a speech act just before the quotation: "warned the group … “This is your last warning”". */
  #spokenTo(q: Quotation, speaker: Draft): Draft | null {
    const { doc, actors } = this.#cast;
    const here = (doc.tokens[q.tokens.from] as Token).sentence.index;
    for (let i = q.tokens.from - 1; i >= 0; i--) {
      const t = doc.tokens[i] as Token;
      if (here - t.sentence.index > 2) break;
      if (t.pos !== 'VERB' || !actors.lexicon.saying.has(t.lemma)) continue;
      const object = t.child('dobj', 'dative');
      const d = object ? this.#cast.at(object.i) : null;
      if (d && d !== speaker && d.known?.kind !== 'media' && d.type !== 'Location') return d;
    }
    return null;
  }

  #best(t: Token, word: string): { entity: Draft; why: string } | null {
    const here = t.sentence.index;
    const scores = new Map<Draft | Candidate, { score: number; entity: Draft | null; why: string }>();
    for (let i = this.#candidates.length - 1; i >= 0; i--) {
      const c = this.#candidates[i] as Candidate;
      if (here - c.sentence > REACH) break;
      if (!agrees(c, word) || this.#barred(c, t, word)) continue;
      const score = this.#score(c, t, word, here);
      const key = c.entity ?? c;
      const old = scores.get(key);
      if (!old) scores.set(key, { score, entity: c.entity, why: why(c, here) });
      else
        scores.set(key, {
          ...(score > old.score ? { score, why: why(c, here) } : old),
          entity: c.entity,
          score: Math.max(score, old.score) + 0.15,
        });
    }
    const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (!first?.entity || (second && first.score - second.score < MARGIN)) return null;
    return { entity: first.entity, why: first.why };
  }

  /** Syntax forbids: the object of a verb is not its subject; in a quotation "he" is not the speaker. */
  #barred(c: Candidate, t: Token, word: string): boolean {
    const quote = this.#quoteOf[t.i] as number;
    if (quote >= 0 && c.entity) {
      const speaker = this.#quotations[quote]?.speaker;
      if (speaker != null && this.#cast.at(speaker) === c.entity) return true;
    }
    const reflexive = REFLEXIVE.test(word);
    if (reflexive) return !(isSubject(c.token) && clause(c.token) === clause(t));
    if (t.dep !== 'poss' && c.token.head === t.head && c.token !== t) return true;
    if (t.dep !== 'poss' && isSubject(c.token) && clause(c.token) === clause(t)) return true;
    return t.dep === 'poss' && (t.head === c.token || c.token.head === t.head);
  }

  #score(c: Candidate, t: Token, word: string, here: number): number {
    const { lexicon } = this.#cast.actors;
    let s = 3 - (here - c.sentence);
    if (isSubject(c.token)) s += 1;
    if (c.token.dep === 'dobj') s += 0.3;
    if (c.token.dep === 'poss') s += 0.2;
    if (isSubject(t) && isSubject(c.token)) s += 0.5;
    if (t.dep === 'poss' && isSubject(c.token) && clause(c.token) === clause(t)) s += 0.8;
    if (c.name) s += 0.3;
    if (c.entity) s += Math.min(0.6, c.entity.count * 0.1);
    s -= Math.min(1, (t.i - c.token.i) / 60);
    const quote = this.#quoteOf[t.i] as number;
    if (c.quoted !== quote) s -= c.quoted >= 0 ? 1 : 0.2;
    if (c.entity && (MALE.test(word) || FEMALE.test(word)) && c.entity.gender) s += 0.5;
    if (SINGULAR.test(word) || PLURAL.test(word)) {
      const verb = clause(t);
      const acts = isSubject(t) && lexicon.acting.has(verb.lemma) && t.dep === 'nsubj';
      if (!c.entity) s += acts ? -2.5 : isSubject(t) ? 0.3 : -0.4;
      if (PLURAL.test(word) && c.entity && !c.plural) s -= 1.2;
      if (c.entity?.type === 'Location') s -= 0.8;
    }
    return s;
  }
}

function agrees(c: Candidate, word: string): boolean {
  const type = c.entity?.type;
  if (MALE.test(word)) return type === 'Person' && c.entity?.gender !== 'f';
  if (FEMALE.test(word)) return type === 'Person' && c.entity?.gender !== 'm';
  if (SINGULAR.test(word))
    return type ? type === 'Organisation' || type === 'State' || type === 'Location' : !c.plural;
  return type ? type === 'Group' || type === 'Organisation' || type === 'State' : c.plural;
}

function why(c: Candidate, here: number): string {
  const where =
    here === c.sentence ? 'same sentence' : here - c.sentence === 1 ? 'sentence before' : 'earlier sentence';
  return isSubject(c.token) ? `${where}, subject` : where;
}
