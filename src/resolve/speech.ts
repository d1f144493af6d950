import type { Token } from '../language/doc.js';
import type { Quotation } from '../model/index.js';
import type { Cast, Draft } from './cast.js';
import { plural1, second } from './forms.js';
import { reasons } from './reasons.js';

interface Decision {
  readonly entity: Draft | null;
  readonly reason: string;
}

/** Who "I", "we" and "you" are inside quotations. */
export class Speech {
  readonly #cast: Cast;
  readonly #quotations: readonly Quotation[];
  readonly #quoteOf: Int32Array;
  /** Speaker's head token → first token of what is said before it. */
  readonly #startOf = new Map<number, number>();
  readonly #speakerFrom = new Map<number, number>();
  readonly #addressee = new Map<number, Draft>();
  readonly #lastAddressed = new Map<Draft, Draft>();

  constructor(cast: Cast, quotations: readonly Quotation[]) {
    this.#cast = cast;
    this.#quotations = quotations;
    this.#quoteOf = new Int32Array(cast.doc.tokens.length).fill(-1);
    quotations.forEach((q, i) => {
      if (q.speech) this.#quoteOf.fill(i, q.tokens.from, q.tokens.to);
      if (q.speech && q.speaker !== null && q.speaker > q.tokens.from) {
        this.#startOf.set(q.speaker, q.tokens.from);
        this.#speakerFrom.set(q.tokens.from, q.speaker);
      }
    });
  }

  /** Number of the spoken quotation around the token, or -1. */
  quoteAt(token: number): number {
    return this.#quoteOf[token] as number;
  }

  /** Head token of the speaker of a quotation that starts at this token, or -1. */
  speakerFrom(token: number): number {
    return this.#speakerFrom.get(token) ?? -1;
  }

  speaker(quote: number): Draft | null {
    const head = this.#quotations[quote]?.speaker ?? null;
    return head === null ? null : this.#cast.at(head);
  }

  /** Where to count sentences from: for the speaker of a quotation, from where the quotation starts. */
  sentenceOf(t: Token): number {
    const start = this.#startOf.get(t.i);
    return start === undefined ? t.sentence.index : (this.#cast.doc.tokens[start] as Token).sentence.index;
  }

  /** The meaning of a pronoun of the first or second person at `t`. */
  person(word: string, t: Token): Decision {
    const index = this.quoteAt(t.i);
    if (index < 0)
      return { entity: null, reason: reasons.abstain('first or second person outside a quotation') };
    const speaker = this.speaker(index);
    if (second.has(word)) {
      const entity = this.#addressed(index, speaker, t);
      return {
        entity,
        reason: entity ? reasons.addressee() : reasons.abstain('whom the words address is not said'),
      };
    }
    if (!speaker) return { entity: null, reason: reasons.abstain('the speaker is not known') };
    const side =
      plural1.has(word) && speaker.principal ? this.#cast.entities.get(speaker.principal) : undefined;
    return side
      ? { entity: side, reason: reasons.speakersSide(side.name) }
      : { entity: speaker, reason: reasons.speaker() };
  }

  /** The vocative, else the object of the speech act, else whom this speaker addressed last. */
  #addressed(index: number, speaker: Draft | null, t: Token): Draft | null {
    const q = this.#quotations[index] as Quotation;
    const called = this.#vocative(q, t);
    if (called) this.#addressee.set(index, called);
    const known = this.#addressee.get(index);
    if (known) return known;
    let d = q.addressee === null ? null : this.#cast.at(q.addressee);
    if (d?.known?.kind === 'media') d = null;
    if (!d && speaker) d = this.#actOfSpeech(q, speaker) ?? this.#lastAddressed.get(speaker) ?? null;
    if (!d) return null;
    this.#addressee.set(index, d);
    if (speaker) this.#lastAddressed.set(speaker, d);
    return d;
  }

  /** "To the People of Gaza: …" at the start of the quotation. */
  #vocative(q: Quotation, t: Token): Draft | null {
    const { doc } = this.#cast;
    for (let i = q.tokens.from; i < Math.min(t.i, q.tokens.from + 14); i++) {
      if ((doc.tokens[i] as Token).text !== ':') continue;
      for (let j = q.tokens.from; j < i; j++) {
        const d = this.#cast.at(j);
        if (d) return d;
      }
    }
    return null;
  }

  /** The object of a speech act shortly before: "warned the group … “This is your last chance”". */
  #actOfSpeech(q: Quotation, speaker: Draft): Draft | null {
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
}
