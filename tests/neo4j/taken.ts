import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFormat, exportFormats, wholeGraph, writeExport } from '../../src/export/index.js';
import { cypher } from '../../src/export/neo4j/cypher.js';
import { embeddedDriver } from '../../src/store/embedded.js';
import { copyGraph, type GraphStore, openStore } from '../../src/store/index.js';
import { tricky } from '../export/tricky.js';
import { border, dump, harbour, odd, talks, temporaryStore } from '../store/articles.js';
import { directly, url, wipe } from './adapter.js';
import type { ServerAddress, TestServer } from './server.js';

const graphs = [harbour, border, talks, odd, tricky];

/** What is exported for Neo4j, as Neo4j takes it; the import needs a server that may be stopped. */
export function taken(address: () => ServerAddress, own: (() => TestServer) | null): void {
  const place = temporaryStore();
  const folder = mkdtempSync(join(tmpdir(), 'parley-taken-'));
  const script = join(folder, 'graph.cypher');
  const tables = join(folder, 'graph.neo4j');
  let file: GraphStore;
  let copied: string;

  beforeAll(async () => {
    file = await openStore(place.path);
    await file.write(graphs);
    for (const path of [script, tables]) await exported(file, path);
    const server = await openStore(url);
    await copyGraph(file, server);
    copied = await all(server, folder);
    await server.close();
  });
  afterAll(async () => {
    await file.close();
    place.clean();
    await wipe(address());
    rmSync(folder, { recursive: true });
  });

  /** That the server holds the graph of `parley copy`, and Parley goes on with it. */
  async function expectCopy(): Promise<void> {
    const server = await openStore(url);
    try {
      expect(await all(server, folder)).toBe(copied);
      expect(await server.write(graphs)).toEqual({ added: 0, changed: 0, unchanged: graphs.length });
      await server.remove(talks.article.id);
      await server.write([talks]);
      expect(await all(server, folder)).toBe(copied);
    } finally {
      await server.close();
    }
  }

  test('the script makes the graph of parley copy, and run again adds nothing', async () => {
    await wipe(address());
    for (let times = 0; times < 2; times++)
      for (const statement of statements(script)) await directly(address(), statement);
    await expectCopy();
  });

  test('of a part Neo4j has what is seen of it, and Parley does not take it for its own', async () => {
    await wipe(address());
    const names = ['entity_id', 'article_id'];
    const drop = async (prefix: string) => {
      for (const name of names) await directly(address(), `DROP CONSTRAINT ${prefix}_${name} IF EXISTS`);
    };
    await drop('parley');
    const { kept: _, ...part } = wholeGraph(file);
    const partly = join(folder, 'part.cypher');
    await writeExport(cypher, part, {}, partly, async () => {});
    for (const statement of statements(partly)) await directly(address(), statement);
    const [[relations]] = (await directly(
      address(),
      'MATCH (:Entity)-[r]->(:Entity) WHERE r.article IS NOT NULL RETURN count(r)',
    )) as [[number]];
    expect(relations).toBe((await file.stats()).assertions);
    const opened = openStore(url).then((store) => store.write(graphs).finally(() => store.close()));
    await expect(opened).rejects.toMatchObject({ code: 'PARLEY_STORE_FOREIGN' });
    await wipe(address());
    await drop('part');
  });

  test('the script runs on the embedded store too', async () => {
    const other = temporaryStore();
    const driver = await embeddedDriver(other.path, false);
    for (const statement of statements(script)) await driver.run(statement);
    await driver.close();
    const store = await openStore(other.path);
    expect(await dump(store)).toBe(await dump(file));
    await store.close();
    other.clean();
  });

  if (own)
    test('Neo4j’s own import makes the graph of parley copy', async () => {
      const server = own();
      await server.kill();
      const args = join(folder, 'absolute.args');
      const relative = readFileSync(join(tables, 'import.args'), 'utf8');
      writeFileSync(args, relative.replace(/(?<=^--(?:nodes|relationships)=)/gm, `${tables}/`));
      const said = server.admin('database', 'import', 'full', 'neo4j', '--overwrite-destination', `@${args}`);
      const { entities, assertions } = await file.stats();
      let mentions = 0;
      for await (const _ of file.mentions()) mentions++;
      expect(said).toContain(`${entities + graphs.length} nodes`);
      expect(said).toContain(`${assertions + mentions} relationships`);
      await server.start();
      for (const statement of statements(join(tables, 'finish.cypher'))) await directly(address(), statement);
      const [[pair, aliases, date]] = (await directly(
        address(),
        `MATCH (:Entity {id: 'person:gülşen'})-[r:WARNS]->() WITH count(r) AS pair
MATCH (a:Entity {id: "person:o'neil"})-[r:WARNS]->() RETURN pair, a.aliases, r.dateEnd`,
      )) as [unknown[]];
      expect([pair, aliases, date]).toEqual([2, ['a; b', 'c'], '2025-03-09']);
      await expectCopy();
    });
}

/** Statements end in `;` at the end of a line, as cypher-shell takes them. */
const statements = (path: string) =>
  readFileSync(path, 'utf8')
    .split(/(?<=;)\n/)
    .filter((text) => text !== '');

async function exported(store: GraphStore, path: string): Promise<void> {
  await writeExport(
    chooseFormat(exportFormats, path, undefined),
    wholeGraph(store),
    {},
    path,
    async () => {},
  );
}

/** All that can be read and exported. */
async function all(store: GraphStore, folder: string): Promise<string> {
  const texts = [await dump(store)];
  for (const name of ['graph.gexf', 'graph.jsonl', 'again.cypher']) {
    await exported(store, join(folder, name));
    texts.push(readFileSync(join(folder, name), 'utf8'));
  }
  return texts.join('\n');
}
