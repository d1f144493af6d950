/** The process in which `bench export` writes: it reads all of the store once, then exports, and says what it took. */
import { writeWhole } from '../src/export/file.js';
import { gexf } from '../src/export/gexf.js';
import { json } from '../src/export/json.js';
import { wholeGraph } from '../src/export/source.js';
import { openStore } from '../src/store/index.js';

/** Resident memory of the process, in MB, at its steps; time of the export in seconds. */
export interface Measured {
  readonly start: number;
  readonly opened: number;
  readonly held: number;
  readonly peak: number;
  readonly seconds: number;
}

const resident = () => {
  globalThis.gc?.();
  return megabytes();
};
const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);

const [path = '', file = '', format] = process.argv.slice(2);
const start = resident();
const store = await openStore(path, { readOnly: true });
const opened = resident();
const graph = wholeGraph(store);
// The engine reads a property of all relations when it is first asked for one, and keeps it.
const first = Object.keys((await graph.assertions()[Symbol.asyncIterator]().next()).value?.properties ?? {});
await store.query(
  `MATCH (a:Entity)-[r]->(b:Entity) RETURN ${first.map((name) => `count(r.\`${name}\`)`).join(', ')}`,
);
await store.query('MATCH (:Entity)-[m:MENTIONED_IN]->(:Article) RETURN count(m.count), count(m.forms)');
for await (const _ of graph.entities());
for await (const _ of graph.articles());
const held = resident();
let peak = held;
const watch = setInterval(() => {
  peak = Math.max(peak, megabytes());
}, 20);
const started = performance.now();
await writeWhole(file, (format === 'json' ? json : gexf).parts(graph, {}));
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);
await store.close();
const measured: Measured = { start, opened, held, peak, seconds };
process.send?.(measured);
process.disconnect?.();
