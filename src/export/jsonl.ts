import type { StoredAssertion, StoredEnd } from '../store/index.js';
import type { AssertionRecord } from './contract.js';
import type { FileFormat } from './format.js';

/** One assertion a line, as `parley extract --format jsonl` prints it; by source, then by id. */
export const jsonl: FileFormat = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  title: 'JSON lines, one assertion a line, as parley extract prints them',
  async *parts(graph) {
    for await (const assertion of graph.assertions()) yield `${JSON.stringify(record(assertion))}\n`;
  },
};

function record({ source, target, type, properties: p }: StoredAssertion): AssertionRecord {
  return {
    article: p.article,
    id: p.id,
    type,
    plover: p.plover,
    cameo: p.cameo,
    source: end(source, p.sourceText, p.sourceSpan),
    target: end(target, p.targetText, p.targetSpan),
    trigger: { text: p.trigger, ...span(p.triggerSpan) },
    polarity: p.polarity,
    modality: p.modality,
    attribution: p.attributedTo.map((name, i) => ({
      name,
      text: p.attributedText[i] as string,
      id: p.attributedIds[i] || null,
    })),
    date:
      p.datePrecision === null
        ? null
        : {
            from: p.date as never,
            to: p.dateEnd as never,
            precision: p.datePrecision,
            text: p.dateText ?? '',
          },
    place: p.place,
    object: p.object,
    quote: p.quote,
    start: p.start,
    end: p.end,
    event: p.event,
    mode: p.mode,
    sentence: p.sentence,
    reported: p.reported,
    rule: p.rule,
    reasons: p.reasons,
  };
}

const end = (
  { id, name, type }: StoredEnd,
  text: string,
  at: readonly number[],
): AssertionRecord['source'] => ({
  id,
  name,
  type,
  text,
  ...span(at),
});

const span = ([start = 0, end = 0]: readonly number[]) => ({ start, end });
