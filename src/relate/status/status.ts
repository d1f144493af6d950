import type { Token } from '../../language/doc.js';
import type { Ends } from '../ends/ends.js';
import { hasInfinitiveTo, isBe, isNoun, isVerb, ownSubjects } from '../grammar.js';
import { isDemanded } from '../predicates/verbs.js';
import type { Effect, Operator, Operators } from './operators.js';
import { OwnWords } from './own.js';
import { Speakers } from './speakers.js';
import { modal, PLAIN, polar, type Status } from './types.js';
import type { StatusWords } from './words.js';

/** One top-down walk over a document's clauses (after De Facto, Saurí and Pustejovsky 2012); results are kept a token. */
export class StatusWalk {
  private readonly ends: Ends;
  private readonly operators: Operators;
  private readonly words: StatusWords;
  private readonly own: OwnWords;
  private readonly speakers: Speakers;
  private readonly memo = new Map<Token, Status>();
  private readonly busy = new Set<Token>();

  constructor(ends: Ends, operators: Operators, words: StatusWords) {
    this.operators = operators;
    this.words = words;
    this.own = new OwnWords(words);
    this.speakers = new Speakers(ends, operators);
    this.ends = ends;
  }

  /** Polarity, modality and speakers of the event a token names. */
  of(t: Token): Status {
    const known = this.memo.get(t);
    if (known) return known;
    // A token that embeds itself: a broken tree
    if (this.busy.has(t)) return PLAIN;
    this.busy.add(t);
    const status = this.inner(t, this.outer(t));
    this.busy.delete(t);
    this.memo.set(t, status);
    return status;
  }

  private inner(t: Token, outer: Status): Status {
    const own = isVerb(t) ? this.own.verb(t, outer, this.speakers.isQuoted(t)) : this.own.noun(t, outer);
    return this.speakers.quoted(t, own);
  }

  /** The act of saying the words around a token: a fact, reported by whoever reports the quotation. */
  ofSpeech(t: Token): Status {
    const speaker = this.ends.speaker(t)?.entity;
    const speakers = this.of(t).speakers.filter((s) => s.entity !== speaker);
    return { ...PLAIN, speakers, reasons: ['an order inside a quotation'] };
  }

  /** What a title or apposition takes for granted: not what the sentence says. */
  ofTitle(t: Token): Status {
    return t.dep === 'attr' || t.dep === 'oprd' || (t.dep === 'pobj' && t.head.lower === 'as')
      ? this.of(t)
      : this.granted(t);
  }

  /** What holds whatever the clause around it says of other things: in the narrator's words, or the quotation's. */
  granted(t: Token): Status {
    return this.speakers.quoted(t, { ...PLAIN, reasons: ['taken for granted'] });
  }

  /** A claim, demand or offer that somebody made; to reject it leaves it made. */
  ofSaid(t: Token): Status {
    const op = this.operators.verbs.get(t.head.lemma)?.name ?? '';
    const said = this.operators.nouns.get(t.lemma)?.name ?? '';
    const answered = /^(dobj|nsubjpass)$/.test(t.dep) && /^(refusal|denial)$/.test(op);
    return answered && /^(report|claim|demand|proposal)$/.test(said) ? this.granted(t.head) : this.of(t);
  }

  // ---- what the words above do

  private outer(t: Token): Status {
    const h = t.head;
    if (
      isVerb(t) &&
      hasInfinitiveTo(t) &&
      t.children.some((c) => /^(how|when|where|whether|what)$/.test(c.lower))
    )
      return modal(this.presupposed(h, ''), 'possible', 'an indirect question');
    if (h === t)
      return this.speakers.reported(t, isQuestion(t) ? modal(PLAIN, 'hypothetical', 'a question') : PLAIN);
    switch (t.dep) {
      case 'conj':
        return this.conjunct(t, h);
      case 'ccomp':
      case 'xcomp':
      case 'oprd':
        return this.speakers.reported(t, this.embedded(t, h));
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
        return isVerb(h) ? this.nominal(t, h) : this.presupposed(h, 'argument');
      case 'nsubj':
        if (isVerb(h) && this.words.happening.has(h.lemma)) return this.of(h);
        return isVerb(h) && isBe(h) ? this.of(h) : this.presupposed(h, 'subject');
      case 'attr':
      case 'acomp':
        return isVerb(h) ? this.of(h) : this.presupposed(h, 'subject');
      case 'amod':
      case 'compound':
      case 'nmod':
        return this.of(h);
      default:
        return isVerb(t) ? this.speakers.reported(t, this.presupposed(h, t.dep)) : this.presupposed(h, t.dep);
    }
  }

  /** A conjunct stands under what its first conjunct stands under, not under that conjunct's own negation. */
  private conjunct(t: Token, h: Token): Status {
    if (!isVerb(t) || !isVerb(h)) return this.of(h);
    const shared = this.outer(h);
    const own = t.children.some((c) => c.dep === 'aux' || c.dep === 'nsubj' || c.dep === 'nsubjpass');
    if (own) return shared;
    const first = this.inner(h, shared);
    // "will block and expel", "did not attack or kill": said once
    const or = h.children.some((c) => c.dep === 'cc' && /^(or|nor)$/.test(c.lower));
    return or ? first : polar(first, shared.polarity, '');
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
    if (infinitive && this.words.performatives.has(t.lemma) && isWishOfSpeaker(h))
      return this.presupposed(h, 'said by wishing to say it');
    // "began their operation to isolate Chad": begun is the operation
    if (op?.name === 'beginning' && infinitive && h.child('dobj'))
      return modal(above, 'planned', 'a purpose');
    if (op?.name === 'demand' && t.dep === 'ccomp' && isIndicative(t))
      return this.apply(this.operators.verbs.get('say') ?? op, above, h);
    if (op) return this.apply(op, above, h);
    const complement = isBe(h) ? h.child('acomp') : undefined;
    if (complement) return this.adjectiveOver(complement, above);
    if (isBe(h) && infinitive) return modal(above, 'planned', '“is to”');
    if (h.lemma === 'have' && infinitive) return modal(above, 'demanded', '“has to”');
    if (h.lemma === 'go' && infinitive && h.tag === 'VBG') return modal(above, 'planned', '“going to”');
    // A finite complement of an unknown verb is somebody's words; an infinitive is not yet a fact
    if (infinitive) return modal(above, 'possible', `infinitive under “${h.text}”`);
    return t.dep === 'ccomp' ? polar(above, 'affirmed', `complement of “${h.text}”`) : above;
  }

  private adjective(a: Token): Status {
    return this.adjectiveOver(a, this.of(isVerb(a.head) ? a.head : a));
  }

  /** "ready to", "unable to", "essential that". */
  private adjectiveOver(a: Token, above: Status): Status {
    const kind = this.words.predicates.get(a.lemma) ?? this.words.predicates.get(a.lower);
    if (kind === 'refused') return modal(polar(above, 'negated', `“${a.text}”`), 'planned', '');
    return kind ? modal(above, kind, `“${a.text}”`) : above;
  }

  private adverbial(t: Token, h: Token): Status {
    const above = isVerb(h) ? this.of(h) : this.presupposed(h, 'adverbial');
    const mark = t.children.find((c) => c.dep === 'mark' || (c.dep === 'advmod' && /^W/.test(c.tag)));
    if (mark && this.words.conditional.has(mark.lower))
      return modal({ ...above, polarity: 'affirmed' }, 'hypothetical', `“${mark.text}” clause`);
    if (this.speakers.isParenthetical(t)) return { ...PLAIN, speakers: above.speakers };
    if (isDemanded(t)) return modal({ ...above, polarity: 'affirmed' }, 'demanded', 'what is demanded');
    // "plead with Chad to leave": the parser takes what is asked for a purpose
    const op = this.operators.verbs.get(h.lemma);
    if (!mark && hasInfinitiveTo(t) && op?.name === 'demand' && h.child('prep'))
      return this.apply(op, above, h);
    // "went on to win"
    if (!mark && hasInfinitiveTo(t) && h.lemma === 'go' && h.children.some((c) => c.lower === 'on'))
      return above;
    if (!mark && hasInfinitiveTo(t)) return modal({ ...above, polarity: 'affirmed' }, 'planned', 'a purpose');
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
    // "the start of operations to retake Chad": begun are the operations
    if (op?.name === 'beginning' && hasInfinitiveTo(t))
      return modal(above, 'planned', `what “${n.text}” is for`);
    if (op && !(t.tag === 'VBG' && op.name !== 'claim' && op.name !== 'report'))
      return this.apply(op, above, n);
    if (isVerb(t) && hasInfinitiveTo(t)) return modal(above, 'planned', `what “${n.text}” is for`);
    // "Syrians living in Jordan": true of them whatever is said of them
    return op || !isVerb(t) ? above : this.presupposed(n, 'participle');
  }

  private prepositional(t: Token, p: Token): Status {
    const g = p.head;
    if (p.lower === 'without') return polar(this.presupposed(g, ''), 'negated', '“without”');
    // "pledged for Syrians living abroad": true of them before anything is pledged
    if (t.tag === 'VBG' && ownSubjects(t).length > 0)
      return this.presupposed(g, 'a participle with its own subject');
    if (p.lower === 'despite') return this.presupposed(g, 'despite');
    // "committed to striking", "close to leaving"
    if (isVerb(t) && p.lower === 'to' && this.words.predicates.has(g.lower))
      return this.adjectiveOver(g, this.of(isVerb(g.head) ? g.head : g));
    const op = isVerb(g) ? this.operators.verbs.get(g.lemma) : this.operators.nouns.get(g.lemma);
    // "thanked Chad for sending aid": sent before anybody thanks
    if (isVerb(g) && t.tag === 'VBG' && p.lower === 'for' && op?.name !== 'claim')
      return this.presupposed(g, 'what it is for');
    if (op?.preps.includes(p.lower) && (isVerb(t) || isNoun(t))) return this.apply(op, this.of(g), g);
    if (isVerb(g)) {
      const carried = isVerb(t) || this.operators.light.has(g.lemma) || g.pos === 'AUX';
      return carried ? { ...this.of(g), ended: false } : this.presupposed(g, `“${p.text}”`);
    }
    return isVerb(t) ? this.of(g) : this.presupposed(g, `“${p.text}”`);
  }

  /** An event noun as argument of a verb: "demanded a ceasefire", "halted aid", "held talks". */
  private nominal(t: Token, v: Token): Status {
    const op = this.operators.verbs.get(v.lemma);
    // "Chad was not given access": carried is the access
    if (t.dep === 'nsubjpass' && v.child('dobj')) return this.presupposed(v, 'subject');
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
    const speakers = effect.speaker ? this.speakers.with(above.speakers, word) : above.speakers;
    const why = `${op.name} “${word.text}”${above.polarity === 'negated' ? ' (negated)' : ''}`;
    const base: Status = {
      ...above,
      polarity: effect.polarity ?? 'affirmed',
      speakers,
      ended: effect.ended ?? false,
    };
    return modal(base, effect.modality, why);
  }
}

/** "I would like to thank Chad": thanks it by saying so. */
const isWishOfSpeaker = (h: Token): boolean =>
  /^(like|want|wish)$/.test(h.lemma) && /^(i|we)$/.test(h.child('nsubj')?.lower ?? '');

const isQuestion = (root: Token): boolean =>
  root.doc.tokens[root.sentence.to - 1]?.text === '?' || root.subtree().at(-1)?.text === '?';

/** "insists that it would stay" says something; "insists that it stay" demands it. */
const isIndicative = (v: Token): boolean =>
  !hasInfinitiveTo(v) &&
  (v.children.some((c) => c.dep === 'aux' && /^(MD|VBZ|VBP|VBD)$/.test(c.tag) && c.lower !== 'should') ||
    (v.tag === 'VBD' && v.lower !== v.lemma) ||
    v.tag === 'VBZ');
