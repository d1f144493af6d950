import { addressClauses, isAddress } from './address.js';
import { type Clause, type WhereKey, whereKeys } from './keys.js';
import { refuse, suggestion } from './refuse.js';

const value = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,"'][^\s,]*`;
const clause = new RegExp(
  String.raw`\s*([\w-]+)\s*(!?=)\s*((?:${value})(?:\s*,\s*(?:${value}))*)(?=\s|$)`,
  'y',
);

/**
 * Reads `family=conflict modality!=alleged,possible near="Hamas" depth=2`, or the address of the viewer. Every
 * condition must hold; the values of one are alternatives. Throws PARLEY_EXPORT_WHERE.
 */
export function parseWhere(text: string): readonly Clause[] {
  if (isAddress(text)) return addressClauses(text);
  const clauses: Clause[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    clause.lastIndex = at;
    const found = clause.exec(text);
    if (!found) throw misread(text.slice(at).trim());
    const [, key = '', sign, values = ''] = found;
    clauses.push({
      key: keyOf(key),
      not: sign === '!=',
      values: [...values.matchAll(new RegExp(value, 'g'))].map(([item]) => unquoted(item)),
    });
    at = clause.lastIndex;
  }
  return clauses;
}

function unquoted(item: string): string {
  return /^["']/.test(item) ? item.slice(1, -1).replace(/\\(.)/g, '$1') : item;
}

function keyOf(typed: string): WhereKey {
  const keys = Object.keys(whereKeys) as WhereKey[];
  return (
    keys.find((key) => key === typed.toLowerCase()) ??
    refuse(`${JSON.stringify(typed)} is nothing to filter by`, suggestion(typed, keys))
  );
}

function misread(rest: string): never {
  return refuse(
    `The filter cannot be read from here: ${rest.slice(0, 60)}`,
    'Write it as key=value, with quotation marks around spaces: family=conflict near="United States".',
  );
}
