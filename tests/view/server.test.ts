import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphStore, openStore } from '../../src/store/index.js';
import { serve, type ViewServer } from '../../src/view/server.js';
import type { WireEdge, WireEvidence, WireGraph, WireHit, WireNode, WireText } from '../../src/view/wire.js';
import { border, harbour } from '../store/articles.js';
import { hostile } from './articles.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-view-'));
let store: GraphStore;
let server: ViewServer;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Not `fetch`, which tidies the address and will not send another Host. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  port = server.port,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      let body = '';
      res.setEncoding('utf8');
      res.on('data', (chunk) => {
        body += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
    });
    req.on('error', reject);
    req.end();
  });
}

const json = async <T>(path: string) => JSON.parse((await ask(path)).body) as T;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>viewer</title>');
  store = await openStore(join(folder, 'graph.parley'));
  await store.write([harbour, border, hostile]);
  server = await serve(store, { port: 0, assets: folder });
});

afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the graph', () => {
  it('comes as columns of equal length that point at each other', async () => {
    const { nodes, edges, kinds, types, articles, total } = await json<WireGraph>('/api/graph');
    for (const column of Object.values(edges)) expect(column).toHaveLength(total.relations);
    for (const column of Object.values(nodes)) expect(column).toHaveLength(nodes.id.length);
    const warns = edges.id.indexOf('harbour-0');
    expect(nodes.id[edges.source[warns] as number]).toBe('person:ada-berg');
    expect(nodes.id[edges.target[warns] as number]).toBe('state:BOR');
    expect(types[edges.type[warns] as number]).toMatchObject({
      name: 'WARNS',
      label: 'warns',
      family: 'conflict',
    });
    expect(kinds[nodes.kind[nodes.id.indexOf('state:BOR')] as number]).toBe('State');
    expect(articles.map((article) => article.id).sort()).toEqual(['border', 'harbour', 'hostile']);
    expect([...nodes.x, ...nodes.y].every(Number.isFinite)).toBe(true);
  });

  it('takes the family of an unknown relation from its PLOVER type', async () => {
    const { types } = await json<WireGraph>('/api/graph');
    const family = (name: string) => types.find((type) => type.name === name)?.family;
    expect(family('GILDS')).toBe('cooperation');
    expect(family('ZAPS')).toBe('conflict');
  });

  it('holds the strongest relations when there are too many, and says how many there are', async () => {
    const small = await serve(store, { port: 0, assets: folder, limit: 3 });
    const { body } = await ask('/api/graph', {}, 'GET', small.port);
    const { edges, total } = JSON.parse(body) as WireGraph;
    expect(edges.id).toHaveLength(3);
    expect(total.relations).toBeGreaterThan(3);
    await small.close();
  });

  it('holds as many as are asked for, with their evidence and no other', async () => {
    const { edges, total } = await json<WireGraph>('/api/graph?limit=4');
    expect(edges.id).toHaveLength(4);
    const evidence = await json<WireEvidence[]>('/api/evidence?limit=4');
    expect(evidence.map(({ id }) => id).sort()).toEqual([...edges.id].sort());
    expect((await json<WireEvidence[]>('/api/evidence?limit=all')).length).toBe(total.relations);
    for (const limit of ['0', '-1', 'many', '1e3'])
      expect((await ask(`/api/graph?limit=${limit}`)).status).toBe(400);
  });

  it('stands where it was kept when all of it is shown, and by itself when it is a part', async () => {
    const { rows } = await store.query('MATCH (n:Entity) RETURN n.id AS id ORDER BY id');
    const kept = new Map(rows.map(([id], i) => [id as string, { x: 1000 + i, y: -i }]));
    await store.keepLayout(kept);
    for (const limit of [3, 1000]) {
      const again = await serve(store, { port: 0, assets: folder, limit });
      const { nodes } = JSON.parse((await ask('/api/graph', {}, 'GET', again.port)).body) as WireGraph;
      await again.close();
      expect(nodes.id.every((id, i) => nodes.x[i] === kept.get(id)?.x)).toBe(limit === 1000);
    }
  });

  it('is the same every time', async () => {
    expect((await ask('/api/graph')).body).toBe((await ask('/api/graph')).body);
  });
});

describe('evidence', () => {
  it('marks source, trigger and target in the sentence, past an emoji', async () => {
    const { reports } = await json<WireEdge>('/api/edge/harbour-0');
    const [report] = reports;
    const words = report?.marks.map((m) => [m.role, report.quote.slice(m.start, m.end)]);
    expect(words).toEqual([
      ['source', 'Ada Berg'],
      ['trigger', 'warned'],
      ['target', 'Borland'],
    ]);
    expect(report?.article).toMatchObject({ outlet: 'Coast Daily', published: '2025-03-06' });
    expect(report?.date).toEqual({ from: '2025-03-03', to: '2025-03-03', precision: 'day' });
  });

  it('says who speaks and that it is only planned', async () => {
    const { reports } = await json<WireEdge>('/api/edge/harbour-3');
    expect(reports[0]).toMatchObject({
      modality: 'planned',
      polarity: 'affirmed',
      speakers: ['a spokesman'],
    });
  });

  it('gives an entity with names, roles, articles and every relation of either direction', async () => {
    const node = await json<WireNode>('/api/node/person:ada-berg');
    expect(node).toMatchObject({ kind: 'Person', name: 'Ada Berg' });
    expect(node.roles).toContain('Minister');
    expect(node.mentions.map(({ article }) => article.id)).toEqual(['harbour', 'border']);
    expect(node.relations.map((r) => r.id)).toEqual(expect.arrayContaining(['harbour-0', 'harbour-1']));
    expect(node.total).toBe(node.relations.length);
    expect(node.mentions[0]?.words).toContainEqual({ text: 'Ada Berg', reason: 'the same name', count: 3 });
  });

  it('gives an article with the sentences that relations were read from', async () => {
    const { text, sentences } = await json<WireText>('/api/article/harbour');
    const first = sentences.find(({ edges }) => edges.includes('harbour-0'));
    expect(text?.slice(first?.start, first?.end)).toBe('🚢 Minister Ada Berg warned Borland on Monday.');
  });

  it('finds sentences by their words', async () => {
    const hits = await json<WireHit[]>('/api/search?q=ON%20MONDAY');
    expect(hits.map((hit) => hit.id)).toEqual(['harbour-0']);
  });

  it('takes words as words and never as a query', async () => {
    expect(await json<WireHit[]>(`/api/search?q=${encodeURIComponent("' OR true //")}`)).toEqual([]);
    expect((await ask('/api/search?q=x')).status).toBe(400);
  });

  it('knows what it does not have', async () => {
    for (const path of ['/api/edge/none', '/api/node/none', '/api/article/none', '/api/none']) {
      const { status, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(Object.keys(JSON.parse(body))).toEqual(['code', 'message']);
    }
  });
});

describe('the guard', () => {
  it('answers only to names of this machine', async () => {
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1.evil.example', '10.0.0.1'])
      expect([host, (await ask('/', { host })).status]).toEqual([host, 421]);
    for (const host of ['localhost:1', '127.0.0.1', `[::1]:${server.port}`])
      expect([host, (await ask('/', { host })).status]).toEqual([host, 200]);
  });

  it('refuses other origins, and the origin that hides itself', async () => {
    for (const origin of ['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])
      expect([origin, (await ask('/api/graph', { origin })).status]).toEqual([origin, 403]);
    const own = { origin: `http://127.0.0.1:${server.port}` };
    expect((await ask('/api/graph', own)).status).toBe(200);
  });

  it('lets another site link to the page, but not read data or embed files', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await ask('/', link)).status).toBe(200);
    expect((await ask('/api/graph', link)).status).toBe(403);
    expect((await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(
      403,
    );
  });

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await ask('/api/graph', {}, method)).status]).toEqual([method, 405]);
  });

  it('never leaves its folder', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const paths = [
      '/../graph.parley',
      '/%2e%2e/graph.parley',
      '/..%2fgraph.parley',
      '/graph.parley',
      '/secret.txt',
    ];
    for (const path of [...paths, '//etc/passwd', '/assets/../../package.json'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('sends a policy without holes on every answer', async () => {
    for (const path of ['/', '/api/graph', '/none']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await ask('/api/graph')).headers['cache-control']).toBe('no-store');
  });

  it('tells nothing of the inside when the store fails', async () => {
    const broken = { query: () => Promise.reject(new Error('secret at /home/me')) } as unknown as GraphStore;
    const failing = await serve(broken, { port: 0, assets: folder });
    const { status, body } = await ask('/api/graph', {}, 'GET', failing.port);
    expect(status).toBe(500);
    expect(body).not.toContain('secret');
    await failing.close();
  });
});

describe('another address', () => {
  it('wants the token that is in the printed address, once; then the cookie', async () => {
    const open = await serve(store, { port: 0, assets: folder, host: '0.0.0.0' });
    const to = (path: string, headers = {}) => ask(path, headers, 'GET', open.port);
    expect((await to('/')).status).toBe(401);
    expect((await to('/?token=wrong')).status).toBe(401);
    const entered = await to(new URL(open.url).search ? `/${new URL(open.url).search}` : '/');
    expect(entered.status).toBe(302);
    const cookie = String(entered.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await to('/api/graph', { cookie: cookie.split(';')[0] as string })).status).toBe(200);
    expect((await to('/', { host: 'evil.example' })).status).toBe(421);
    await open.close();
  });
});

describe('what stands in the way is said', () => {
  it('a port that is taken', async () => {
    await expect(serve(store, { port: server.port, assets: folder })).rejects.toMatchObject({
      code: 'PARLEY_VIEW_PORT_TAKEN',
    });
  });

  it('a viewer that was not built', async () => {
    await expect(serve(store, { port: 0, assets: join(folder, 'nothing') })).rejects.toMatchObject({
      code: 'PARLEY_VIEW_NOT_BUILT',
      fix: expect.stringContaining('npm run build'),
    });
  });
});
