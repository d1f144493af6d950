import type { Value } from '../../store/index.js';
import type { Columns, ColumnType } from './columns.js';
import type { Properties } from './graph.js';

/** `{id: 'a', words: 3}`: those of the columns that have a value, as a map of Cypher. */
export function literalMap(columns: Columns, properties: Properties): string {
  const pairs = Object.entries(columns).flatMap(([name, type]) => {
    const value = properties[name];
    return value === null || value === undefined ? [] : [`${name}: ${literal(value, type)}`];
  });
  return `{${pairs.join(', ')}}`;
}

function literal(value: Value, type: ColumnType): string {
  if (Array.isArray(value))
    return `[${value.map((item) => (typeof item === 'string' ? textLiteral(item) : String(item))).join(', ')}]`;
  if (typeof value === 'string') return textLiteral(value);
  return type === 'double' && Number.isInteger(value) ? `${value}.0` : String(value);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A text between apostrophes, on one line. */
export function textLiteral(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\'\p{Cc}\u2028\u2029]/gu, (character) => escapes[character] ?? unicode(character));
  return `'${escaped}'`;
}

const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
