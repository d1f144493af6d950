import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { positionsOf } from '../src/graph/positions.js';
import { type GraphStore, openStore } from '../src/store/index.js';
import { serve } from '../src/view/server.js';
import type { WireGraph } from '../src/view/wire.js';
import { launch } from '../tests/view/chromium.js';
import { madeArticles } from './graphs.js';
import { layouts } from './viewer/layouts.js';
import { type Measured, measure } from './viewer/measure.js';
import { builtPage } from './viewer/pages.js';

const usual = ['1000/5000', '10000/50000', '100000/300000'];
const perArticle = 60;
const batch = 100;

interface Contender {
  readonly name: string;
  /** The built page; Parley's own where none is given. */
  readonly assets?: string;
  readonly shown: () => boolean;
}

/**
 * `npm run bench -- viewer [ENTITIES/RELATIONS…]`: the real page on a store of that many made relations, all of them in
 * the picture, beside plain Sigma and vis-network on the same data from the same server in the same browser without a
 * graphics card; then an iteration of the layout beside graphology's. Needs Linux, whose /proc tells the CPU time of
 * the browser's processes, Chromium, and a built viewer (`npm run build`).
 */
export async function bench(args: readonly string[]): Promise<void> {
  if (process.platform !== 'linux') throw new Error('CPU time is read from /proc, which only Linux has.');
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  try {
    const contenders: Contender[] = [
      { name: 'Parley', shown: () => 'parley' in globalThis },
      ...(await Promise.all(
        ['sigma', 'vis'].map(async (name) => ({
          name: name === 'vis' ? 'vis-network' : 'Sigma',
          assets: await builtPage(name, folder),
          shown: () => 'shown' in globalThis,
        })),
      )),
    ];
    for (const size of args.length > 0 ? args : usual) {
      const [entities = 0, relations = 0] = size.split('/').map(Number);
      const store = await made(join(folder, `${entities}.parley`), entities, relations);
      await compare(store, contenders);
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function made(path: string, actors: number, relations: number): Promise<GraphStore> {
  const store = await openStore(path);
  const articles = Math.ceil(relations / perArticle);
  const cast = { actors, circles: Math.max(1, Math.round(Math.sqrt(actors) / 2)) };
  for (let i = 0; i < articles; i += batch)
    await store.write(madeArticles(i, Math.min(batch, articles - i), cast));
  await store.keepLayout(await positionsOf(store));
  await store.close();
  return openStore(path, { readOnly: true });
}

async function compare(store: GraphStore, contenders: readonly Contender[]): Promise<void> {
  const browser = await launch();
  let ours: Measured | undefined;
  let graph: WireGraph | undefined;
  for (const { name, assets, shown } of contenders) {
    const server = await serve(store, {
      port: 0,
      limit: Number.POSITIVE_INFINITY,
      ...(assets && { assets }),
    });
    const start = performance.now();
    const answer = await fetch(`${server.url}api/graph`);
    graph = (await answer.json()) as WireGraph;
    if (!ours) headline(graph, performance.now() - start);
    const measured = await measure(browser, server.url, shown);
    ours ??= measured;
    console.log(`| ${[name, ...cells(measured, ours)].join(' | ')} |`);
    await server.close();
  }
  await browser.close();
  if (!graph) return;
  const each = layouts(graph);
  const times = (value: number) => `${value.toFixed(1)} ms, ${(value / each.ours).toFixed(1)} times ours`;
  console.log(
    `\nLayout, CPU an iteration: ours ${each.ours.toFixed(1)} ms; graphology as far ${times(each.alike)};`,
  );
  console.log(`graphology as it is ${times(each.usual)}`);
}

function headline({ nodes, edges }: WireGraph, server: number): void {
  const [entities, relations] = [nodes.id.length, edges.id.length].map((n) => n.toLocaleString('en'));
  console.log(
    `\n${entities} entities, ${relations} relations; the server's first answer: ${seconds(server / 1000)}\n`,
  );
  console.log(
    '| | CPU to first picture | clock | CPU a frame | beside ours: first, frame |\n|---|---|---|---|---|',
  );
}

function cells({ cpu, wall, frame }: Measured, ours: Measured): string[] {
  const beside = [cpu / ours.cpu, frame / ours.frame].map((ratio) => `${ratio.toFixed(1)}×`);
  return [seconds(cpu), seconds(wall), `${frame.toFixed(0)} ms`, beside.join(', ')];
}

const seconds = (value: number) => `${value.toFixed(2)} s`;
