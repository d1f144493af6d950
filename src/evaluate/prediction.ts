/** What a scorer needs of an assertion; `AssertionRecord`, and a line that `extract` wrote, are such edges. */
export interface PredictedEdge {
  readonly article: string;
  readonly type: string;
  readonly plover: string | null;
  readonly cameo: string | null;
  readonly source: PredictedEnd;
  readonly target: PredictedEnd;
  readonly trigger: { readonly text: string } | null;
  readonly polarity: string;
  readonly modality: string;
  readonly attribution: readonly PredictedEnd[];
  readonly date: { readonly from: string | null; readonly to: string | null } | null;
  readonly quote: string;
}

/** Somebody as the sentence calls them, and by the entity's name. */
interface PredictedEnd {
  readonly text: string;
  readonly name: string | null;
}

/** What a scorer needs of a mention; offsets in code points. */
export interface PredictedMention {
  readonly article: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly kind: string;
}

/** What was read out of one article. */
export interface Prediction {
  readonly edges: readonly PredictedEdge[];
  readonly mentions: readonly PredictedMention[];
}
