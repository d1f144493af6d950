import { type Doc, TextSpan, type Token } from './doc.js';
import { findEdges } from './tree.js';

const PARTS = new Set(['NOUN', 'PROPN', 'PRON']);
const LABELS = new Set('oprd nsubj dobj nsubjpass pcomp pobj dative appos attr ROOT'.split(' '));

/** Whether the token heads a phrase of its own: by its label, or coordinated with one that does. */
function headsPhrase(token: Token): boolean {
  if (token.dep !== 'conj') return LABELS.has(token.dep);
  let head = token.head;
  while (head.dep === 'conj' && head.head.i < head.i) head = head.head;
  return LABELS.has(head.dep);
}

/** spaCy's noun chunks for English (lang/en/syntax_iterators.py). */
export function nounChunks(doc: Doc): TextSpan[] {
  const { left } = findEdges(Int32Array.from(doc.tokens, (t) => t.head.i));
  const chunks: TextSpan[] = [];
  let last = -1;
  for (const token of doc.tokens) {
    const from = left[token.i] as number;
    if (!PARTS.has(token.pos) || from <= last || !headsPhrase(token)) continue;
    last = token.i;
    chunks.push(new TextSpan(doc, from, token.i + 1, 'NP'));
  }
  return chunks;
}
