import type { MarkRole, WireMark } from '../../../src/view/wire.js';

export interface Segment {
  readonly text: string;
  /** What the stretch is; several where marks overlap ("Trump's ultimatum" is source and trigger). */
  readonly roles: readonly MarkRole[];
}

/** Cuts a text at every begin and end of a mark, so that overlapping marks need no nesting. */
export function segments(text: string, marks: readonly WireMark[]): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks)
    for (const cut of [mark.start, mark.end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const begin = places[i] as number;
    return {
      text: text.slice(begin, end),
      roles: marks.filter((mark) => mark.start < end && mark.end > begin).map((mark) => mark.role),
    };
  });
}
