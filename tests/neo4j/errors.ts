import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { harbour } from '../store/articles.js';
import { directly, url, wipe } from './adapter.js';
import type { ServerAddress } from './server.js';

/** A server on a free port that says one thing to whoever connects. */
async function answering(answer: (socket: Socket) => void): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => socket.on('error', () => {}).once('data', () => answer(socket)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

/** What a user is told when there is something wrong with the server or with what is on it. */
export function errors(address: () => ServerAddress): void {
  const host = () => address().NEO4J_URI.replace(/^.*:\/\//, '');
  afterEach(() => Object.assign(process.env, address()));
  const refused = async (url: string, code: string, readOnly = true) => {
    const error = await openStore(url, { readOnly }).catch((e) => e);
    expect(error).toMatchObject({ name: 'ParleyError', code });
    expect(`${error.message} ${error.fix} ${JSON.stringify(error.place)}`).not.toContain(
      process.env.NEO4J_PASSWORD,
    );
    return error;
  };

  test('nobody listens', async () => {
    for (const scheme of ['bolt', 'neo4j', 'bolt+s', 'neo4j+ssc']) {
      const error = await refused(`${scheme}://127.0.0.1:1/db`, 'PARLEY_STORE_UNREACHABLE');
      expect(error.message).toContain('ECONNREFUSED');
      expect(error.place).toEqual({ file: `${scheme}://127.0.0.1:1/db` });
    }
    await refused('neo4j://nowhere.invalid', 'PARLEY_STORE_UNREACHABLE');
  });

  test('a server without TLS is asked for TLS', async () => {
    for (const scheme of ['bolt+s', 'neo4j+ssc'])
      await refused(`${scheme}://${host()}`, 'PARLEY_STORE_UNREACHABLE');
  });

  test('a wrong password, and none', async () => {
    process.env.NEO4J_PASSWORD = 'a-wrong-one';
    for (const scheme of ['bolt', 'neo4j']) await refused(`${scheme}://${host()}`, 'PARLEY_STORE_LOGIN');
    delete process.env.NEO4J_PASSWORD;
    await refused(`bolt://${host()}`, 'PARLEY_STORE_LOGIN');
  });

  test('a database that is not there', async () => {
    for (const scheme of ['bolt', 'neo4j'])
      for (const readOnly of [true, false])
        await refused(`${scheme}://${host()}/nothere`, 'PARLEY_STORE_DATABASE', readOnly);
  });

  test('a server of another kind, one that is too old to talk to, and one that hangs up', async () => {
    const web = await answering((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await refused(`bolt://127.0.0.1:${web.port}`, 'PARLEY_STORE_NOT_A_STORE');
    const old = await answering((socket) => socket.write(Buffer.alloc(4)));
    await refused(`bolt://127.0.0.1:${old.port}`, 'PARLEY_STORE_OLD_SERVER');
    const gone = await answering((socket) => socket.destroy());
    await refused(`bolt://127.0.0.1:${gone.port}`, 'PARLEY_STORE_UNREACHABLE');
    for (const server of [web, old, gone]) server.close();
  });

  test('the address with routing and with a database works as the one without', async () => {
    for (const given of [`neo4j://${host()}`, `neo4j://${host()}/neo4j`, `bolt://${host()}/neo4j`]) {
      const store = await openStore(given, { readOnly: true });
      expect((await store.stats()).articles).toBe(0);
      await store.close();
    }
  });

  test('labels that others use are told before anything is changed', async () => {
    await wipe(address());
    for (const name of ['parley_entity_id', 'parley_article_id'])
      await directly(address(), `DROP CONSTRAINT ${name} IF EXISTS`);
    await directly(address(), "CREATE (:Article {id: 'mine', title: 'of a shop'})");
    const error = await refused(url, 'PARLEY_STORE_FOREIGN', false);
    expect(error.message).toContain('1 nodes with the label Article');
    expect(await directly(address(), 'MATCH (n) RETURN properties(n).title')).toEqual([['of a shop']]);
    expect(await directly(address(), 'SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
    await wipe(address());
    await directly(address(), 'CREATE INDEX mine FOR (n:Entity) ON (n.id)');
    expect((await refused(url, 'PARLEY_STORE_FOREIGN', false)).message).toContain('already exists an index');
    await directly(address(), 'DROP INDEX mine');
    const store = await openStore(url);
    await store.write([harbour]);
    await store.close();
    expect(await directly(address(), 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')).toEqual([
      ['parley_article_id'],
      ['parley_entity_id'],
    ]);
    await wipe(address());
  });
}
