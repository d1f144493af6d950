import { Doc, type DocColumns } from './doc.js';

/**
 * Cuts sentences where the text itself does: at a line break (in wrapped text only after final punctuation), at an
 * empty line, and at an opening quotation mark after a closed sentence. The parser reads through such places now and then and hangs one
 * paragraph's verb on another's. Arcs over a cut are removed: their lower ends become roots.
 */
export function cutAtParagraphs(doc: Doc): Doc {
  const { tokens } = doc;
  const starts = new Set(doc.sentences.map((s) => s.from));
  const cut = new Set<number>();
  const wrapped = isWrapped(doc.text);
  for (let i = 1; i < tokens.length; i++) if (!starts.has(i) && isParagraphStart(doc, i, wrapped)) cut.add(i);
  if (cut.size === 0) return doc;
  const paragraph = Uint32Array.from(tokens, (t) => (cut.has(t.i) ? 1 : 0));
  for (let i = 1; i < tokens.length; i++)
    paragraph[i] = (paragraph[i] as number) + (paragraph[i - 1] as number);
  const heads = tokens.map((t) => (paragraph[t.i] === paragraph[t.head.i] ? t.head.i : t.i));
  const columns: DocColumns = {
    text: doc.text,
    words: tokens.map((t) => t.text),
    starts: tokens.map((t) => t.start),
    tags: tokens.map((t) => t.tag),
    pos: tokens.map((t) => t.pos),
    morphs: tokens.map((t) => t.morph),
    lemmas: tokens.map((t) => t.lemma),
    heads,
    deps: tokens.map((t) => (heads[t.i] === t.i ? 'ROOT' : t.dep)),
    sentenceStarts: tokens.map((t) => starts.has(t.i) || cut.has(t.i)),
    entities: doc.entities
      .filter((e) => paragraph[e.from] === paragraph[e.to - 1])
      .map((e) => [e.from, e.to, e.label] as const),
  };
  return new Doc(columns);
}

const FINAL = /^[.!?…][”"'’)\]]*$/;
const CLOSING = /^[”"'’)\]]$/;
const OPENING = /^[“"‘]$/;

/** Whether lines are broken at a width, so that a line break says nothing: many go on in small letters. */
function isWrapped(text: string): boolean {
  let all = 0;
  let low = 0;
  for (const [, after] of text.matchAll(/\S[ \t]*\n[ \t]*(\S)/gu)) {
    all++;
    if (/\p{Ll}/u.test(after as string)) low++;
  }
  return low > all / 8;
}

function isParagraphStart(doc: Doc, i: number, wrapped: boolean): boolean {
  const t = doc.tokens[i];
  const before = doc.tokens[i - 1];
  if (!t || !before || t.text.trim() === '') return false;
  let last = i - 1;
  while (last >= 0 && (doc.tokens[last] as typeof t).text.trim() === '') last--;
  if (last < 0) return false;
  const gap = doc.text.slice((doc.tokens[last] as typeof t).end, t.start);
  const empty = /\n\s*\n/.test(gap);
  const line = gap.includes('\n');
  let k = last;
  while (k > 0 && CLOSING.test((doc.tokens[k] as typeof t).text)) k--;
  const closed = FINAL.test((doc.tokens[k] as typeof t).text);
  return empty || (line && (closed || !wrapped)) || (closed && OPENING.test(t.text) && last > k);
}
