import { expect, it } from 'vitest';
import { completionAt, tokensOf } from '../../viewer/src/state/cypher.js';

const schema = {
  labels: ['Entity', 'Odd label', 'Person'],
  types: ['MEETS', 'WARNS'],
  properties: ['date', 'name', 'quote'],
};
/** What is offered where "|" stands. */
const offered = (query: string) => {
  const caret = query.indexOf('¦');
  return completionAt(query.replace('¦', ''), caret, schema)?.choices.map(({ text }) => text) ?? null;
};

it('tells labels, types, properties, strings and words apart, and loses nothing', () => {
  const query =
    "// who\nMATCH (a:Person {name: 'O\\'Neil'})-[r:WARNS|MEETS*1..2]->(`x y`:`Odd label`)\nWHERE a.date > $day AND count(r) >= 2 RETURN a";
  const tokens = tokensOf(query);
  expect(tokens.map(({ text }) => text).join('')).toBe(query);
  const of = (kind: string) => tokens.filter((token) => token.kind === kind).map(({ text }) => text);
  expect(of('comment')).toEqual(['// who']);
  expect(of('label')).toEqual(['Person', '`Odd label`']);
  expect(of('type')).toEqual(['WARNS', 'MEETS']);
  expect(of('property')).toEqual(['name', 'date']);
  expect(of('string')).toEqual(["'O\\'Neil'"]);
  expect(of('keyword')).toEqual(['MATCH', 'WHERE', 'AND', 'RETURN']);
  expect(of('function')).toEqual(['count']);
  expect(of('parameter')).toEqual(['$day']);
});

it('never fails, whatever is typed', () => {
  for (const query of ["MATCH (a {x: 'open", '/* open', '))]}', '`', '$', '', '🚢 :|&{', 'MATCH (a:'])
    expect(
      tokensOf(query)
        .map(({ text }) => text)
        .join(''),
    ).toBe(query);
});

it('offers what can stand there', () => {
  expect(offered('MATCH (a:¦)')).toEqual(['Entity', '`Odd label`', 'Person']);
  expect(offered('MATCH (a:Per¦)')).toEqual(['Person']);
  expect(offered('MATCH (a)-[:¦]->()')).toEqual(['MEETS', 'WARNS']);
  expect(offered('MATCH (a)-[:WARNS|¦]->()')).toEqual(['MEETS', 'WARNS']);
  expect(offered('MATCH (a)-[:wa¦')).toEqual(['WARNS']);
  expect(offered('MATCH (a) RETURN a.¦')).toEqual(['date', 'name', 'quote']);
  expect(offered('MATCH (a {na¦')).toEqual(['name']);
  expect(offered('MATCH (a:`Od¦')).toEqual(['`Odd label`']);
  expect(offered('MATCH (actor) RETURN ac¦')).toEqual(['actor']);
  expect(offered('ret¦')).toEqual(['RETURN']);
});

it('offers nothing inside strings, comments and numbers, nor what is written already', () => {
  for (const query of [
    "MATCH (a {name: 'Per¦",
    '// MAT¦',
    'RETURN 1¦',
    'RETURN $na¦',
    'MATCH (a) ¦',
    'RETURN¦',
  ])
    expect([query, offered(query)]).toEqual([query, null]);
});
