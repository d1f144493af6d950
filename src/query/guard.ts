import { ParleyError } from '../errors.js';
import { bareCode } from './statements.js';

const forbidden: readonly [RegExp, string][] = [
  [/\bLOAD\s+CSV\b/i, 'LOAD CSV reads files of this machine'],
  [
    /\b(?:CREATE|DROP|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:\w+\s+)?(?:INDEX|CONSTRAINT|DATABASE|GRAPH|SCHEMA|USER|ROLE)\b/i,
    'indexes and constraints are made by Parley',
  ],
];

/** Refuses what a query may never do, whatever the handle allows. Throws PARLEY_QUERY_FORBIDDEN. */
export function guardQuery(cypher: string): void {
  const code = bareCode(cypher);
  for (const [pattern, why] of forbidden) {
    const found = pattern.exec(code);
    if (!found) continue;
    const before = code.slice(0, found.index).split('\n');
    throw new ParleyError(
      'PARLEY_QUERY_FORBIDDEN',
      `${found[0].replace(/\s+/g, ' ').toUpperCase()} is not allowed: ${why}`,
      {
        place: { line: before.length, column: (before.at(-1) as string).length + 1 },
      },
    );
  }
}
