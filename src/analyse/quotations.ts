import type { Doc, Token } from '../language/doc.js';
import type { Mention, Quotation } from '../model/index.js';
import type { Lexicon } from './actors/lexicon.js';
import { subjectOf } from './tree.js';

interface Marks {
  readonly open: (t: Token) => boolean;
  readonly close: (t: Token) => boolean;
}

const DOUBLE: Marks = {
  open: (t) => /^(?:“|„|«|``)$/.test(t.text),
  close: (t) => /^(?:”|»|'')$/.test(t.text),
};
/** British single marks, where a text has no double ones; an apostrophe has another tag. */
const SINGLE: Marks = {
  open: (t) => t.text === '‘' || (t.text === "'" && t.tag === '``'),
  close: (t) => /^[’']$/.test(t.text) && t.tag === "''",
};
const isLine = (t: Token | undefined): boolean => t === undefined || /\n/.test(t.text);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Token ranges between double quotation marks; a mark repeated at a new paragraph goes on with the same one. */
export function quotedRanges(doc: Doc): Range[] {
  const out: Range[] = [];
  const { tokens } = doc;
  const marks = /[“”„«"]|``/.test(doc.text) ? DOUBLE : SINGLE;
  let from = -1;
  const close = (to: number): void => {
    if (to > from) out.push({ from, to });
    from = -1;
  };
  for (const t of tokens) {
    // ""Doubled"" marks are one.
    if (t.text === '"' && tokens[t.i - 1]?.text === '"' && tokens[t.i - 1]?.end === t.start) {
      if (from === t.i) from++;
      continue;
    }
    const straight = t.text === '"';
    const fresh = t.i === 0 || isLine(tokens[t.i - 1]);
    if (marks.open(t) || (straight && (from < 0 || fresh))) {
      if (from < 0) from = t.i + 1;
    } else if (from >= 0 && (marks.close(t) || straight)) close(t.i);
    else if (
      from >= 0 &&
      isLine(t) &&
      tokens[t.i + 1] &&
      !marks.open(tokens[t.i + 1] as Token) &&
      tokens[t.i + 1]?.text !== '"'
    )
      close(t.i);
  }
  if (from >= 0) close(tokens.length);
  return out;
}

/** Marks tokens in a few words quoted inside a quotation (“‘Shalom Ruritania’ means …”): words spoken of, not used. */
export function wordsSpokenOf(doc: Doc, ranges: readonly Range[]): Uint8Array {
  const mask = new Uint8Array(doc.tokens.length);
  for (const r of ranges) {
    let from = -1;
    for (let i = r.from; i < r.to; i++) {
      const t = doc.tokens[i] as Token;
      if (t.text === '‘') from = i + 1;
      else if (t.text === '’' && t.tag !== 'POS' && from >= 0) {
        if (i - from > 1 && i - from < 5) mask.fill(1, from, i);
        from = -1;
      }
    }
  }
  return mask;
}

const finite = (t: Token): boolean => /^(?:VB|VBD|VBP|VBZ|MD)$/.test(t.tag);

interface Cue {
  readonly cue: Token;
  readonly speaker: Token;
}

/** A verb of saying at that token with a subject outside the quotation. */
function cueAt(t: Token, lexicon: Lexicon, r: Range): Cue | null {
  // "according to the ministry"
  const source = t.lower === 'according' ? t.child('prep')?.child('pobj') : undefined;
  if (source) return { cue: t, speaker: source };
  if (t.pos !== 'VERB' || !lexicon.saying.has(t.lemma)) return null;
  const speaker = subjectOf(t);
  return speaker && (speaker.i < r.from || speaker.i >= r.to) ? { cue: t, speaker } : null;
}

function after(doc: Doc, r: Range, lexicon: Lexicon): Cue | null {
  for (let i = r.to + 1; i < Math.min(doc.tokens.length, r.to + 25); i++) {
    const t = doc.tokens[i] as Token;
    if (isLine(t) || /^[.!?“"]$/.test(t.text)) return null;
    const cue = cueAt(t, lexicon, r);
    if (cue) return cue;
  }
  return null;
}

function before(doc: Doc, r: Range, lexicon: Lexicon): Cue | null {
  for (let i = r.from - 2; i >= Math.max(0, r.from - 40); i--) {
    const t = doc.tokens[i] as Token;
    if (isLine(t) || /^[.!?”"]$/.test(t.text)) return null;
    const cue = cueAt(t, lexicon, r);
    if (cue) return cue;
  }
  return null;
}

/** Whom the verb of saying addresses: "told CNN", "said to reporters", "warned the group". */
function addressed(cue: Token): Token | null {
  const direct = cue.child('dative', 'dobj');
  if (direct && direct.dep === 'dative' && direct.tag === 'IN') return direct.child('pobj') ?? null;
  if (direct) return direct;
  return cue.children.find((c) => c.dep === 'prep' && c.lower === 'to')?.child('pobj') ?? null;
}

/** Quotations with who speaks to whom. */
export function quotations(
  doc: Doc,
  ranges: readonly Range[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Quotation[] {
  const heads = new Set(mentions.map((m) => m.head));
  const out: Quotation[] = [];
  for (const r of ranges) {
    const words = doc.tokens.slice(r.from, r.to).filter((t) => /\w/.test(t.text));
    const leads = /^[:,]$/.test(doc.tokens[r.from - 2]?.text ?? '');
    const cue =
      (leads ? before(doc, r, lexicon) : null) ??
      after(doc, r, lexicon) ??
      (leads ? null : before(doc, r, lexicon));
    const speech =
      words.some(finite) || words.length > 4 || (cue !== null && (leads || cue.cue.lower === 'according'));
    const last = out[out.length - 1];
    const sameLine = last && !doc.tokens.slice(last.tokens.to, r.from).some(isLine);
    const alone = isLine(doc.tokens[r.from - 2]) && isLine(doc.tokens[r.to + 1]);
    const goesOn = speech && !cue && last?.speech && (sameLine || (alone && r.from - last.tokens.to < 6));
    const speaker = cue?.speaker.i ?? (goesOn ? last.speaker : null);
    const to = cue ? addressed(cue.cue) : null;
    const start = (doc.tokens[r.from] as Token).start;
    const end = (doc.tokens[r.to - 1] as Token).end;
    out.push({
      tokens: r,
      start,
      end,
      text: doc.text.slice(start, end),
      speaker: speech ? speaker : null,
      addressee: to && heads.has(to.i) ? to.i : null,
      cue: cue?.cue.i ?? (goesOn ? last.cue : null),
      speech,
    });
  }
  return out;
}
