import { expect, test } from 'vitest';
import type { Value } from '../../../src/store/index.js';
import type { Graph } from './adapter.js';

/** Parameters of every type go in, values of every type come out, alike in every store. */
export function values(graph: Graph): void {
  test.each<[string, Value]>([
    ['a whole number', 42],
    ['zero', 0],
    ['a negative number', -7],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['a fraction', 0.1],
    ['a huge number', 1e300],
    ['true', true],
    ['null', null],
    ['text', 'plain'],
    ['no text', ''],
    ['odd text', 'é😀 "quoted" \\ \'single\' `tick` $x \u0000\u0007\n\t\u2028 שלום'],
    ['an empty list', []],
    ['a list of numbers', [1, 2, 3]],
    ['a list of fractions', [0.5, 1.5]],
    ['a list of texts', ['a', '', 'c']],
    ['a nested list with null', [1, [2, null, 'x'], true]],
    ['an empty map', {}],
    ['a map', { a: [1, 2.5, 'x', true], b: { c: 'é😀', d: null } }],
  ])('%s comes back as it went in', async (_, value) => {
    expect(await graph.store.query('RETURN $x AS x', { x: value })).toEqual({
      columns: ['x'],
      rows: [[value]],
    });
  });

  test.each<[string, Value]>([
    ['a whole number', 42],
    ['a fraction', -0.25],
    ['true', true],
    ['text', 'é😀 "q" \\'],
    ['numbers', [1, 2]],
    ['fractions', [0.5, 1]],
    ['texts', ['a', 'b']],
    ['nothing', []],
  ])('%s is stored and read back', async (_, value) => {
    await graph.store.query('CREATE (n:ParleyTest {id: 1}) SET n.value = $value', { value });
    expect(await graph.rows('MATCH (n:ParleyTest) RETURN n.value AS value')).toEqual([[value]]);
  });

  test('a whole number stays an integer, so that it divides and indexes as one', async () => {
    const { rows } = await graph.store.query(
      'RETURN $n / 2 AS half, [10, 20, 30][$n] AS item, $n = 1 AS one',
      {
        n: 1,
      },
    );
    expect(rows).toEqual([[0, 20, true]]);
    expect((await graph.store.query('RETURN $n / 2 AS half', { n: 1.5 })).rows).toEqual([[0.75]]);
    expect((await graph.store.query('MATCH (n:Entity) RETURN n.id LIMIT $n', { n: 5 })).rows).toEqual([]);
  });

  test('integers that JavaScript cannot hold come as text, floats as numbers', async () => {
    expect(await graph.rows('RETURN 9007199254740993 AS big, 1.0 AS one, 1e300 AS huge, 2 AS two')).toEqual([
      ['9007199254740993', 1, 1e300, 2],
    ]);
  });

  test('dates and times come as ISO 8601 text', async () => {
    expect(
      await graph.rows(
        "RETURN date('2025-03-06') AS d, datetime('2025-03-06T10:00:00Z') AS t, localdatetime('2025-03-06T10:00:00') AS l, localtime('10:00') AS lt, duration('P1D') AS u",
      ),
    ).toEqual([['2025-03-06', '2025-03-06T10:00:00Z', '2025-03-06T10:00:00', '10:00:00', 'P1D']]);
  });

  test('nodes, relationships and paths come without the numbers of one store', async () => {
    await graph.store.query(
      'CREATE (:ParleyTest {id: 1, b: [1]})-[:KNOWS {since: 2}]->(:ParleyTest:X {id: 2})',
    );
    const from = { labels: ['ParleyTest'], properties: { id: 1, b: [1] } };
    const to = { labels: ['ParleyTest', 'X'], properties: { id: 2 } };
    const edge = { type: 'KNOWS', properties: { since: 2 } };
    expect(await graph.rows('MATCH (a:ParleyTest)-[r:KNOWS]->(b) RETURN a, r, b, [a, b] AS both')).toEqual([
      [from, edge, to, [from, to]],
    ]);
    expect(await graph.rows('MATCH p = (:ParleyTest)-[:KNOWS]->() RETURN p')).toEqual([
      [{ nodes: [from, to], edges: [edge] }],
    ]);
  });

  test('columns are named where there are no rows', async () => {
    expect(await graph.store.query('MATCH (n:Nothing) RETURN n.id AS id, n.name AS name')).toEqual({
      columns: ['id', 'name'],
      rows: [],
    });
  });

  test('half a character pair is no text in any store', async () => {
    expect((await graph.store.query('RETURN $x AS x', { x: 'a\ud83db' })).rows).toEqual([['a\ufffdb']]);
  });

  test('parameters that no store takes are refused before the store sees them', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const value of [
      circle,
      new Map([['a', 1]]),
      new Set([1]),
      new Date(0),
      undefined,
      Number.NaN,
      1n,
      [[() => 1]],
    ])
      await expect(graph.store.query('RETURN $x AS x', { x: value as never })).rejects.toMatchObject({
        code: 'PARLEY_QUERY_PARAMETER',
      });
  });
}
