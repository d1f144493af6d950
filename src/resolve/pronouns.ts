import type { Lexicon } from '../analyse/actors/lexicon.js';
import { nounKind } from '../analyse/nominals.js';
import type { Token } from '../language/doc.js';
import type { Mention } from '../model/index.js';
import { agrees, barred, type Candidate, clause, isSubject } from './candidates.js';
import type { Cast, Draft } from './cast.js';
import { first, ofPerson, plural1, reflexive, relative, second, singular } from './forms.js';
import { reasons } from './reasons.js';
import { salience } from './salience.js';
import type { Speech } from './speech.js';

/** Sentences back that a pronoun may reach. */
const REACH = 3;
/** The best candidate has to lead the second by this much. */
const MARGIN = { person: 0.08, other: 0.3 };

/** Less than this is no antecedent, however alone it stands. */
const FLOOR = { person: 0.5, other: 1.7 };

interface Ranked {
  readonly score: number;
  readonly entity: Draft | null;
  readonly token: Token;
}

/** Decides all pronouns in text order, so that each can build on those before. */
export class PronounResolver {
  readonly #cast: Cast;
  readonly #speech: Speech;
  readonly #seen: Candidate[] = [];
  /** Names of another kind that "he" or "she" took up, and names that "it" took up. */
  readonly #persons = new Set<Draft>();
  readonly #neuter = new Set<Draft>();

  constructor(cast: Cast, speech: Speech) {
    this.#cast = cast;
    this.#speech = speech;
  }

  run(): void {
    const { doc, mentions, byHead } = this.#cast;
    for (const t of doc.tokens) {
      this.#speakerFirst(t);
      const k = byHead.get(t.i);
      if (k === undefined) {
        const thing = /^NNS?$/.test(t.tag) && t.dep !== 'compound' && t.dep !== 'npadvmod';
        if (thing) this.#seen.push(this.#candidate(t, null, false));
        continue;
      }
      const m = mentions[k] as Mention;
      if (m.kind === 'pronoun' && !this.#cast.decided(k)) this.#decide(k, t, t.lower);
      const d = this.#cast.meaning(k);
      if (d) this.#seen.push(this.#candidate(t, d, m.kind === 'name'));
    }
    this.#retype();
  }

  /** Whom the text calls "he" or "she", and never "it", is a person, whatever the name was taken for. */
  #retype(): void {
    const cast = this.#cast;
    for (const d of this.#persons) if (!this.#neuter.has(d)) cast.replace(d, cast.named('Person', d.name));
  }

  /** “We will stay,” she said: who "she" is has to be known before what "we" is. */
  #speakerFirst(t: Token): void {
    const { doc, mentions, byHead } = this.#cast;
    const speaker = doc.tokens[this.#speech.speakerFrom(t.i)];
    const k = speaker ? byHead.get(speaker.i) : undefined;
    if (speaker && k !== undefined && mentions[k]?.kind === 'pronoun')
      this.#decide(k, speaker, speaker.lower);
  }

  #candidate(token: Token, entity: Draft | null, name: boolean): Candidate {
    const plural = entity ? entity.type === 'Group' : token.tag === 'NNS';
    return {
      entity,
      token,
      sentence: token.sentence.index,
      plural,
      quote: this.#speech.quoteAt(token.i),
      name,
    };
  }

  #decide(k: number, t: Token, word: string): void {
    const cast = this.#cast;
    if (first.has(word) || plural1.has(word) || second.has(word)) {
      const { entity, reason } = this.#speech.person(word, t);
      cast.decide(k, entity, reason);
    } else if (relative.has(word)) {
      const noun = this.#relativeNoun(t, word);
      const d = noun ? cast.at(noun.i) : null;
      cast.decide(k, d, noun && d ? reasons.relative(noun.text) : reasons.abstain('the noun is no actor'));
    } else if (word === 'it' && isEmpty(t, cast.actors.lexicon)) {
      cast.decide(k, null, reasons.abstain('“it” means nobody here'));
    } else {
      const best = this.#best(t, word);
      if (best?.entity && singular.has(word)) this.#neuter.add(best.entity);
      if (best?.entity && ofPerson(word) && best.entity.type !== 'Person') this.#persons.add(best.entity);
      if (best?.entity) cast.decide(k, best.entity, reasons.pronoun(best.entity.name, where(best.token, t)));
      else cast.decide(k, null, reasons.abstain('no antecedent stands out'));
    }
  }

  /** The noun a relative clause hangs on; for "who", the last people before it where the parser chose a thing. */
  #relativeNoun(t: Token, word: string): Token | null {
    const noun = [t, ...t.ancestors()].find((a) => a.dep === 'relcl')?.head ?? null;
    const type = noun ? this.#cast.at(noun.i)?.type : undefined;
    if (word === 'which' && (type === 'Person' || type === 'Group')) return null;
    if ((word !== 'who' && word !== 'whom') || type === 'Person' || type === 'Group') return noun;
    for (let i = this.#seen.length - 1; i >= 0; i--) {
      const c = this.#seen[i] as Candidate;
      if (c.token.sentence !== t.sentence) break;
      if (c.entity?.type === 'Person' || c.entity?.type === 'Group') return c.token;
    }
    return noun;
  }

  /** The subject ahead that a phrase before it may point to: "In her speech, Merkel said …". */
  #ahead(t: Token): Candidate | null {
    let phrase = t;
    while (phrase.head !== phrase && phrase.head.pos !== 'VERB' && phrase.head.pos !== 'AUX')
      phrase = phrase.head;
    let verb = phrase.head;
    if (isSubject(t) || clause(t).dep === 'advcl') {
      if (clause(t).dep !== 'advcl') return null;
      verb = clause(t).head;
    }
    const subject = verb.child('nsubj', 'nsubjpass');
    if (!subject || subject.i <= t.i || subject.sentence !== t.sentence) return null;
    const k = this.#cast.byHead.get(subject.i);
    const d = k === undefined ? null : this.#cast.meaning(k);
    if (!d || this.#cast.mentions[k as number]?.kind !== 'name') return null;
    return this.#candidate(subject, d, true);
  }

  /** Who does what is done to the pronoun at `t`: never the pronoun's antecedent. */
  #subject(t: Token): Draft | null {
    const subject = clause(t).child('nsubj', 'nsubjpass');
    return subject && subject !== t ? this.#cast.at(subject.i) : null;
  }

  #best(t: Token, word: string): Ranked | null {
    const quote = this.#speech.quoteAt(t.i);
    const here = this.#speech.sentenceOf(t);
    const speaker = quote < 0 ? null : this.#speech.speaker(quote);
    const { lexicon } = this.#cast.actors;
    const doer = t.dep === 'poss' || isSubject(t) || reflexive(word) ? null : this.#subject(t);
    const ranking = new Map<Draft | Candidate, Ranked>();
    const consider = (c: Candidate): void => {
      if ((c.entity && (c.entity === speaker || c.entity === doer)) || !agrees(c, word) || barred(c, t, word))
        return;
      const score = salience(c, t, word, { quote, sentence: here }, lexicon);
      const old = ranking.get(c.entity ?? c);
      if (!old || score > old.score) ranking.set(c.entity ?? c, { score, entity: c.entity, token: c.token });
    };
    const ahead = this.#ahead(t);
    if (ahead) consider(ahead);
    for (let i = this.#seen.length - 1; i >= 0; i--) {
      const c = this.#seen[i] as Candidate;
      if (here - c.sentence > REACH) break;
      consider(c);
    }
    const [top, next] = [...ranking.values()].sort((a, b) => b.score - a.score);
    const kind = ofPerson(word) ? 'person' : 'other';
    const margin = MARGIN[kind];
    return top && top.score >= FLOOR[kind] && (!next || top.score - next.score >= margin) ? top : null;
  }
}

/** "It is over", "it was clear": a copula that says nothing of an actor. */
function isEmpty(t: Token, lexicon: Lexicon): boolean {
  if (t.dep !== 'nsubj' || t.head.lemma !== 'be') return false;
  const said = t.head.child('attr');
  return !said || nounKind(said, lexicon) === null;
}

function where(antecedent: Token, t: Token): string {
  const back = t.sentence.index - antecedent.sentence.index;
  const place = back === 0 ? 'same sentence' : back === 1 ? 'sentence before' : `${back} sentences before`;
  return isSubject(antecedent) ? `${place}, subject` : place;
}
