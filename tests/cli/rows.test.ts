import { expect, test } from 'vitest';
import { formatRows, type RowFormat } from '../../src/cli/rows.js';
import { widthOf } from '../../src/cli/table.js';
import type { Rows } from '../../src/store/index.js';

const rows = (columns: string[], ...values: Rows['rows']): Rows => ({ columns, rows: values });
const text = (result: Rows, format: RowFormat, width = 60) => [...formatRows(result, format, width)].join('');
const odd = rows(
  ['name', 'list', 'map'],
  ['a | "b"\nc', ['x', 'y, z'], { k: [1, null] }],
  [null, [], 0.5],
  ['', [{ n: 1 }], true],
);

test('CSV is as RFC 4180 has it', () => {
  expect(text(odd, 'csv')).toBe(
    'name,list,map\r\n"a | ""b""\nc","[""x"",""y, z""]","{""k"":[1,null]}"\r\n,[],0.5\r\n,"[{""n"":1}]",true\r\n',
  );
  expect(text(rows(['x'], [null], ['=1']), 'csv')).toBe('x\r\n""\r\n=1\r\n');
});

test('Markdown keeps a row on a line, and its bars and markup are text', () => {
  expect(text(odd, 'markdown')).toBe(
    '| name | list | map |\n| --- | --- | --- |\n| a \\| "b"<br>c | x, y, z | {"k":\\[1,null\\]} |\n|  |  | 0.5 |\n|  | \\[{"n":1}\\] | true |\n',
  );
  expect(text(rows(['x'], ['NEGOTIATES_WITH *all* _them_ <b> &amp; A&B']), 'markdown')).toContain(
    '| NEGOTIATES_WITH \\*all\\* \\_them\\_ \\<b> \\&amp; A&B |',
  );
});

test('JSON and JSON lines are read back as they were', () => {
  const objects = [
    { name: 'a | "b"\nc', list: ['x', 'y, z'], map: { k: [1, null] } },
    { name: null, list: [], map: 0.5 },
    { name: '', list: [{ n: 1 }], map: true },
  ];
  expect(JSON.parse(text(odd, 'json'))).toEqual(objects);
  const lines = text(odd, 'jsonl').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(objects);
});

test('no rows are said in each format', () => {
  const none = rows(['a', 'b']);
  expect(['table', 'json', 'jsonl', 'csv', 'markdown'].map((f) => text(none, f as RowFormat))).toEqual([
    '(no rows)\n',
    '[]\n',
    '',
    'a,b\r\n',
    '| a | b |\n| --- | --- |\n',
  ]);
});

const linesOf = (result: Rows, width: number) => text(result, 'table', width).trimEnd().split('\n');

test('a table fits the terminal, the widest columns cut first, whatever the script', () => {
  const wide = rows(
    ['who', 'quote'],
    ['北京市', 'x'.repeat(200)],
    ['שלום עולם', 'é'.repeat(50) + 'e\u0301'.repeat(50)],
    ['👩‍👩‍👧 family', `a\tb\u001b[31mred\u202Eback`],
  );
  for (const width of [30, 40, 80, 200]) {
    const lines = linesOf(wide, width);
    expect(lines).toHaveLength(5);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
    // Every second column starts at the same place.
    const starts = lines.slice(2).map((line) => widthOf(line.slice(0, line.search(/x|é|a b/))));
    expect(new Set(starts).size).toBe(1);
  }
  expect(text(wide, 'table')).toContain('a b�[31mred�back');
  expect(linesOf(wide, Number.POSITIVE_INFINITY)[2]).toContain('x'.repeat(200));
});

test('where columns have no room the values stand below each other', () => {
  const many = rows(
    ['first', 'second', 'third', 'fourth'],
    ['a'.repeat(20), 'b'.repeat(20), null, 'd'.repeat(40)],
    ['1234567890', '', 2, ['x', 'y']],
  );
  expect(linesOf(many, 30)).toEqual([
    '─ 1 ──────────────────────────',
    'first   aaaaaaaaaaaaaaaaaaaa',
    'second  bbbbbbbbbbbbbbbbbbbb',
    'third',
    `fourth  ${'d'.repeat(21)}…`,
    '─ 2 ──────────────────────────',
    'first   1234567890',
    'second',
    'third   2',
    'fourth  x, y',
  ]);
});
