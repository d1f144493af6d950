import { expect, test } from 'vitest';
import { parseQuery } from '../../src/query/header.js';
import { bindParameters, findQuery, guardQuery, nearest } from '../../src/query/index.js';

const header = `// title: A title
// question: Who?
// param name: string – a name
// param limit: integer = 25 – rows
// param since: date = null – a day
// returns: rows
RETURN $name, $limit, $since`;

test('a header gives title, question, parameters with types and defaults', () => {
  expect(parseQuery('q', header)).toEqual({
    name: 'q',
    title: 'A title',
    question: 'Who?',
    returns: 'rows',
    cypher: header,
    parameters: [
      { name: 'name', type: 'string', explanation: 'a name' },
      { name: 'limit', type: 'integer', default: 25, explanation: 'rows' },
      { name: 'since', type: 'date', default: null, explanation: 'a day' },
    ],
  });
});

test('a parameter line that is wrong is named with its place', () => {
  expect(() => parseQuery('q.cypher', '// title: x\n// param a: colour = red – c\nRETURN 1')).toThrow(
    expect.objectContaining({ code: 'PARLEY_QUERY_HEADER', place: { file: 'q.cypher', line: 2 } }),
  );
});

test('given values get the types of the header, the others their defaults', () => {
  const query = parseQuery('q', header);
  const bind = (given: Record<string, string>) => bindParameters(query, new Map(Object.entries(given)));
  expect(bind({ name: '12', limit: '5', since: '2025-01-31' })).toEqual({
    name: '12',
    limit: 5,
    since: '2025-01-31',
  });
  expect(bind({ name: 'x' })).toEqual({ name: 'x', limit: 25, since: null });
  for (const [given, fix] of [
    [{}, 'Give it with --param name=VALUE.'],
    [{ name: 'x', limit: 'many' }, 'Give it as --param limit=25.'],
    [{ name: 'x', since: '31.1.2025' }, 'Give it as --param since=2025-03-06.'],
    [{ name: 'x', limt: '5' }, 'Did you mean limit?'],
  ] as const)
    expect(() => bind(given)).toThrow(expect.objectContaining({ code: 'PARLEY_QUERY_PARAMETER', fix }));
});

test('a parameter may have the values it names only, or be somebody in the graph', () => {
  const query = parseQuery(
    'q',
    '// param period: day|month|year = month – how to divide time\n// param who: entity – a name\nRETURN 1',
  );
  expect(query.parameters).toEqual([
    {
      name: 'period',
      type: 'string',
      choices: ['day', 'month', 'year'],
      default: 'month',
      explanation: 'how to divide time',
    },
    { name: 'who', type: 'entity', explanation: 'a name' },
  ]);
  const bind = (period: string) =>
    bindParameters(query, new Map(Object.entries({ period, who: ' Eva Falk' })));
  expect(bind('Year')).toEqual({ period: 'year', who: 'Eva Falk' });
  expect(() => bind('months')).toThrow(
    expect.objectContaining({ code: 'PARLEY_QUERY_PARAMETER', fix: 'Give it as --param period=month.' }),
  );
  expect(() => parseQuery('q', '// param period: day|month = year – x\nRETURN 1')).toThrow(
    expect.objectContaining({ code: 'PARLEY_QUERY_PARAMETER' }),
  );
});

test('without a header a value is JSON where it can be read as such', () => {
  const query = parseQuery('q', 'RETURN $a, $b, $c');
  const given = new Map(Object.entries({ a: '1', b: '["x"]', c: 'Berg' }));
  expect(bindParameters(query, given)).toEqual({ a: 1, b: ['x'], c: 'Berg' });
});

test('a query is found by name, file or text; a wrong name gets the right one', async () => {
  expect((await findQuery('mediators')).title).toBe('Who stands between adversaries');
  expect((await findQuery('queries/mediators.cypher')).title).toBe('Who stands between adversaries');
  expect((await findQuery('RETURN 1')).cypher).toBe('RETURN 1');
  await expect(findQuery('mediator')).rejects.toMatchObject({
    code: 'PARLEY_QUERY_UNKNOWN',
    fix: 'Did you mean mediators?',
  });
  await expect(findQuery('no-such.cypher')).rejects.toMatchObject({ code: 'PARLEY_QUERY_FILE' });
  await expect(findQuery('// only a comment')).rejects.toMatchObject({ code: 'PARLEY_QUERY_EMPTY' });
  expect(nearest('xyzxyz', ['mediators'])).toBeNull();
});

test('files and indexes are nobody’s business, except inside strings and comments', () => {
  for (const cypher of [
    "LOAD CSV FROM 'x' AS l RETURN l",
    'MATCH (n)\nload  csv from "x" as l return l',
    'CREATE INDEX x FOR (n:Entity) ON (n.id)',
    'DROP CONSTRAINT x',
    'CREATE FULLTEXT INDEX x FOR (n:Entity) ON EACH [n.name]',
    "RETURN 'it''s' LOAD /* */ CSV FROM 'x' AS l",
  ])
    expect(() => guardQuery(cypher)).toThrow(expect.objectContaining({ code: 'PARLEY_QUERY_FORBIDDEN' }));
  for (const cypher of [
    "RETURN 'LOAD CSV' AS x",
    '// LOAD CSV\nRETURN 1',
    'RETURN 1 AS `drop index`',
    'CREATE (n:Index)',
  ])
    expect(() => guardQuery(cypher)).not.toThrow();
  expect(() => guardQuery('MATCH (n)\n LOAD CSV')).toThrow(
    expect.objectContaining({ place: { line: 2, column: 2 } }),
  );
});
