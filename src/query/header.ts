import { ParleyError } from '../errors.js';

const parameterTypes = ['string', 'integer', 'number', 'boolean', 'date'] as const;
export type ParameterType = (typeof parameterTypes)[number];

export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
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
const parameter = /^(\w+): (\w+)(?: = (.*?))? [–-] (.+)$/;

/**
 * Reads the comments a query starts with:
 *
 *     // title: Who talks to whom
 *     // question: Which actors meet, and how often?
 *     // param limit: integer = 25 – rows at most
 *     // returns: one row a pair
 *
 * All are optional; a parameter without `= default` must be given. Throws PARLEY_QUERY_HEADER with the line.
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
  const [, name, type, value, explanation] = parameter.exec(text) ?? [];
  const known = parameterTypes.find((t) => t === type);
  if (!name || !known || explanation === undefined)
    throw new ParleyError('PARLEY_QUERY_HEADER', `The parameter line is not understood: ${text}`, {
      place: { file, line: lineNumber },
      fix: `Write it as \`// param name: type = default – explanation\`; types are ${parameterTypes.join(', ')}.`,
    });
  if (value === undefined) return { name, type: known, explanation };
  return {
    name,
    type: known,
    explanation,
    default: value === 'null' ? null : parseValue(name, known, value),
  };
}

/** A parameter's value from text. Throws PARLEY_QUERY_PARAMETER. */
export function parseValue(name: string, type: ParameterType, text: string): string | number | boolean {
  const value = readers[type](text.trim());
  if (value !== undefined) return value;
  throw new ParleyError(
    'PARLEY_QUERY_PARAMETER',
    `${name} must be ${articles[type]}, not ${JSON.stringify(text)}`,
    {
      fix: `Give it as --param ${name}=${examples[type]}.`,
    },
  );
}

const readers: Record<ParameterType, (text: string) => string | number | boolean | undefined> = {
  string: (text) => text.replace(/^"(.*)"$/, '$1'),
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : undefined),
  number: (text) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined),
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined),
};

const articles: Record<ParameterType, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date',
};

const examples: Record<ParameterType, string> = {
  string: 'text',
  integer: '25',
  number: '0.5',
  boolean: 'true',
  date: '2025-03-06',
};
