import { expect, test } from 'vitest';
import { bareCode, isBlank, oneLine, StatementBuffer, statementsOf } from '../../src/query/statements.js';

test('statements end with a semicolon, the last also without, and know their line', () => {
  expect(statementsOf('RETURN 1;\n\n  MATCH (n)\nRETURN n; RETURN 3')).toEqual([
    { text: 'RETURN 1', line: 1 },
    { text: 'MATCH (n)\nRETURN n', line: 3 },
    { text: 'RETURN 3', line: 4 },
  ]);
  expect(statementsOf(' ;; // nothing\n/* ; */\n')).toEqual([]);
});

test('a semicolon in a string, a quoted name or a comment ends nothing, also over several lines', () => {
  const statements = ["RETURN ';' AS `a;b`", "RETURN 'a;\nb' AS x", '/* a;\n b; */ RETURN "\\";" AS y'];
  expect(statementsOf(`${statements.join(';\n')}; // the end;`).map(({ text }) => text)).toEqual(statements);
});

test('lines are taken one by one', () => {
  const buffer = new StatementBuffer();
  expect(buffer.push('MATCH (n) // all;')).toEqual([]);
  expect(buffer.pending).toBe(true);
  expect(buffer.push('RETURN n; RETURN 1; RET')).toEqual([
    { text: 'MATCH (n) // all;\nRETURN n', line: 1 },
    { text: 'RETURN 1', line: 2 },
  ]);
  expect(buffer.pending).toBe(true);
  buffer.clear();
  expect(buffer.pending).toBe(false);
  expect(buffer.push('/* a comment that')).toEqual([]);
  expect(buffer.pending).toBe(true);
  expect(buffer.push('ends */')).toEqual([]);
  expect(buffer.pending).toBe(false);
  expect(buffer.push('RETURN 2')).toEqual([]);
  expect(buffer.end()).toEqual([{ text: 'RETURN 2', line: 5 }]);
  expect(buffer.end()).toEqual([]);
});

test('bare code has the length and lines of the query, without what is quoted', () => {
  expect(bareCode("RETURN 'it\\'s' /* a\nb */ AS `x` // c")).toBe('RETURN _______     \n     AS ___     ');
  expect(isBlank('; // RETURN 1\n/* x */')).toBe(true);
  expect(isBlank("''")).toBe(false);
});

test('a query on one line keeps its strings and loses its comments', () => {
  expect(oneLine("MATCH (n) // all\n  WHERE n.name = 'a\nb'\nRETURN n;")).toBe(
    "MATCH (n) WHERE n.name = 'a\\nb' RETURN n;",
  );
});
