import type { Doc, Token } from '../../language/doc.js';
import type { End, EntityId, Quotation, Resolution, ResolvedMention } from '../../model/index.js';
import type { Discourse } from '../discourse.js';
import { antecedent, coordinated, isNoun, isVerb, phrase } from '../grammar.js';
import { possessors } from '../predicates/nouns.js';
import { isImperative, objects, surfaceSubjects } from '../predicates/verbs.js';
import { words } from '../words.js';
import type { Offices } from './offices.js';

/** Where the author or owner of a document, plan or possession stands. */
const OWNER_PREPOSITIONS = ['by', 'from', 'of'];

/** An end and how it was found, for explanations. */
export interface FoundEnd extends End {
  readonly how: string;
  /** True where the words name what is theirs, not them: "Chad's offer" for Chad. */
  readonly indirect?: boolean;
  /** True where the words name what was done to them: "the killing of B" for B. */
  readonly harmed?: boolean;
}

/** Looks up who a token of a role is. */
export class Ends {
  private readonly resolution: Resolution;
  private readonly doc: Doc;
  private readonly discourse: Discourse;
  private readonly offices: Offices;
  /** Nouns for what somebody says, plans or does. */
  private readonly authored: { has(lemma: string): boolean };

  /** Event nouns that name behind "of" whom it is done to. */
  private readonly suffered: { has(lemma: string): boolean };

  constructor(
    resolution: Resolution,
    doc: Doc,
    discourse: Discourse,
    offices: Offices,
    authored: { has(lemma: string): boolean },
    suffered: { has(lemma: string): boolean },
  ) {
    this.suffered = suffered;
    this.authored = authored;
    this.offices = offices;
    this.resolution = resolution;
    this.doc = doc;
    this.discourse = discourse;
  }

  /** The other side of an event that is named again: "these talks". */
  partner(type: string, sources: readonly FoundEnd[], noun: Token): FoundEnd[] {
    const definite = noun.children.some(
      (c) => c.dep === 'det' && /^(the|this|that|these|those)$/.test(c.lower),
    );
    return definite ? this.discourse.partner(type, sources, noun) : [];
  }

  /** The entities a role's token stands for: coordination, partitives, and what somebody owns or wrote. */
  of(token: Token): FoundEnd[] {
    const out: FoundEnd[] = [];
    for (const t of coordinated(this.whom(token)))
      for (const e of this.single(t, 0)) if (!out.some((o) => o.entity === e.entity)) out.push(e);
    return out;
  }

  /** The noun behind a relative pronoun; "who" must be somebody, so a noun that is not gives way to the one it belongs to. */
  private whom(token: Token): Token {
    const noun = antecedent(token);
    if (noun === token || !/^whom?$/i.test(token.text)) return noun;
    for (let t = noun; ; t = t.head) {
      if (isNoun(t) && this.resolution.byHead.has(t.i)) return t;
      if (t.head === t || isVerb(t)) return noun;
    }
  }

  /** The end itself, if the token is the head of a resolved mention. */
  mention(t: Token): FoundEnd | null {
    const m = this.resolution.byHead.get(t.i);
    return m ? this.fromMention(m, `mention “${m.text}”: ${m.reason}`) : null;
  }

  /** The parties that one group of people speaks for: "British and EU negotiators"; the group itself where it is one party's. */
  parties(tokens: readonly Token[], group: FoundEnd): FoundEnd[] {
    const before = tokens.flatMap((t) => t.childrenOf('amod', 'compound', 'nmod'));
    const names = before.flatMap((c) => [c, ...c.childrenOf('conj')]).flatMap((c) => this.mention(c) ?? []);
    const two = names.filter((e) => e.type === 'State' || e.type === 'Organisation');
    return two.length > 1 ? two : [group];
  }

  /** "Danish" before a noun. */
  isNationality(t: Token): boolean {
    const m = this.resolution.byHead.get(t.i);
    return m?.kind === 'nominal' && m.type === 'State' && /^\p{Lu}/u.test(t.text) && t.dep !== 'poss';
  }

  /** "you", "your" inside a quotation. */
  private secondPerson(t: Token): FoundEnd | null {
    const q = /^(you|your|yourselves|yourself)$/.test(t.lower) ? this.quotationAt(t) : undefined;
    const end = q && this.addressed(q, t)[0];
    return end ? { ...end, start: t.start, end: t.end, text: t.text } : null;
  }

  /** The state whose office a title gives its known holder, where the text names that state. */
  ofOffice(holder: Token, title: Token): FoundEnd[] {
    const who = this.mention(holder);
    const state = who && this.offices.stateOf(who.entity, title);
    const end = state && this.fromMention(state, `known to be ${title.text} of it then`);
    return end ? [end] : [];
  }

  private fromMention(m: ResolvedMention, how: string): FoundEnd | null {
    const entity = m.entity && this.resolution.entities.get(m.entity);
    if (!entity) return null;
    // A name says enough; "a court in Bavaria" is known by all its words
    const head = this.doc.tokens[m.head] as Token;
    const words = m.kind === 'nominal' && m.type !== 'State' ? phrase(head) : m;
    const { start, end, text } = words;
    return { entity: entity.id, name: entity.name, type: entity.type, start, end, text, how };
  }

  private single(t: Token, depth: number): FoundEnd[] {
    if (depth > 4) return [];
    const own = this.mention(t) ?? this.secondPerson(t);
    if (words.partitive.has(t.lower) || words.partitive.has(t.lemma)) {
      const inner = t.children
        .filter((c) => c.dep === 'prep' && c.lower === 'of')
        .flatMap((p) => p.children.filter((c) => c.dep === 'pobj'));
      const counted = inner.flatMap((x) => coordinated(x)).flatMap((x) => this.single(x, depth + 1));
      if (counted.length > 0 && !(own && t.pos === 'NOUN')) return counted;
    }
    if (own) return [own];
    // "his brother Paul" is Paul, and "his brother" is not he
    if (words.kin.has(t.lemma)) return t.childrenOf('appos').flatMap((c) => this.single(c, depth + 1));
    // "his home town" is not he; "Chad's army base" is Chad's
    if (this.resolution.byHead.get(t.i)?.type === 'Location' && t.children.some((c) => c.tag === 'PRP$'))
      return [];
    // "kept trucks from entering Gaza": what the gerund reaches
    if (isVerb(t) && t.dep === 'pcomp') return objects(t).flatMap((o) => this.single(o, depth + 1));
    if (isVerb(t) && !['pobj', 'dobj', 'nsubj', 'nsubjpass'].includes(t.dep)) return [];
    if (!isNoun(t) && t.pos !== 'PRON' && t.pos !== 'NUM' && t.pos !== 'ADJ' && t.pos !== 'DET') return [];
    return this.owners(t, depth);
  }

  /** "Chad's offer", "Israeli violations", "a proposal from Witkoff": who is behind what is not itself somebody. */
  private owners(t: Token, depth: number): FoundEnd[] {
    return this.findOwners(t, depth).map((e) => ({ ...e, indirect: true }));
  }

  private findOwners(t: Token, depth: number): FoundEnd[] {
    const before = possessors(t, this.resolution)
      .flatMap((p) => coordinated(p))
      .flatMap((p) => this.single(p, depth + 1));
    if (before.length > 0) return before.map((e) => ({ ...e, how: `${e.how}; owner of “${t.text}”` }));
    const acl = t.children.find((c) => c.dep === 'acl' && words.authoring.has(c.lemma))?.child('agent');
    const by = acl?.children.filter((c) => c.dep === 'pobj') ?? [];
    if (by.length > 0) return by.flatMap((b) => this.single(b, depth + 1));
    // "the killing of B" is no deed of B's
    for (const prep of OWNER_PREPOSITIONS)
      for (const p of t.children)
        if (p.dep === 'prep' && p.lower === prep) {
          const ends = p.children
            .filter((c) => c.dep === 'pobj')
            .flatMap((c) => coordinated(c))
            .flatMap((c) => this.single(c, depth + 1));
          const harmed = prep === 'of' && this.suffered.has(t.lemma);
          if (ends.length > 0)
            return ends.map((e) => ({
              ...e,
              how: `${e.how}; “${t.text} ${prep}”`,
              ...(harmed && { harmed }),
            }));
        }
    return this.earlierDocument(t, depth);
  }

  /** "the offer" after "a proposal from Chad": a document named again without its author is the last one of its kind. */
  private earlierDocument(t: Token, depth: number): FoundEnd[] {
    if (
      !words.documents.has(t.lemma) ||
      !t.children.some((c) => c.dep === 'det' && /^(the|this|that|these|those)$/.test(c.lower))
    )
      return [];
    const earliest = this.doc.sentences[Math.max(0, t.sentence.index - 8)]?.from ?? 0;
    for (let i = t.i - 1; i >= earliest; i--) {
      const before = this.doc.tokens[i] as Token;
      if (!words.documents.has(before.lemma) || before.pos !== 'NOUN') continue;
      const ends = this.authors(before, depth + 1);
      if (ends.length > 0)
        return ends.map((e) => ({
          ...e,
          start: t.start,
          end: t.end,
          text: t.text,
          how: `${e.how}; “${t.text}” is that ${before.text}`,
        }));
    }
    return [];
  }

  /** Who made a document: its owners, or whose name it carries ("the “Annan plan”"). */
  private authors(t: Token, depth: number): FoundEnd[] {
    const named = t.children
      .filter((c) => c.dep === 'compound' && c.pos === 'PROPN')
      .flatMap((c) => this.single(c, depth));
    return named.length > 0 ? named : this.owners(t, depth);
  }

  /** "Spain responded by threatening to strike": whom the act answers. */
  answered(act: Token, sources: readonly FoundEnd[]): FoundEnd[] {
    const [source] = sources;
    const by = act.dep === 'pcomp' && act.head.lower === 'by' ? act.head.head : null;
    if (!source || !by || !words.answering.has(by.lemma)) return [];
    const end = this.discourse.answered(source.entity, act);
    return end ? [end] : [];
  }

  /** Whom an entity acts for. */
  principal(entity: EntityId): EntityId | null | undefined {
    return this.resolution.entities.get(entity)?.principal;
  }

  /** Who wrote or spoke the document that a participle hangs on: "issued a statement affirming …". */
  author(noun: Token): FoundEnd[] {
    const owned = this.single(noun, 0);
    // "reaffirmed our commitment": whoever "we" are, not who says so
    if (owned.length > 0 || !this.authored.has(noun.lemma) || noun.child('poss')) return owned;
    const v = noun.head;
    if (isVerb(v) && noun.dep === 'dobj') return surfaceSubjects(v).flatMap((s) => this.of(s));
    if (isVerb(v) && noun.dep === 'pobj') return [];
    if (noun.head.dep === 'prep' && isVerb(noun.head.head))
      return surfaceSubjects(noun.head.head).flatMap((s) => this.of(s));
    return [];
  }

  /** Whom an imperative addresses. */
  addressee(v: Token): FoundEnd[] {
    const q = isImperative(v) ? this.quotationAt(v) : undefined;
    return q ? this.addressed(q, v) : [];
  }

  /** Whom the quotation addresses that a verb of saying introduces. */
  addressedBy(v: Token): FoundEnd[] {
    const q = this.resolution.quotations.find((x) => x.speech && x.cue === v.i);
    return q ? this.addressed(q, v) : [];
  }

  /** Who is told: named with the quotation, else whom its speaker addressed before. */
  private addressed(q: Quotation, at: Token): FoundEnd[] {
    const told = q.addressee === null ? this.vocative(q) : this.doc.tokens[q.addressee];
    const end = told && this.mention(told);
    if (end && end.type !== 'Organisation') return [end];
    const speaker = q.speaker === null ? undefined : this.doc.tokens[q.speaker];
    const who = speaker && this.mention(speaker);
    // What a speaker tells a paper is meant for whom he spoke to before, if for anybody
    const before = who && this.discourse.addressee(who.entity, at);
    return before ? [before] : end ? [end] : [];
  }

  /** A "you" inside the quotation that was resolved by a form of address ("to the people of Chad: …"). */
  private vocative(q: Quotation): Token | undefined {
    const tokens = this.doc.tokens.slice(q.tokens.from, q.tokens.to);
    return tokens.find((t) => t.lower === 'you' && this.mention(t));
  }

  /** The speaker of the quotation a token stands in. */
  speaker(t: Token): FoundEnd | null {
    const q = this.quotationAt(t);
    const token = q?.speaker == null ? undefined : t.doc.tokens[q.speaker];
    return token ? this.mention(token) : null;
  }

  private quotationAt(t: Token) {
    return this.resolution.quotations.findLast((q) => q.speech && q.tokens.from <= t.i && t.i < q.tokens.to);
  }
}
