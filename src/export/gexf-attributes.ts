import type { AssertionProperties, StoredEntity } from '../store/index.js';
import { attribute } from './xml.js';

/** The types that Gephi and networkx both read (`integer` within 32 bits). */
type GexfType = 'string' | 'boolean' | 'integer' | 'double' | 'liststring';

type Plain = string | number | boolean | null | readonly (string | number)[];

interface Column<T> {
  /** Not `label`, `id`, `weight`, `start`, `end`: readers take those for their own. */
  readonly title: string;
  readonly type: GexfType;
  readonly value: (of: T) => Plain;
}

const column = <T, K extends keyof T & string>(type: GexfType, key: K, title: string = key): Column<T> => ({
  title,
  type,
  value: (of) => of[key] as Plain,
});

const node = column<StoredEntity, keyof StoredEntity>;
const edge = column<AssertionProperties, keyof AssertionProperties>;

export const nodeColumns: readonly Column<StoredEntity>[] = [
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

/** Readers drop empty texts out of lists, and each id belongs to a name. */
export const nobody = '-';

const speakerIds = (ids: readonly string[]): readonly string[] =>
  ids.some((id) => id !== '') ? ids.map((id) => id || nobody) : [];

/** The type of the relation stands before these, since networkx drops an edge's `kind`. */
export const edgeColumns: readonly Column<AssertionProperties>[] = [
  edge('string', 'event'),
  edge('string', 'cameo'),
  edge('string', 'plover'),
  edge('string', 'mode'),
  edge('string', 'polarity'),
  edge('string', 'modality'),
  edge('liststring', 'attributedTo'),
  edge('liststring', 'attributedText'),
  { title: 'attributedIds', type: 'liststring', value: ({ attributedIds: ids }) => speakerIds(ids) },
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

/** The declaration: ids are numbers, since Gephi's are blind to case and take `label` for the label. */
export function declare(
  of: 'node' | 'edge',
  columns: readonly Pick<Column<never>, 'title' | 'type'>[],
): string {
  const lines = columns.map(
    ({ title, type }, i) => `      <attribute id="${i}" title="${title}" type="${type}"/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

/** The values that are there; nulls and empty lists are left out. */
export function values<T>(columns: readonly Column<T>[], of: T, from = 0): string {
  return columns
    .map(({ value }, i) => {
      const text = written(value(of));
      return text === null ? '' : `<attvalue for="${i + from}" value="${attribute(text)}"/>`;
    })
    .join('');
}

function written(value: Plain): string | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'object') return String(value);
  const items = value.map(String).filter((item) => item !== '');
  return items.length === 0
    ? null
    : `[${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`;
}
