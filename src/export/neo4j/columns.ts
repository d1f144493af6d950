import type { AssertionProperties, StoredArticle, StoredEntity } from '../../store/index.js';
import type { Said } from '../../store/tally.js';

/** As Neo4j's import names them. */
export type ColumnType = 'string' | 'long' | 'double' | 'boolean' | 'string[]' | 'long[]';
export type Columns = Readonly<Record<string, ColumnType>>;

export const articleColumns = {
  id: 'string',
  title: 'string',
  outlet: 'string',
  published: 'string',
  url: 'string',
  text: 'string',
  sentences: 'long',
  words: 'long',
  digest: 'string',
} satisfies Columns & Record<keyof StoredArticle, ColumnType>;

const saidColumns = {
  name: 'string',
  type: 'string',
  aliases: 'string[]',
  roles: 'string[]',
  anonymous: 'boolean',
  principal: 'string',
  iso: 'string',
  latitude: 'double',
  longitude: 'double',
} satisfies Columns & Record<keyof Omit<Said, 'count'>, ColumnType>;

export const entityColumns = {
  id: 'string',
  ...saidColumns,
  mentions: 'long',
  articles: 'long',
  tally: 'string',
} satisfies Columns & Record<keyof StoredEntity, ColumnType>;

export const mentionColumns = {
  count: 'long',
  forms: 'string[]',
  ...saidColumns,
  starts: 'long[]',
  ends: 'long[]',
  kinds: 'string[]',
  reasons: 'string[]',
} satisfies Columns;

export const assertionColumns = {
  id: 'string',
  event: 'string',
  cameo: 'string',
  plover: 'string',
  mode: 'string',
  polarity: 'string',
  modality: 'string',
  attributedTo: 'string[]',
  attributedText: 'string[]',
  attributedIds: 'string[]',
  date: 'string',
  dateEnd: 'string',
  datePrecision: 'string',
  dateText: 'string',
  reported: 'string',
  place: 'string',
  object: 'string',
  article: 'string',
  sentence: 'long',
  quote: 'string',
  start: 'long',
  end: 'long',
  trigger: 'string',
  triggerSpan: 'long[]',
  sourceText: 'string',
  sourceSpan: 'long[]',
  targetText: 'string',
  targetSpan: 'long[]',
  rule: 'string',
  reasons: 'string[]',
} satisfies Columns & Record<keyof AssertionProperties, ColumnType>;
