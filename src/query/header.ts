import { ParleyError } from '../errors.js';
import { nearest } from './similar.js';

const parameterTypes = ['string', 'entity', 'integer', 'number', 'boolean', 'date'] as const;
type ParameterType = (typeof parameterTypes)[number];

export interface QueryParameter {
  readonly name: string;
  /** `entity` is text: a name, alias or id of somebody in the graph. */
  readonly type: ParameterType;
  /** The only values there are; absent where any will do. */
  readonly choices?: readonly string[];
  /** Absent: it must be given. */
  readonly default?: string | number | boolean | null;
  readonly explanation: string;
}

export interface Query {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly parameters: readonly QueryParameter[];
  readonly returns: string;
  /** The whole file, so that places in errors are those of the file. */
  readonly cypher: string;
}

const line = /^\/\/ *(title|question|returns): *(.*)$/;
const parameterLine = /^\/\/ *param +(.*)$/;
const parameter = /^(\w+): (\w+(?:\|\w+)*)(?: = (.*?))? [–-] (.+)$/;

/**
 * Reads the comments a query starts with:
 *
 *     // title: Who talks to whom
 *     // question: Which actors meet, and how often?
 *     // param actor: entity – name, alias or id
 *     // param period: day|month|year = month – how to divide time
 *     // param limit: integer = 25 – rows at most
 *     // returns: one row a pair
 *
 * All are optional; a parameter without `= default` must be given, one with `= null` need not. Throws PARLEY_QUERY_HEADER with the line.
 */
export function parseQuery(name: string, cypher: string): Query {
  const fields = { title: name, question: '', returns: '' };
  const parameters: QueryParameter[] = [];
  for (const [i, text] of cypher.split(/\r?\n/).entries()) {
    if (!text.startsWith('//')) break;
    const given = parameterLine.exec(text)?.[1];
    if (given !== undefined) parameters.push(parseParameter(given, name, i + 1));
    const [, key, value = ''] = line.exec(text) ?? [];
    if (key === 'title' || key === 'question' || key === 'returns') fields[key] = value.trim();
  }
  return { name, ...fields, parameters, cypher };
}

function parseParameter(text: string, file: string, lineNumber: number): QueryParameter {
  const [, name, kind = '', value, explanation] = parameter.exec(text) ?? [];
  const choices = kind.includes('|') ? kind.split('|') : undefined;
  const type = choices ? 'string' : parameterTypes.find((t) => t === kind);
  if (!name || !type || explanation === undefined)
    throw new ParleyError('PARLEY_QUERY_HEADER', `The parameter line is not understood: ${text}`, {
      place: { file, line: lineNumber },
      fix: `Write it as \`// param name: type = default – explanation\`; types are ${parameterTypes.join(', ')}, or one|other|third.`,
    });
  const known: QueryParameter = { name, type, ...(choices && { choices }), explanation };
  if (value === undefined) return known;
  return { ...known, default: value === 'null' ? null : parseValue(known, value) };
}

/** A parameter's value from text. Throws PARLEY_QUERY_PARAMETER. */
export function parseValue(
  { name, type, choices }: Pick<QueryParameter, 'name' | 'type' | 'choices'>,
  text: string,
): string | number | boolean {
  const value = choices ? choices.find((c) => c === text.trim().toLowerCase()) : readers[type](text.trim());
  if (value !== undefined) return value;
  const wanted = choices ? `one of ${choices.join(', ')}` : articles[type];
  const example = choices ? (nearest(text, choices) ?? choices[0]) : examples[type];
  throw new ParleyError('PARLEY_QUERY_PARAMETER', `${name} must be ${wanted}, not ${JSON.stringify(text)}`, {
    fix: `Give it as --param ${name}=${example}.`,
  });
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, '$1');
}

const readers: Record<ParameterType, (text: string) => string | number | boolean | undefined> = {
  string: unquoted,
  entity: unquoted,
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
  number: (text) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
};

const articles: Record<ParameterType, string> = {
  string: 'text',
  entity: 'a name',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
};

const examples: Record<ParameterType, string> = {
  string: 'text',
  entity: 'Qatar',
  integer: '25',
  number: '0.5',
  boolean: 'true',
  date: '2025-03-06',
};
