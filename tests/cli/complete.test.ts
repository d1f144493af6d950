import { expect, test } from 'vitest';
import { complete } from '../../src/cli/shell/complete.js';

const known = {
  names: {
    labels: ['Person', 'Place', 'State'],
    types: ['WARNS', 'WARNS_OFF', 'MEETS'],
    properties: ['name', 'quote'],
  },
  queries: ['who-talks-to-whom', 'where'],
  parameters: ['limit'],
};
const at = (line: string, before = '') => complete(before, line, known);

test.each([
  ['MATCH (n:P', ['Person', 'Place'], 'P'],
  ['MATCH (n:Person:', ['Person', 'Place', 'State'], ''],
  ['MATCH (a)-[r:WAR', ['WARNS', 'WARNS_OFF'], 'WAR'],
  ['MATCH (a)-[r:WARNS_', ['WARNS_OFF'], 'WARNS_'],
  ['MATCH (a)-[:MEETS|wa', ['WARNS', 'WARNS_OFF'], 'wa'],
  ['MATCH (n:Person) WHERE n.', ['name', 'quote'], ''],
  ['MATCH (n:Person {na', ['name'], 'na'],
  ['MATCH (n {name: "x", q', ['quote'], 'q'],
  ['MATCH (n) WHERE n:St', ['State'], 'St'],
  ['RETURN 1 LIMIT $li', ['limit'], 'li'],
  ['mat', ['MATCH'], 'mat'],
  ['wh', ['who-talks-to-whom', 'where', 'WHEN', 'WHERE'], 'wh'],
  ['MATCH (n) wh', ['WHEN', 'WHERE'], 'wh'],
  [':f', [':format'], ':f'],
  [':format j', ['json', 'jsonl'], 'j'],
  [':write ', ['on', 'off'], ''],
  [':format json ', [], ''],
  [':nothing x', [], 'x'],
])('%s', (line, hits, typed) => {
  expect(at(line)).toEqual([hits, typed]);
});

test('nothing is offered in strings and comments, and lines before count', () => {
  expect(at("WHERE n.name = 'wh")).toEqual([[], '']);
  expect(at('mat', 'RETURN "')).toEqual([[], '']);
  expect(at('WAR', 'MATCH (a)-[r:')[0]).toEqual(['WARNS', 'WARNS_OFF']);
  expect(at('wh', 'MATCH (n)')[0]).toEqual(['WHEN', 'WHERE']);
  expect(at(':f', 'MATCH (n')[0]).not.toContain(':format');
});

test('the names of queries are offered behind :ask, and behind a name its parameters and their values', () => {
  expect(at(':ask between-two o')).toEqual([['one=', 'other='], 'o']);
  expect(at(':ask between-two one=Hamas o')).toEqual([['other='], 'o']);
  expect(at(':ask over-time p')[0]).toContain('period=month');
  expect(at('who-talks-to-whom li')).toEqual([['limit='], 'li']);
  expect(at(':ask who-th')).toEqual([['who-threatens-whom'], 'who-th']);
});
