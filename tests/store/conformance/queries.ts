import { expect, test } from 'vitest';
import { libraryQuery, Reader, unknownEntities, unknownNames } from '../../../src/query/index.js';
import { answer, expected, madeArticles } from '../../query/expected.js';
import { border, dump, harbour, talks } from '../articles.js';
import type { Graph } from './adapter.js';

/** The query library, what is wrong with a query, and handles that only read. */
export function queries(graph: Graph): void {
  test('every query of the library gives what a person read in the texts', async () => {
    await graph.store.write(madeArticles);
    for (const [name, wanted] of Object.entries(expected('made')))
      expect.soft(await answer(graph.store, name, wanted), name).toEqual(wanted.rows);
  });

  test('names that nobody has are told, with those that are near', async () => {
    await graph.store.write([talks]);
    const unknown = (one: string, other: string) =>
      unknownEntities(libraryQuery('between-two'), { one, other, limit: 5 }, (cypher, parameters) =>
        graph.store.query(cypher, parameters),
      );
    expect(await unknown('EVA FALK', 'state:BOR')).toEqual([]);
    expect(await unknown('Falk', 'Borlant')).toEqual([
      'Nobody in the graph is called "Falk". Did you mean Eva Falk?',
      'Nobody in the graph is called "Borlant". Did you mean Borland?',
    ]);
    expect(await unknown('a', 'Xyzzy')).toEqual([
      'Nobody in the graph is called "a". Did you mean Borland, or Ada Berg, or Eva Falk?',
      'Nobody in the graph is called "Xyzzy".',
    ]);
  });

  test.each([
    ['MATCH (n)\nRETRUN n', 'PARLEY_QUERY_SYNTAX', { line: 2, column: 1 }],
    ['RETURN nobody', 'PARLEY_QUERY_MEANING', {}],
    ['RETURN nofunction(1) AS x', 'PARLEY_QUERY_MEANING', {}],
    ['RETURN $given', 'PARLEY_QUERY_PARAMETER', {}],
    ['RETURN 1 / 0 AS x', 'PARLEY_QUERY_FAILED', {}],
  ])('%s is %s', async (cypher, code, place) => {
    const error = await graph.store.query(cypher).catch((e) => e);
    expect(error).toMatchObject({ code, place });
    if (code === 'PARLEY_QUERY_SYNTAX') expect(error.message).toContain('before "RETRUN n"');
  });

  test('places in a query count code points', async () => {
    const error = await graph.store.query('MATCH (n {name: "漢字😀"} RETURN n').catch((e) => e);
    expect(error).toMatchObject({ code: 'PARLEY_QUERY_SYNTAX', place: { line: 1, column: 24 } });
    expect(error.message).toContain('before "RETURN n"');
  });

  test('names that nothing in the graph has are found', async () => {
    await graph.store.write([harbour]);
    await graph.store.query(
      'CREATE (:ParleyTest {mine: 1})-[:PARLEY_TEST {since: 1}]->(:ParleyTest {mine: 2})',
    );
    const ask = (cypher: string) => graph.store.query(cypher);
    const known =
      'MATCH (t:ParleyTest)-[p:PARLEY_TEST]->() MATCH (e:Person)-[r:WARNS]->() RETURN t.mine, p.since, r.quote';
    expect(await unknownNames(known, ask)).toEqual([]);
    expect(await unknownNames('MATCH (e:Persn)-[r:WARN]->(b) RETURN e.nmae', ask)).toEqual([
      'Nothing in the graph has the label Persn. Did you mean Person?',
      'Nothing in the graph has the relation type WARN. Did you mean WARNS?',
      'Nothing in the graph has the property nmae. Did you mean name?',
    ]);
  });

  test('a query that is cancelled ends at once, and the next one is answered', async () => {
    await graph.store.write([harbour, border, talks]);
    await graph.reopen({ readOnly: true });
    const reader = new Reader(graph.url);
    try {
      const stop = new AbortController();
      const limits = { seconds: 60, rows: 3 };
      await reader.query('RETURN 1 AS one', {}, limits);
      const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*) AS n';
      setTimeout(() => stop.abort(), 500);
      await expect(reader.query(endless, {}, { ...limits, signal: stop.signal })).rejects.toMatchObject({
        code: 'PARLEY_QUERY_CANCELLED',
      });
      expect((await reader.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
    } finally {
      await reader.close();
    }
  });

  test('a handle for reading writes nothing', async () => {
    await graph.store.write([harbour]);
    const before = await dump(graph.store);
    const reader = await graph.reopen({ readOnly: true });
    for (const cypher of [
      'CREATE (n:ParleyTest)',
      'MATCH (n) SET n.name = 1',
      'MERGE (n:ParleyTest {id: 1})',
    ])
      await expect(reader.query(cypher)).rejects.toMatchObject({ code: 'PARLEY_STORE_READ_ONLY' });
    await expect(reader.write([border])).rejects.toMatchObject({ code: 'PARLEY_STORE_READ_ONLY' });
    expect(await dump(reader)).toBe(before);
    await graph.reopen();
  });

  test('a query without end is stopped, and the next one is answered', async () => {
    await graph.store.write([harbour, border, talks]);
    await graph.reopen({ readOnly: true });
    const reader = new Reader(graph.url);
    try {
      const limits = { seconds: 15, rows: 3 };
      expect((await reader.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
      const endless = `MATCH ${[...'abcdefgh'].map((v) => `(${v}:Entity)-[]-()`).join(', ')} RETURN count(*) AS n`;
      await expect(reader.query(endless, {}, { ...limits, seconds: 0.5 })).rejects.toMatchObject({
        code: 'PARLEY_QUERY_TIMEOUT',
      });
      expect((await reader.query('RETURN 1 AS one', {}, limits)).rows).toEqual([[1]]);
    } finally {
      await reader.close();
    }
  });
}
