import { codePointOffsets } from '../model/offsets.js';
import { Doc, type DocColumns } from './doc.js';

/**
 * One document a line, as `parley parse --format jsonl` prints it: the keys of spaCy dumps used for comparison.
 * Offsets `i` count Unicode code points.
 */
export interface DocRecord {
  readonly text: string;
  readonly t: readonly string[];
  readonly i: readonly number[];
  readonly tag: readonly string[];
  readonly pos: readonly string[];
  readonly m: readonly string[];
  readonly l: readonly string[];
  readonly h: readonly number[];
  readonly d: readonly string[];
  /** 1 where a sentence starts, or the numbers of the starting tokens. */
  readonly s: readonly (number | boolean)[];
  readonly e: readonly (readonly [number, number, string])[];
}

/** Code point offsets to UTF-16 offsets. */
function utf16Offsets(text: string, codePoints: readonly number[]): number[] {
  if (!/[\uD800-\uDBFF]/.test(text)) return [...codePoints];
  const at: number[] = [];
  let unit = 0;
  for (const c of text) {
    at.push(unit);
    unit += c.length;
  }
  at.push(unit);
  return codePoints.map((p) => at[p] ?? unit);
}

/** A `Doc` from a dumped record. */
export function docFromRecord(r: DocRecord): Doc {
  const sentenceStarts = r.s.length === r.t.length ? r.s.map(Boolean) : r.t.map((_, k) => r.s.includes(k));
  const columns: DocColumns = {
    text: r.text,
    words: r.t,
    starts: utf16Offsets(r.text, r.i),
    tags: r.tag,
    pos: r.pos,
    morphs: r.m,
    lemmas: r.l,
    heads: r.h,
    deps: r.d,
    sentenceStarts,
    entities: r.e,
  };
  return new Doc(columns);
}

/** A `Doc` as one record, offsets in code points. */
export function docToRecord(doc: Doc): DocRecord {
  const offset = codePointOffsets(doc.text);
  const { tokens } = doc;
  return {
    text: doc.text,
    t: tokens.map((t) => t.text),
    i: tokens.map((t) => offset(t.start)),
    tag: tokens.map((t) => t.tag),
    pos: tokens.map((t) => t.pos),
    m: tokens.map((t) => t.morph),
    l: tokens.map((t) => t.lemma),
    h: tokens.map((t) => t.head.i),
    d: tokens.map((t) => t.dep),
    s: tokens.map((t) => (t.sentence.from === t.i ? 1 : 0)),
    e: doc.entities.map((e) => [e.from, e.to, e.label] as const),
  };
}
