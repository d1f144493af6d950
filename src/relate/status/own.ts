import type { Token } from '../../language/doc.js';
import type { Modality } from '../../model/index.js';
import { ownSubjects } from '../grammar.js';
import { isImperative } from '../predicates/verbs.js';
import { modal, opposite, polar, type Status } from './types.js';
import type { StatusWords } from './words.js';

/** What an event's own words add to what stands above it: negation, modal verbs, adverbs, attributes. */
export class OwnWords {
  private readonly words: StatusWords;

  constructor(words: StatusWords) {
    this.words = words;
  }

  /** A verb under `outer`; an imperative inside a quotation is an order whatever it is embedded in. */
  verb(v: Token, outer: Status, quoted: boolean): Status {
    const negation = this.negation(v);
    let s = negation ? polar(outer, opposite(outer.polarity), `“${negation.text}”`) : outer;
    if (isImperative(v) && (quoted || s.modality === 'actual'))
      return modal({ ...s, modality: 'actual' }, 'demanded', 'an imperative');
    const aux = v.children.find((c) => c.dep === 'aux' && c.tag === 'MD');
    if (aux && s.modality === 'actual') s = modal(s, this.modalOf(v, aux, s), `“${aux.text}”`);
    for (const c of v.children) {
      const m = c.dep === 'advmod' ? this.words.adverbs.get(c.lower) : undefined;
      if (m && s.modality === 'actual') s = modal(s, m, `“${c.text}”`);
    }
    return s;
  }

  noun(n: Token, outer: Status): Status {
    const no = n.children.find((c) => c.dep === 'det' && c.lower === 'no');
    let s = no ? polar(outer, 'negated', '“no”') : outer;
    for (const c of n.children) {
      const m = c.dep === 'amod' ? this.words.attributes.get(c.lower) : undefined;
      if (m && s.modality === 'actual') s = modal(s, m, `“${c.text}”`);
    }
    return s;
  }

  private modalOf(v: Token, aux: Token, s: Status): Modality {
    const kind = this.words.modals.get(aux.lower);
    if (kind !== 'conditional') return kind ?? 'possible';
    if (this.underProposal(v)) return 'proposed';
    return s.speakers.length > 0 ? 'planned' : 'hypothetical';
  }

  /** "a truce, during which … would", "under this arrangement, … would". */
  private underProposal(v: Token): boolean {
    const { proposals } = this.words;
    if (v.dep === 'relcl' && proposals.has(v.head.lemma)) return true;
    const under = v.children.filter((p) => p.dep === 'prep' && p.lower === 'under');
    return under.some((p) => p.children.some((o) => proposals.has(o.lemma)));
  }

  private negation(v: Token): Token | undefined {
    const own = v.children.find(
      (c) => /^(neg|advmod|preconj)$/.test(c.dep) && this.words.negations.has(c.lower),
    );
    return own ?? noLonger(v) ?? negatedSubject(v) ?? negatedObject(v);
  }
}

/** "nobody", "no official", "not a single member" as subject. */
function negatedSubject(v: Token): Token | undefined {
  for (const s of ownSubjects(v)) {
    if (/^(nobody|none|neither|nothing|no-one)$/.test(s.lower)) return s;
    const word = s.children.find(
      (c) => /^(no|not|neither)$/.test(c.lower) && /^(det|neg|preconj)$/.test(c.dep) && c.i < s.i,
    );
    if (word) return word;
  }
  return undefined;
}

/** "attacked no villages", "killed nobody". */
const negatedObject = (v: Token): Token | undefined =>
  v
    .childrenOf('dobj', 'nsubjpass')
    .flatMap((o) => (/^(nobody|none|nothing|no-one)$/.test(o.lower) ? [o] : o.childrenOf('det')))
    .find((c) => /^(no|nobody|none|nothing|no-one)$/.test(c.lower));

const noLonger = (v: Token): Token | undefined =>
  v.children.find(
    (c) => c.dep === 'advmod' && c.lower === 'longer' && c.children.some((x) => x.lower === 'no'),
  );
