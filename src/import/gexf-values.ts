import type { ErrorPlace } from '../errors.js';
import { type Attribute, edgeAttributes } from '../export/attributes.js';
import { nobody } from '../export/gexf.js';
import { refuse } from './refuse.js';

type Declared = Pick<Attribute<never>, 'title' | 'type'>;

/** The values of an element's `<attvalue>`s by title, of the types the format declares; null where there is none. */
export function typedValues(
  attributes: readonly Declared[],
  texts: ReadonlyMap<string, string>,
  place: ErrorPlace,
): Record<string, unknown> {
  return Object.fromEntries(
    attributes.map(({ title, type }) => {
      const text = texts.get(title);
      if (text === undefined) return [title, type === 'liststring' ? [] : null];
      const value = read[type](text);
      if (value === undefined) throw refuse.line(place, `${title}: ${JSON.stringify(text)} is no ${type}`);
      return [title, value];
    }),
  );
}

const number = (text: string): number | undefined =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;

const read: Record<Declared['type'], (text: string) => unknown> = {
  string: (text) => text,
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  integer: number,
  double: number,
  liststring: list,
};

/** `["a", "with \" and \\"]`, as export/gexf.ts writes lists. */
function list(text: string): string[] | undefined {
  if (!/^\[(?:"(?:[^"\\]|\\.)*"(?:, (?=")|(?=\])))*\]$/s.test(text)) return undefined;
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, item = '']) => item.replace(/\\(.)/gs, '$1'));
}

export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/** An edge's values as the contract's record (export/contract.ts) has them; not yet checked. */
export function recordOf(edge: EdgeElement, texts: ReadonlyMap<string, string>, place: ErrorPlace): unknown {
  const v = typedValues(edgeAttributes, texts, place);
  const items = (title: string) => v[title] as string[];
  const span = (title: string) => {
    const [start, end] = items(title).map(Number);
    return { start, end };
  };
  const [words, ids] = [items('attributedText'), items('attributedIds')];
  return {
    ...v,
    id: edge.id,
    type: texts.get('relation'),
    source: { id: edge.source, text: v.sourceText, ...span('sourceSpan') },
    target: { id: edge.target, text: v.targetText, ...span('targetSpan') },
    trigger: { text: v.trigger, ...span('triggerSpan') },
    attribution: items('attributedTo').map((name, i) => ({
      name,
      text: words[i],
      id: (ids[i] ?? nobody) === nobody ? null : ids[i],
    })),
    date:
      v.datePrecision === null
        ? null
        : { from: v.date, to: v.dateEnd, precision: v.datePrecision, text: v.dateText ?? '' },
    start: v.quoteStart,
    end: v.quoteEnd,
  };
}
