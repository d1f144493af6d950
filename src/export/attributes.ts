import type { AssertionProperties, StoredAssertion, StoredEntity } from '../store/index.js';

/** The types that readers of GEXF and GraphML share (`integer` within 32 bits); numbers in lists are texts there. */
type AttributeType = 'string' | 'boolean' | 'integer' | 'double' | 'liststring';

export type Plain = string | number | boolean | null | readonly (string | number)[];

/** What tables of attributes hold of an entity or an assertion. */
export interface Attribute<T> {
  /** Not `label`, `id`, `weight`, `start`, `end`: readers take those for their own. */
  readonly title: string;
  readonly type: AttributeType;
  readonly value: (of: T) => Plain;
}

const node = (
  type: AttributeType,
  key: keyof StoredEntity,
  title: string = key,
): Attribute<StoredEntity> => ({ title, type, value: (of) => of[key] });

const edge = (
  type: AttributeType,
  key: keyof AssertionProperties,
  title: string = key,
): Attribute<StoredAssertion> => ({ title, type, value: ({ properties }) => properties[key] });

export const nodeAttributes: readonly Attribute<StoredEntity>[] = [
  node('string', 'type'),
  node('liststring', 'aliases'),
  node('liststring', 'roles'),
  node('boolean', 'anonymous'),
  node('string', 'principal'),
  node('string', 'iso'),
  node('double', 'latitude'),
  node('double', 'longitude'),
  node('integer', 'mentions'),
  node('integer', 'articles'),
];

/** The type of the relation stands among these, since networkx drops an edge's `kind`. */
export const edgeAttributes: readonly Attribute<StoredAssertion>[] = [
  { title: 'relation', type: 'string', value: ({ type }) => type },
  edge('string', 'event'),
  edge('string', 'cameo'),
  edge('string', 'plover'),
  edge('string', 'mode'),
  edge('string', 'polarity'),
  edge('string', 'modality'),
  edge('liststring', 'attributedTo'),
  edge('liststring', 'attributedText'),
  edge('liststring', 'attributedIds'),
  edge('string', 'date'),
  edge('string', 'dateEnd'),
  edge('string', 'datePrecision'),
  edge('string', 'dateText'),
  edge('string', 'reported'),
  edge('string', 'place'),
  edge('string', 'object'),
  edge('string', 'article'),
  edge('integer', 'sentence'),
  edge('string', 'quote'),
  edge('integer', 'start', 'quoteStart'),
  edge('integer', 'end', 'quoteEnd'),
  edge('string', 'trigger'),
  edge('liststring', 'triggerSpan'),
  edge('string', 'sourceText'),
  edge('liststring', 'sourceSpan'),
  edge('string', 'targetText'),
  edge('liststring', 'targetSpan'),
  edge('string', 'rule'),
  edge('liststring', 'reasons'),
];

/** Values that are there as text, by number of the attribute; nulls, empty texts and empty lists are left out. */
export function texts<T>(
  attributes: readonly Attribute<T>[],
  of: T,
  written: (list: readonly (string | number)[]) => string | null,
  each: (number: number, text: string) => string,
): string {
  let all = '';
  for (let i = 0; i < attributes.length; i++) {
    const value = (attributes[i] as Attribute<T>).value(of);
    if (value === null || value === '') continue;
    const text = typeof value === 'object' ? written(value) : String(value);
    if (text !== null) all += each(i, text);
  }
  return all;
}
