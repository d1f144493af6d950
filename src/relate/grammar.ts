import type { Token } from '../language/doc.js';

/** Grammatical questions about tokens that every part of `relate` asks; labels are ClearNLP's. */

export const isVerb = (t: Token): boolean => t.pos === 'VERB' || t.pos === 'AUX';
export const isNoun = (t: Token): boolean => t.pos === 'NOUN' || t.pos === 'PROPN';

/** A form of “be”; the tables know no lemma for one behind a curly apostrophe. */
export const isBe = (t: Token): boolean => t.lemma === 'be' || (isVerb(t) && /^’(?:s|re|m)$/.test(t.text));

const SUBJECT = ['nsubj', 'nsubjpass'];

/** "was seized", and "seized" where it modifies a noun ("an organisation listed by …"). */
export function isPassive(v: Token): boolean {
  if (v.children.some((c) => c.dep === 'nsubjpass' || c.dep === 'auxpass' || c.dep === 'agent')) return true;
  if (v.tag === 'VBN' && (v.dep === 'acl' || v.dep === 'relcl') && !v.child('nsubj', 'aux', 'dobj'))
    return true;
  // "was seized and deported": the auxiliary is said once
  return (
    v.dep === 'conj' &&
    /^VB[ND]$/.test(v.tag) &&
    !v.child('nsubj', 'aux') &&
    !(v.tag === 'VBD' && v.child('dobj')) &&
    isVerb(v.head) &&
    isPassive(v.head)
  );
}

/** The noun a relative pronoun stands for, else the token itself. */
export function antecedent(t: Token): Token {
  if (!/^(who|whom|which|that|whose)$/i.test(t.text) || !/^W|^IN$|^DT$/.test(t.tag)) return t;
  for (let v = t.head; ; v = v.head) {
    if (v.dep === 'relcl') return v.head;
    if (v.head === v || (isVerb(v) && v.dep !== 'xcomp' && v.dep !== 'ccomp' && v.dep !== 'conj')) return t;
  }
}

/** The verb's own subjects, without a place at the clause's start that the parser took for one ("Near Kisumu, two strikes hit …"). */
export function ownSubjects(v: Token): Token[] {
  const all = v.children.filter((c) => SUBJECT.includes(c.dep));
  // "that Turkey attacks Greece": finite verbs have no compounds, so the parser took the verb for a noun
  if (all.length === 0 && /^VB[DPZ]$/.test(v.tag))
    return v.childrenOf('compound').filter((c) => c.pos === 'PROPN');
  return all.length < 2
    ? all
    : all.filter((s) => !s.children.some((c) => LOCATIVE.has(c.lower) && c.i < s.i));
}
const LOCATIVE = new Set(['near', 'in', 'at', 'outside', 'inside', 'around']);

export const hasInfinitiveTo = (v: Token): boolean =>
  v.children.some((c) => c.dep === 'aux' && c.tag === 'TO');

/** The token and what is joined to it by "and", "or" and commas, in text order. */
export function coordinated(t: Token): Token[] {
  const out = [t];
  for (let k = 0; k < out.length && out.length < 20; k++) {
    const x = out[k] as Token;
    // "A, B, and C": the parser takes the middle one for an apposition now and then
    const list = x.pos === 'PROPN' && x.children.some((c) => c.dep === 'conj' && c.pos === 'PROPN');
    for (const c of x.children)
      if ((c.dep === 'conj' && isNoun(c) === isNoun(t)) || (list && c.dep === 'appos' && c.pos === 'PROPN'))
        out.push(c);
  }
  return out;
}

/** Words from the leftmost to the rightmost below a token, without a trailing relative clause. */
export function phrase(t: Token): { start: number; end: number; text: string } {
  // A short participle says which ones: "workers employed by the UN"
  const long = (c: Token): boolean => c.dep === 'acl' && (!/^VB[NG]$/.test(c.tag) || c.subtree().length > 8);
  const skip = t.children.filter((c) => /^(relcl|advcl|conj|cc)$/.test(c.dep) || long(c));
  let from = t;
  let to = t;
  for (const c of t.children) {
    if (skip.includes(c) || (c.dep === 'punct' && c.i > t.i)) continue;
    for (const s of c.subtree()) {
      if (s.text.trim() === '') continue;
      if (s.i < from.i) from = s;
      if (s.i > to.i && s.dep !== 'punct') to = s;
    }
  }
  return { start: from.start, end: to.end, text: t.doc.text.slice(from.start, to.end) };
}

/**
 * Whether a token is (the head of) a word of the ontology: its lemma or form, or for `car_bomb`, `chief_of_staff`
 * all the words in a row, hyphens apart.
 */
export function isWord(t: Token, word: string): boolean {
  if (!word.includes('_')) return triggerWords(t).includes(word) || t.lower === `${word}s`;
  const parts = word.split('_');
  const at = parts.indexOf(headWord(word));
  return same(t, parts[at]) && row(t, parts.slice(at + 1), 1) && row(t, parts.slice(0, at).reverse(), -1);
}

/** The word that carries a compound: "bomb" in `car_bomb`, "chief" in `chief_of_staff`. */
export function headWord(word: string): string {
  const parts = word.split('_');
  const of = parts.findIndex((p) => p === 'of' || p === 'in');
  return (of > 0 ? parts[of - 1] : parts.at(-1)) as string;
}

const same = (t: Token | undefined, part: string | undefined): boolean =>
  t !== undefined && (t.lower === part || t.lemma.toLowerCase() === part);

function row(t: Token, parts: readonly string[], step: 1 | -1): boolean {
  let i = t.i;
  return parts.every((part) => {
    do i += step;
    while (t.doc.tokens[i]?.text === '-');
    return same(t.doc.tokens[i], part);
  });
}

/**
 * The words by which a token may trigger a frame: lemma, form, and for verbs the form with its silent e back, which
 * rule-based lemmatizers lose ("fined" → "fin").
 */
export function triggerWords(t: Token): readonly string[] {
  const before = known.get(t);
  if (before) return before;
  const words = computeWords(t);
  known.set(t, words);
  return words;
}

const known = new WeakMap<Token, readonly string[]>();

function computeWords(t: Token): readonly string[] {
  const words = [t.lemma.toLowerCase()];
  if (t.lower !== words[0]) words.push(t.lower);
  if (isVerb(t) && /[^aeiou]e?(?:ed|ing)$/.test(t.lower)) {
    const base = t.lower.endsWith('ed') ? t.lower.slice(0, -1) : `${t.lower.slice(0, -3)}e`;
    if (!words.includes(base)) words.push(base);
  }
  return words;
}
