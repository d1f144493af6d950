import type { Doc, Token } from '../language/doc.js';

/** The token of the range that the rest hangs on: its head is outside; the last where there are several. */
export function headOf(doc: Doc, from: number, to: number): Token {
  let head: Token | undefined;
  for (let i = from; i < to; i++) {
    const t = doc.tokens[i] as Token;
    const outside = t.head === t || t.head.i < from || t.head.i >= to;
    if (outside && (!head || !/^\p{P}+$/u.test(t.text))) head = t;
  }
  return head ?? (doc.tokens[from] as Token);
}

/** The grammatical subject of a verb: its own, or the one a participle or infinitive borrows from above. */
export function subjectOf(verb: Token): Token | null {
  let v = verb;
  for (let steps = 0; steps < 6; steps++) {
    const own = v.child('nsubj', 'nsubjpass', 'csubj');
    if (own && v.child('auxpass') && own.dep === 'nsubjpass') {
      const agent = v.child('agent')?.child('pobj');
      return agent ?? own;
    }
    if (own) return own;
    const up = v.head;
    if (up === v) return null;
    if (v.dep === 'acl' || v.dep === 'relcl') {
      if (up.dep === 'dobj' || up.dep === 'pobj') {
        const owner = up.child('poss');
        if (owner) return owner;
        v = up.dep === 'dobj' ? up.head : up.head.head;
        if (v.pos !== 'VERB' && v.pos !== 'AUX') return v;
        continue;
      }
      return up.child('poss') ?? up;
    }
    if (!['conj', 'xcomp', 'advcl', 'pcomp', 'ccomp', 'prep', 'parataxis'].includes(v.dep)) return null;
    v = up.tag === 'IN' ? up.head : up;
  }
  return null;
}
