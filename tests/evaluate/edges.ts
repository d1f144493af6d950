import type { PredictedEdge, PredictedMention } from '../../src/evaluate/prediction.js';

/** An edge between two names, affirmed and actual unless `more` says otherwise. */
export function edge(
  source: string,
  type: string,
  target: string,
  more: Partial<PredictedEdge> = {},
): PredictedEdge {
  return {
    article: 'a',
    type,
    plover: null,
    cameo: null,
    source: { text: source, name: source },
    target: { text: target, name: target },
    trigger: null,
    polarity: 'affirmed',
    modality: 'actual',
    attribution: [],
    date: null,
    quote: '',
    ...more,
  };
}

export function mention(
  start: number,
  end: number,
  type: string,
  more: Partial<PredictedMention> = {},
): PredictedMention {
  return { article: 'a', start, end, type, name: null, kind: 'name', ...more };
}
