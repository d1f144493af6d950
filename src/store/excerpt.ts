import type { ErrorPlace } from '../errors.js';

/** `, before "RETRUN n"`: where in a query a store stopped understanding. */
export function excerpt(cypher: string, { line, column }: ErrorPlace): string {
  if (line === undefined || column === undefined) return '';
  const rest = [...(cypher.split('\n')[line - 1] ?? '')]
    .slice(column - 1)
    .join('')
    .trim();
  return rest === '' ? ', at the end of the line' : `, before ${JSON.stringify(rest.slice(0, 40))}`;
}
