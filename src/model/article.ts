import type { ArticleId, IsoDate } from './ids.js';

/** One document as it was read, after cleaning. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  /** NFC is not applied: offsets count into exactly this string. */
  readonly text: string;
}
