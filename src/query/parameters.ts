import { ParleyError } from '../errors.js';
import type { Parameters, Value } from '../store/index.js';
import { parseValue, type Query } from './header.js';
import { nearest } from './similar.js';

/**
 * The parameters of a query from `name=value` texts, typed by its header, the rest by its defaults. Without any
 * header a value is JSON if it can be read as such, else text. Throws PARLEY_QUERY_PARAMETER.
 */
export function bindParameters(query: Query, given: ReadonlyMap<string, string>): Parameters {
  const bound: Record<string, Value> = {};
  for (const parameter of query.parameters) {
    const { name, default: value } = parameter;
    const text = given.get(name);
    if (text !== undefined) bound[name] = parseValue(parameter, text);
    else if (value !== undefined) bound[name] = value;
    else refuse(`${query.name} needs the parameter ${name}`, `Give it with --param ${name}=VALUE.`);
  }
  const names = query.parameters.map((parameter) => parameter.name);
  for (const [name, text] of given) {
    if (names.includes(name)) continue;
    if (names.length === 0) bound[name] = jsonOrText(text);
    else refuse(`${query.name} has no parameter ${name}`, hint(name, names));
  }
  return bound;
}

function hint(name: string, names: readonly string[]): string {
  const meant = nearest(name, names);
  return meant ? `Did you mean ${meant}?` : `It has ${names.join(', ')}.`;
}

function refuse(message: string, fix: string): never {
  throw new ParleyError('PARLEY_QUERY_PARAMETER', message, { fix });
}

function jsonOrText(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return text;
  }
}
