import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Reader } from '../../src/query/index.js';
import { openStore } from '../../src/store/index.js';
import { run, workFolder } from '../cli/run.js';
import { border, harbour, odd, talks } from '../store/articles.js';
import { wipe } from './adapter.js';
import type { ServerAddress } from './server.js';

/** The shell, and imports, on a server as on a file. */
export function shell(address: () => ServerAddress): void {
  const cwd = workFolder();
  const [local, remote] = [`${cwd}/local.parley`, 'neo4j://'];
  const parley = (args: readonly string[], input = '') => run(args, { cwd, input, env: { ...address() } });
  beforeAll(async () => {
    const store = await openStore(local);
    await store.write([harbour, border, talks, odd]);
    await store.close();
  });
  afterAll(() => wipe(address()));

  test.each(['gexf', 'jsonl'])('an import gives the same bytes again: %s', async (format) => {
    await wipe(address());
    await parley(['export', `a.${format}`, '--store', local]);
    const imported = await parley(['import', `a.${format}`, '--store', remote]);
    expect(imported).toMatchObject({ code: 0, err: '', out: expect.stringContaining('4 new, 0 changed') });
    await parley(['export', `b.${format}`, '--store', remote]);
    const [a, b] = ['a', 'b'].map((name) => readFileSync(`${cwd}/${name}.${format}`, 'utf8'));
    expect(b).toBe(a);
    const again = await parley(['import', `a.${format}`, '--store', remote]);
    expect(again.out).toContain('0 new, 0 changed, 4 known before');
  });

  test('a query that is cancelled ends on the server too', async () => {
    const store = await openStore(remote);
    const reader = new Reader(remote);
    try {
      const stop = new AbortController();
      const long = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS cancelled';
      const asked = reader.query(long, {}, { seconds: 60, rows: 1, signal: stop.signal });
      const running = async () => {
        const { rows } = await store.query(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'cancelled' RETURN count(*) AS n",
        );
        return rows[0]?.[0];
      };
      await expect.poll(running, { timeout: 20_000 }).toBe(1);
      stop.abort();
      await expect(asked).rejects.toMatchObject({ code: 'PARLEY_QUERY_CANCELLED' });
      await expect.poll(running, { timeout: 10_000 }).toBe(0);
    } finally {
      await reader.close();
      await store.close();
    }
  });

  test('statements from standard input', async () => {
    await parley(['copy', '--from', local, '--to', remote]);
    const input = `:param start=Ada
MATCH (p:Person) WHERE p.name STARTS WITH $start
RETURN p.name AS name, p.roles AS roles ORDER BY name;
between-two one=berg other="Carl Dahl"
:schema
`;
    const [here, there] = await Promise.all(
      [local, remote].map((store) => parley(['shell', '--store', store, '--format', 'jsonl'], input)),
    );
    expect(there).toEqual(here);
    expect(there).toMatchObject({ code: 0, err: '' });
    const wrong = await parley(['shell', '--store', remote], 'RETURN 1 AS one;\n\nMATCH (n)\n RETRUN n;');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/^PARLEY_QUERY_SYNTAX <stdin>:4:2: .*\n {3}RETRUN n\n {3}\^\n/);
    const written = "CREATE (n:ParleyTest {id: 's'}) RETURN n.id AS id;\nMATCH (n:ParleyTest) DELETE n;";
    expect((await parley(['shell', '--store', remote], written)).err).toContain('PARLEY_STORE_READ_ONLY');
    expect((await parley(['shell', '--write', '--store', remote], written)).err).toBe('');
  });
}
