import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createParley, ingest, openStore, readArticles } from '../../src/index.js';
import { bindParameters, libraryQuery } from '../../src/query/index.js';
import { packageFile } from '../../src/root.js';
import type { GraphStore } from '../../src/store/index.js';
import { run, workFolder } from '../cli/run.js';
import { expected } from '../query/expected.js';
import { dump, temporaryStore } from '../store/articles.js';
import { url, wipe } from './adapter.js';
import type { ServerAddress } from './server.js';

const articles = packageFile('seeds', 'articles');

/** The sample article on the server and in a file: the same rows, the same exports, the same command line. */
export function article(address: () => ServerAddress): void {
  const place = temporaryStore();
  let server: GraphStore | undefined;
  let file: GraphStore | undefined;
  beforeAll(async () => {
    const parley = await createParley();
    [server, file] = [await openStore(url), await openStore(place.path)];
    for (const store of [server, file]) await ingest(parley, store, readArticles([articles]));
  });
  afterAll(async () => {
    await server?.close();
    await file?.close();
    place.clean();
    await wipe(address());
  });

  test('every query of the library has the same rows as embedded', async () => {
    for (const [name, { given = {} }] of Object.entries(expected('article'))) {
      const query = libraryQuery(name);
      const parameters = bindParameters(query, new Map(Object.entries(given)));
      const answer = await (server as GraphStore).query(query.cypher, parameters);
      expect.soft(answer, name).toEqual(await (file as GraphStore).query(query.cypher, parameters));
    }
  });

  test('all that is stored is the same', async () => {
    expect(await dump(server as GraphStore)).toBe(await dump(file as GraphStore));
  });

  describe('on the command line', () => {
    const cwd = workFolder();
    const local = ['--store', `${cwd}/local.parley`];
    const remote = ['--store', 'neo4j://'];
    const parley = (...args: string[]) => run(args, { cwd, env: { ...address() } });
    // The first run on the server is a copy, the second an ingest of what is known.
    beforeAll(async () => {
      await server?.close();
      await file?.close();
      await wipe(address());
      server = undefined;
      file = undefined;
    });

    test('ingest, copy, export, query and stats do the same on both', async () => {
      expect((await parley('ingest', articles, ...local)).code).toBe(0);
      const copied = await parley('copy', '--from', local[1] as string, '--to', 'neo4j://');
      expect(copied.err).toBe('');
      expect(copied.out).toMatch(/: 1 new, 0 changed, 0 known before\n$/);
      expect((await parley('ingest', articles, ...remote)).out).toContain('0 new, 0 changed, 1 known before');
      for (const command of [
        ['export', '--format', 'jsonl'],
        ['export', '--format', 'gexf'],
        ['stats'],
        ['query', 'who-threatens-whom', '--json'],
        [
          'query',
          'MATCH (e:State) RETURN e.name AS name, e.aliases AS also ORDER BY name LIMIT $n',
          '--param',
          'n=3',
        ],
      ]) {
        const [here, there] = await Promise.all([
          parley(...command, ...local),
          parley(...command, ...remote),
        ]);
        expect({ command, ...there }).toEqual({ command, ...here });
        expect(there.code).toBe(0);
        expect(there.out.length).toBeGreaterThan(20);
      }
      const back = await parley('copy', '--from', 'neo4j://', '--to', `${cwd}/back.parley`);
      expect({ err: back.err, code: back.code }).toEqual({ err: '', code: 0 });
      const exported = await parley('export', '--format', 'jsonl', '--store', `${cwd}/back.parley`);
      expect(exported.out).toBe((await parley('export', '--format', 'jsonl', ...local)).out);
    });

    test('a query is read-only unless --write is given, and stopped on the server when its time is over', async () => {
      const refused = await parley('query', 'CREATE (:ParleyTest)', ...remote);
      expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
      expect(refused.err).toContain('PARLEY_STORE_READ_ONLY');
      expect((await parley('query', '--write', 'CREATE (:ParleyTest)', ...remote)).code).toBe(0);
      const long = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n';
      expect((await parley('query', long, '--seconds', '2', ...remote)).err).toContain(
        'PARLEY_QUERY_TIMEOUT',
      );
      const left =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*) AS n";
      await expect
        .poll(async () => (await parley('query', '--write', left, '--json', ...remote)).out, {
          timeout: 10_000,
        })
        .toContain('"n": 0');
    });

    test('nothing that is printed holds the password', async () => {
      const { NEO4J_PASSWORD, NEO4J_URI } = address();
      const host = NEO4J_URI.replace(/^.*:\/\//, '');
      for (const store of [
        `bolt://neo4j:${NEO4J_PASSWORD}@${host}`,
        `bolt://${host}/none`,
        'bolt://127.0.0.1:1',
      ]) {
        const { out, err, code } = await run(['stats', '--store', store], {
          cwd,
          env: { ...address(), PARLEY_DEBUG: '1' },
        });
        expect({ out, code }).toEqual({ out: '', code: 1 });
        expect(err).toMatch(/PARLEY_STORE_(?:PASSWORD|DATABASE|UNREACHABLE)/);
        if (NEO4J_PASSWORD) expect(err).not.toContain(NEO4J_PASSWORD);
      }
    });
  });
}
