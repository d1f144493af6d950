/** Where it was read. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** One assertion with its sentence, as a reader wants it: what tables and briefs are made of, the viewer's too. */
export interface RelationRecord {
  readonly id: string;
  readonly event: string;
  readonly type: { readonly name: string; readonly label: string; readonly family: string };
  readonly source: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly name: string };
  readonly quote: string;
  readonly article: ArticleHead;
  readonly polarity: string;
  readonly modality: string;
  /** Outermost first; none where the article itself says it. */
  readonly speakers: readonly string[];
  readonly date: {
    readonly from: string | null;
    readonly to: string | null;
    readonly precision: string;
  } | null;
  readonly place: string | null;
  readonly object: string | null;
  readonly cameo: string | null;
  readonly plover: string | null;
}
