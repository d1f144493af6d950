import type { Doc, Token } from '../language/doc.js';
import type { Quotation } from '../model/index.js';
import type { Lexicon } from './actors/lexicon.js';
import { subjectOf } from './tree.js';

const isBlank = (t: Token): boolean => t.text.trim() === '';
const isQuoteMark = (t: Token): boolean => /^(?:[“"„«‘']|``)$/.test(t.text);

/**
 * Statements without quotation marks, as press offices print them: "The minister said:" closes a line, and what
 * follows to the next such line, or to the end of the text, is said by the minister.
 */
export function statements(doc: Doc, lexicon: Lexicon): Quotation[] {
  const starts = doc.tokens.flatMap((t) => {
    const opening = t.text === ':' ? announced(doc, t, lexicon) : null;
    return opening ? [opening] : [];
  });
  return starts.flatMap(({ cue, speaker, from }, k) => {
    const next = starts[k + 1];
    const to = next ? next.cue.sentence.from : doc.tokens.length;
    const first = doc.tokens[from];
    const last = doc.tokens.slice(from, to).findLast((t) => !isBlank(t));
    if (!first || !last || isQuoteMark(first)) return [];
    const span = { start: first.start, end: last.end, text: doc.text.slice(first.start, last.end) };
    const tokens = { from, to: last.i + 1 };
    return [{ ...span, tokens, speaker: speaker.i, addressee: null, cue: cue.i, speech: true }];
  });
}

/** A colon at the end of a line behind a verb of saying, and where the words begin. */
function announced(doc: Doc, colon: Token, lexicon: Lexicon) {
  const gap = doc.tokens[colon.i + 1];
  if (!gap?.text.includes('\n')) return null;
  const line = doc.tokens.slice(colon.sentence.from, colon.i);
  const cue = line.findLast((t) => t.pos === 'VERB' && lexicon.saying.has(t.lemma));
  const speaker = cue && subjectOf(cue);
  let from = gap.i;
  while (doc.tokens[from] && isBlank(doc.tokens[from] as Token)) from++;
  return speaker && from < doc.tokens.length ? { cue, speaker, from } : null;
}
