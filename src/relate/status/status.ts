import type { Token } from '../../language/doc.js';
import type { Modality, Polarity, Speaker } from '../../model/index.js';
import type { Ends } from '../ends/ends.js';
import { hasInfinitiveTo, isNoun, isPassive, isVerb, ownSubjects } from '../grammar.js';
import { isImperative, surfaceSubjects } from '../predicates/verbs.js';
import type { Effect, Operator, Operators } from './operators.js';

/** What the text commits to about an event. */
export interface Status {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Outermost first; empty = the narrator. */
  readonly speakers: readonly Speaker[];
  /** True where the event is said to have stopped. */
  readonly ended: boolean;
  readonly reasons: readonly string[];
}

const PLAIN: Status = { polarity: 'affirmed', modality: 'actual', speakers: [], ended: false, reasons: [] };

const NEGATIONS = new Set(
  "not n't n’t never neither nor no hardly scarcely barely nobody none nowhere without cannot".split(' '),
);
const CONDITIONAL = new Set(
  'if unless until till lest provided providing whether suppose supposing'.split(' '),
);
/** Adjectives that say an event noun has not (yet) happened. */
const NOUN_MODALITY = new Map<string, Modality>(
  Object.entries({
    planned: 'planned',
    upcoming: 'planned',
    future: 'planned',
    forthcoming: 'planned',
    imminent: 'planned',
    intended: 'planned',
    scheduled: 'planned',
    expected: 'planned',
    possible: 'possible',
    potential: 'possible',
    likely: 'possible',
    feared: 'possible',
    suspected: 'alleged',
    alleged: 'alleged',
    reported: 'alleged',
    purported: 'alleged',
    supposed: 'alleged',
    proposed: 'proposed',
    threatened: 'threatened',
    demanded: 'demanded',
    hypothetical: 'hypothetical',
    eventual: 'hypothetical',
    further: 'actual',
  } satisfies Record<string, Modality>),
);
const DEONTIC = /^(necessary|important|essential|vital|crucial|imperative|obliged|urgent|critical)$/;
/** Verbs of happening: whether it does is whether their subject takes place ("talks may resume"). */
const HAPPENING = new Set('happen occur begin start resume continue proceed restart'.split(' '));
/** Documents and plans under which "would" is what they propose. */
const UNDER = new Set(
  'plan proposal deal agreement arrangement offer truce ceasefire treaty accord bill law draft scheme framework pact'.split(
    ' ',
  ),
);

/** One top-down walk over a document's clauses (after De Facto, Saurí and Pustejovsky 2012); results are kept a token. */
export class StatusWalk {
  private readonly ends: Ends;
  private readonly operators: Operators;
  private readonly memo = new Map<Token, Status>();
  private readonly busy = new Set<Token>();

  constructor(ends: Ends, operators: Operators) {
    this.ends = ends;
    this.operators = operators;
  }

  /** Polarity, modality and speakers of the event a token names. */
  of(t: Token): Status {
    const known = this.memo.get(t);
    if (known) return known;
    if (this.busy.has(t)) return PLAIN;
    this.busy.add(t);
    const outer = this.outer(t);
    const status = this.quoted(t, isVerb(t) ? this.ownVerb(t, outer) : this.ownNoun(t, outer));
    this.busy.delete(t);
    this.memo.set(t, status);
    return status;
  }

  /** The act of saying the words around a token: a fact, reported by whoever reports the quotation. */
  ofSpeech(t: Token): Status {
    const speaker = this.ends.speaker(t)?.entity;
    const speakers = this.of(t).speakers.filter((s) => s.entity !== speaker);
    return { ...PLAIN, speakers, reasons: ['an order inside a quotation'] };
  }

  /** What a title or apposition takes for granted: only whose words they are matters, not what the sentence says. */
  ofTitle(t: Token): Status {
    const said = t.dep === 'attr' || t.dep === 'oprd' || t.dep === 'pobj';
    return said
      ? this.of(t)
      : { ...PLAIN, speakers: this.of(t).speakers, reasons: ['a title or apposition'] };
  }

  // ---- what the words above do

  private outer(t: Token): Status {
    const h = t.head;
    if (h === t)
      return this.reported(
        t,
        this.isQuestion(t) ? with_(PLAIN, { modality: 'hypothetical' }, 'a question') : PLAIN,
      );
    switch (t.dep) {
      case 'conj':
        return this.conjunct(t, h);
      case 'ccomp':
      case 'xcomp':
      case 'oprd':
        return this.reported(t, this.embedded(t, h));
      case 'advcl':
        return this.adverbial(t, h);
      case 'relcl':
        return this.presupposed(h, 'relative clause');
      case 'acl':
      case 'appos':
        return this.nounClause(t, h);
      case 'pcomp':
      case 'pobj':
        return this.prepositional(t, h);
      case 'dobj':
      case 'nsubjpass':
      case 'dative':
        return isVerb(h) ? this.nominal(h) : this.presupposed(h, 'argument');
      case 'nsubj':
        if (isVerb(h) && HAPPENING.has(h.lemma)) return this.of(h);
        return isVerb(h) && h.lemma === 'be' ? this.of(h) : this.presupposed(h, 'subject');
      case 'attr':
      case 'acomp':
        return isVerb(h) ? this.of(h) : this.presupposed(h, 'subject');
      case 'amod':
      case 'compound':
      case 'nmod':
        return this.of(h);
      default:
        return isVerb(t) ? this.reported(t, this.presupposed(h, t.dep)) : this.presupposed(h, t.dep);
    }
  }

  /** A conjunct stands under what its first conjunct stands under, not under that conjunct's own negation. */
  private conjunct(t: Token, h: Token): Status {
    if (!isVerb(t) || !isVerb(h)) return this.of(h);
    const shared = this.outer(h);
    const own = t.children.some((c) => c.dep === 'aux' || c.dep === 'nsubj' || c.dep === 'nsubjpass');
    const first = this.quoted(h, this.ownVerb(h, shared));
    if (own) return shared;
    // "will block and expel", "did not attack or kill": said once
    const or = h.children.some((c) => c.dep === 'cc' && /^(or|nor)$/.test(c.lower));
    return with_(first, or ? {} : { polarity: shared.polarity }, '');
  }

  /** The effect of the clause-taking word `h` on its complement `t`. */
  private embedded(t: Token, h: Token): Status {
    if (!isVerb(h)) return h.dep === 'acomp' || h.pos === 'ADJ' ? this.adjective(h) : this.nounOperator(t, h);
    const above = this.of(h);
    const infinitive = hasInfinitiveTo(t);
    const other =
      infinitive &&
      (ownSubjects(t).length > 0 || h.children.some((c) => c.dep === 'dobj' || c.dep === 'nsubjpass'));
    const op =
      (other ? this.operators.infinitives.get(h.lemma) : undefined) ?? this.operators.verbs.get(h.lemma);
    if (op?.name === 'demand' && t.dep === 'ccomp' && isIndicative(t))
      return this.apply(this.operators.verbs.get('say') ?? op, above, h);
    if (op) return this.apply(op, above, h);
    const complement = h.lemma === 'be' ? h.child('acomp') : undefined;
    if (complement && DEONTIC.test(complement.lemma))
      return with_(above, { modality: 'demanded' }, `“${complement.text} that”`);
    if (h.lemma === 'be' && infinitive) return with_(above, { modality: 'planned' }, '“is to”');
    if (h.lemma === 'have' && infinitive) return with_(above, { modality: 'demanded' }, '“has to”');
    if (h.lemma === 'go' && infinitive && h.tag === 'VBG')
      return with_(above, { modality: 'planned' }, '“going to”');
    // A finite complement of an unknown verb is somebody's words; an infinitive is not yet a fact
    if (t.dep === 'ccomp' && !infinitive)
      return with_(above, { polarity: 'affirmed' }, `complement of “${h.text}”`);
    return with_(above, infinitive ? { modality: 'possible' } : {}, `infinitive under “${h.text}”`);
  }

  private adjective(a: Token): Status {
    const above = this.of(isVerb(a.head) ? a.head : a);
    if (
      /^(likely|possible|able|ready|willing|prepared|set|due|bound|eager|poised|keen|free|expected|supposed|about)$/.test(
        a.lemma,
      )
    )
      return with_(above, { modality: 'planned' }, `“${a.text} to”`);
    if (/^(unlikely|unable|unwilling|reluctant|impossible|loath)$/.test(a.lemma))
      return with_(above, { polarity: 'negated', modality: 'planned' }, `“${a.text} to”`);
    if (DEONTIC.test(a.lemma)) return with_(above, { modality: 'demanded' }, `“${a.text}”`);
    return above;
  }

  private adverbial(t: Token, h: Token): Status {
    const above = isVerb(h) ? this.of(h) : this.presupposed(h, 'adverbial');
    const mark = t.children.find((c) => c.dep === 'mark' || (c.dep === 'advmod' && /^W/.test(c.tag)));
    if (mark && CONDITIONAL.has(mark.lower))
      return with_({ ...above, polarity: 'affirmed' }, { modality: 'hypothetical' }, `“${mark.text}” clause`);
    if (this.isParenthetical(t)) return { ...PLAIN, speakers: above.speakers };
    if (!mark && hasInfinitiveTo(t))
      return with_({ ...above, polarity: 'affirmed' }, { modality: 'hypothetical' }, 'a purpose');
    if (!mark && ownSubjects(t).length === 0) return { ...above, polarity: 'affirmed', ended: false };
    return this.presupposed(h, 'subordinate clause');
  }

  /** "claims that …", "efforts to …", "a statement affirming …". */
  private nounClause(t: Token, h: Token): Status {
    if (t.tag === 'VBN' && !t.children.some((c) => c.dep === 'mark'))
      return isNoun(h) ? this.presupposed(h, 'participle') : this.of(h);
    return this.nounOperator(t, h);
  }

  private nounOperator(t: Token, n: Token): Status {
    const op = isVerb(t) ? this.operators.nouns.get(n.lemma) : undefined;
    const above = this.of(n);
    if (op && !(t.tag === 'VBG' && op.name !== 'claim' && op.name !== 'report'))
      return this.apply(op, above, n);
    if (isVerb(t) && hasInfinitiveTo(t))
      return with_(above, { modality: 'possible' }, `infinitive under “${n.text}”`);
    // "Syrians living in Jordan": true of them whatever is said of them
    return op || !isVerb(t) ? above : this.presupposed(n, 'participle');
  }

  private prepositional(t: Token, p: Token): Status {
    const g = p.head;
    if (p.lower === 'without') return with_(this.presupposed(g, ''), { polarity: 'negated' }, '“without”');
    if (p.lower === 'despite') return this.presupposed(g, 'despite');
    const op = isVerb(g) ? this.operators.verbs.get(g.lemma) : this.operators.nouns.get(g.lemma);
    if (op?.preps.includes(p.lower) && (isVerb(t) || this.isEvent(t))) return this.apply(op, this.of(g), g);
    if (isVerb(g)) {
      const carried = isVerb(t) || this.operators.light.has(g.lemma) || g.pos === 'AUX';
      return carried ? { ...this.of(g), ended: false } : this.presupposed(g, `“${p.text}”`);
    }
    return isVerb(t) ? this.of(g) : this.presupposed(g, `“${p.text}”`);
  }

  /** An event noun as argument of a verb: "demanded a ceasefire", "halted aid", "held talks". */
  private nominal(v: Token): Status {
    const op = this.operators.verbs.get(v.lemma);
    if (this.operators.light.has(v.lemma) && op?.name !== 'proposal') return this.of(v);
    if (op?.objects) return this.apply(op, this.of(v), v);
    return this.presupposed(v, `argument of “${v.text}”`);
  }

  /** Taken for granted whatever the clause above says of it: only speakers and conditions reach it. */
  private presupposed(above: Token, why: string): Status {
    const a = this.of(above);
    const modality = a.modality === 'hypothetical' ? 'hypothetical' : 'actual';
    return {
      polarity: 'affirmed',
      modality,
      speakers: a.speakers,
      ended: false,
      reasons: why ? [...a.reasons, why] : a.reasons,
    };
  }

  private apply(op: Operator, above: Status, word: Token): Status {
    const effect: Effect = above.polarity === 'negated' ? op.negated : op.affirmed;
    const speakers = effect.speaker ? this.withSpeaker(above.speakers, word) : above.speakers;
    const why = `${op.name} “${word.text}”${above.polarity === 'negated' ? ' (negated)' : ''}`;
    const base: Status = {
      ...above,
      polarity: effect.polarity ?? 'affirmed',
      speakers,
      ended: effect.ended ?? false,
    };
    return with_(base, effect.modality ? { modality: effect.modality } : {}, why);
  }

  private withSpeaker(speakers: readonly Speaker[], word: Token): readonly Speaker[] {
    const found = isVerb(word)
      ? surfaceSubjects(word).flatMap((s) => {
          const ends = this.ends.of(s);
          return ends.length > 0 ? ends : isNoun(s) ? this.ends.author(s) : [];
        })
      : this.ends.author(word);
    if (isVerb(word) && isPassive(word)) return speakers;
    const out = [...speakers];
    for (const e of found.slice(0, 2))
      if (!out.some((s) => s.entity === e.entity)) out.push({ entity: e.entity, name: e.name, text: e.text });
    return out;
  }

  // ---- "according to", "…, the official said", quotations

  /** Speakers named outside the clause tree: "according to X", a trailing ", X reported". */
  private reported(t: Token, status: Status): Status {
    if (!isVerb(t)) return status;
    let speakers = status.speakers;
    const reasons = [...status.reasons];
    for (const c of t.children) {
      if (c.dep === 'prep' && c.lower === 'according') {
        const to = c.children.find((x) => x.lower === 'to') ?? c;
        for (const o of to.children.filter((x) => x.dep === 'pobj'))
          for (const e of this.ends.of(o).slice(0, 1)) {
            if (!speakers.some((s) => s.entity === e.entity))
              speakers = [...speakers, { entity: e.entity, name: e.name, text: e.text }];
            reasons.push(`according to “${e.text}”`);
          }
      } else if (this.isParenthetical(c)) {
        speakers = this.withSpeaker(speakers, c);
        reasons.push(`reported by “${c.text}”`);
      }
    }
    return { ...status, speakers, reasons };
  }

  /** ", the ministry said" behind or inside the clause it reports. */
  private isParenthetical(c: Token): boolean {
    if (
      c.dep !== 'advcl' &&
      c.dep !== 'parataxis' &&
      c.dep !== 'ccomp' &&
      c.dep !== 'conj' &&
      c.dep !== 'dep'
    )
      return false;
    const op = this.operators.verbs.get(c.lemma);
    if (!op?.affirmed.speaker || !c.child('nsubj') || c.child('mark', 'dobj', 'ccomp')) return false;
    const before = c.doc.tokens[Math.min(...c.subtree().map((x) => x.i)) - 1];
    return before !== undefined && /^[,”"'’—–-]$/.test(before.text);
  }

  private quoted(t: Token, status: Status): Status {
    const speaker = this.ends.speaker(t);
    if (!speaker || status.speakers.some((s) => s.entity === speaker.entity)) return status;
    const link: Speaker = { entity: speaker.entity, name: speaker.name, text: speaker.text };
    return {
      ...status,
      speakers: [...status.speakers, link],
      reasons: [...status.reasons, `quotation of “${speaker.text}”`],
    };
  }

  // ---- what the event's own words say

  private ownVerb(v: Token, outer: Status): Status {
    let s = outer;
    const negation =
      v.children.find(
        (c) => (c.dep === 'neg' || c.dep === 'advmod' || c.dep === 'preconj') && NEGATIONS.has(c.lower),
      ) ??
      noLonger(v) ??
      negatedSubject(v);
    if (negation)
      s = with_(
        { ...s, polarity: s.polarity === 'negated' ? 'affirmed' : 'negated' },
        {},
        `“${negation.text}”`,
        s.polarity !== 'negated' ? 'negated' : 'affirmed',
      );
    if (isImperative(v) && s.modality === 'actual')
      return with_(s, { modality: 'demanded' }, 'an imperative');
    const modal =
      v.children.find((c) => c.dep === 'aux' && c.tag === 'MD') ??
      (v.dep === 'xcomp' ? undefined : undefined);
    if (modal && s.modality === 'actual')
      s = with_(s, { modality: this.modalOf(v, modal, s) }, `“${modal.text}”`);
    if (
      s.modality === 'actual' &&
      v.children.some(
        (c) => c.dep === 'advmod' && /^(reportedly|allegedly|purportedly|supposedly)$/.test(c.lower),
      )
    )
      s = with_(s, { modality: 'alleged' }, 'an adverb of hearsay');
    if (
      s.modality === 'actual' &&
      v.children.some(
        (c) => c.dep === 'advmod' && /^(possibly|perhaps|maybe|probably|likely|potentially)$/.test(c.lower),
      )
    )
      s = with_(s, { modality: 'possible' }, 'an adverb of possibility');
    const going = v.dep === 'xcomp' && v.head.lemma === 'go' && v.head.tag === 'VBG';
    return going && s.modality === 'actual' ? with_(s, { modality: 'planned' }, '“going to”') : s;
  }

  private modalOf(v: Token, modal: Token, s: Status): Modality {
    switch (modal.lower) {
      case 'will':
      case '’ll':
      case "'ll":
      case 'wo':
      case 'shall':
        return 'planned';
      case 'would':
      case "'d":
      case '’d':
        if (this.underProposal(v)) return 'proposed';
        return s.speakers.length > 0 ? 'planned' : 'hypothetical';
      case 'must':
      case 'should':
      case 'ought':
        return 'demanded';
      default:
        return 'possible';
    }
  }

  /** "a truce, during which … would", "under this arrangement, … would". */
  private underProposal(v: Token): boolean {
    if (v.dep === 'relcl' && UNDER.has(v.head.lemma)) return true;
    return v.children.some(
      (p) => p.dep === 'prep' && p.lower === 'under' && p.children.some((o) => UNDER.has(o.lemma)),
    );
  }

  private ownNoun(n: Token, outer: Status): Status {
    let s = outer;
    const no = n.children.find((c) => c.dep === 'det' && c.lower === 'no');
    if (no) s = with_({ ...s, polarity: 'negated' }, {}, '“no”', 'negated');
    for (const c of n.children) {
      const m = c.dep === 'amod' ? NOUN_MODALITY.get(c.lower) : undefined;
      if (m && m !== 'actual' && s.modality === 'actual') s = with_(s, { modality: m }, `“${c.text}”`);
    }
    return s;
  }

  private isEvent(t: Token): boolean {
    return isNoun(t);
  }

  private isQuestion(root: Token): boolean {
    return root.doc.tokens[root.sentence.to - 1]?.text === '?' || root.subtree().at(-1)?.text === '?';
  }
}

function with_(
  s: Status,
  change: { modality?: Modality; polarity?: Polarity },
  why: string,
  polarity?: Polarity,
): Status {
  // A condition above wins: "if A agrees to release B" does not plan anything
  const modality =
    s.modality === 'hypothetical' && change.modality ? 'hypothetical' : (change.modality ?? s.modality);
  return {
    ...s,
    polarity: polarity ?? change.polarity ?? s.polarity,
    modality,
    reasons: why ? [...s.reasons, why] : s.reasons,
  };
}

/** "insists that it would stay" says something; "insists that it stay" demands it. */
const isIndicative = (v: Token): boolean =>
  !hasInfinitiveTo(v) &&
  (v.children.some((c) => c.dep === 'aux' && /^(MD|VBZ|VBP|VBD)$/.test(c.tag) && c.lower !== 'should') ||
    v.tag === 'VBD' ||
    v.tag === 'VBZ');

/** "no longer", "nobody", "no official", "not a single member" as subject. */
function negatedSubject(v: Token): Token | undefined {
  for (const s of ownSubjects(v)) {
    if (/^(nobody|none|neither|nothing)$/.test(s.lower) || s.lower === 'no-one') return s;
    const det = s.children.find(
      (c) =>
        (c.dep === 'det' && c.lower === 'no') ||
        (c.dep === 'neg' && c.i < s.i) ||
        (c.dep === 'preconj' && c.lower === 'neither'),
    );
    if (det) return det;
  }
  return undefined;
}

function noLonger(v: Token): Token | undefined {
  return v.children.find(
    (c) => c.dep === 'advmod' && c.lower === 'longer' && c.children.some((x) => x.lower === 'no'),
  );
}
