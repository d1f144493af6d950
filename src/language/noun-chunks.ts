import { findEdges } from './tree.js';

/** What noun chunks depend on; a `Token` is one. */
interface Word {
  readonly i: number;
  readonly pos: string;
  readonly dep: string;
  readonly head: Word;
}

const PARTS = new Set(['NOUN', 'PROPN', 'PRON']);
const LABELS = new Set('oprd nsubj dobj nsubjpass pcomp pobj dative appos attr ROOT'.split(' '));

/** Whether the word heads a phrase of its own: by its label, or coordinated with one that does. */
function headsPhrase(word: Word): boolean {
  if (word.dep !== 'conj') return LABELS.has(word.dep);
  let head = word.head;
  while (head.dep === 'conj' && head.head.i < head.i) head = head.head;
  return LABELS.has(head.dep);
}

/** spaCy's noun chunks for English (lang/en/syntax_iterators.py), each from its first to after its last token. */
export function nounChunks(words: readonly Word[]): [from: number, to: number][] {
  const { left } = findEdges(Int32Array.from(words, (w) => w.head.i));
  const chunks: [number, number][] = [];
  let last = -1;
  for (const word of words) {
    const from = left[word.i] as number;
    if (!PARTS.has(word.pos) || from <= last || !headsPhrase(word)) continue;
    last = word.i;
    chunks.push([from, word.i + 1]);
  }
  return chunks;
}
