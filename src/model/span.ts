/** Half-open range of UTF-16 code units in an article's text, as `text.slice(start, end)` takes it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Half-open range of token numbers in a `Doc`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
