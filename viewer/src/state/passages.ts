import type { WireMention, WireText } from '../../../src/view/wire.js';

/** A stretch of an article's text without a mark's begin or end inside. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whom it means; of several the shortest, which is the innermost. */
  readonly mention: WireMention | null;
  /** Relations whose trigger it is. */
  readonly says: readonly string[];
}

/** A sentence that relations were read from, or text between such sentences. */
export interface Passage {
  readonly edges: readonly string[];
  readonly pieces: readonly Piece[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const covers = (outer: Stretch, inner: Stretch) => outer.start <= inner.start && outer.end >= inner.end;

/** Without those inside a longer one that means the same; the shortest first. */
function distinct(mentions: readonly WireMention[]): WireMention[] {
  const longest = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: WireMention[] = [];
  for (const mention of longest)
    if (!kept.some((other) => other.id === mention.id && covers(other, mention))) kept.push(mention);
  return kept.reverse();
}

/** The text cut at sentences, and these at every mention and trigger; sentences do not overlap. */
export function passagesOf(
  of: Pick<WireText, 'sentences' | 'mentions' | 'relations'>,
  text: string,
): Passage[] {
  const mentions = distinct(of.mentions);
  const triggers = of.relations.flatMap(({ edge, marks }) =>
    marks.filter(({ role }) => role === 'trigger').map(({ start, end }) => ({ edge, start, end })),
  );
  const cuts = [...new Set([...mentions, ...triggers].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const pieces = (start: number, end: number): Piece[] => {
    const places = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    return places.slice(1).map((to, i) => {
      const piece = { start: places[i] as number, end: to };
      return {
        ...piece,
        text: text.slice(piece.start, to),
        mention: mentions.find((mention) => covers(mention, piece)) ?? null,
        says: triggers.filter((trigger) => covers(trigger, piece)).map(({ edge }) => edge),
      };
    });
  };
  const passages: Passage[] = [];
  let at = 0;
  for (const { start, end, edges } of of.sentences) {
    if (start < at) continue;
    if (start > at) passages.push({ edges: [], pieces: pieces(at, start) });
    passages.push({ edges, pieces: pieces(start, end) });
    at = end;
  }
  if (at < text.length) passages.push({ edges: [], pieces: pieces(at, text.length) });
  return passages;
}
