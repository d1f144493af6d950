/** Branded identifiers: a string of one kind cannot be passed where another is meant. */
declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** Content hash of an article's text, or the id its JSON line gave. */
export type ArticleId = Branded<'ArticleId'>;
/** Stable and readable: `state:USA`, `person:donald-trump`, `anonymous:<article>:3`. */
export type EntityId = Branded<'EntityId'>;
/** Hash of article, ends, trigger and type: the same assertion always has the same id. */
export type AssertionId = Branded<'AssertionId'>;
/** Names one happening; assertions that report the same happening share it. */
export type EventId = Branded<'EventId'>;
/** `YYYY-MM-DD`. */
export type IsoDate = Branded<'IsoDate'>;
