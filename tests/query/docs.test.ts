import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Query, type QueryParameter, queryLibrary } from '../../src/query/index.js';

const parameter = ({ name, default: value }: QueryParameter): string =>
  value === undefined ? `**${name}**` : value === null ? name : `${name} = ${value}`;

const row = ({ name, question, parameters }: Query): string =>
  `| \`${name}\` | ${question} | ${parameters.map(parameter).join(', ')} |`;

test('docs/queries.md has a row for each query, as its header says, and for nothing else', () => {
  const rows = readFileSync('docs/queries.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.sort()).toEqual([...queryLibrary().values()].map(row).sort());
});
