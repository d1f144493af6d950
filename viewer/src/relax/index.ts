import type { Columns } from '../../../src/graph/forces.js';
import type { Standing } from '../draw/standing.js';
import type { Line } from '../state/lines.js';
import type { Places, Task } from './worker.js';
import address from './worker.ts?worker&url';

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** The page's policy lets only what goes through here become a script; it lets one address through. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return address;
  const rules = { createScriptURL: () => address };
  return trustedTypes.createPolicy('parley', rules).createScriptURL('');
}

let trusted: string | undefined;

function columnsOf(standing: Standing, lines: readonly Line[]): Columns {
  const rows = new Map([...standing.keys()].map((id, i) => [id, i]));
  const own = lines.filter(
    ({ source, target }) => source !== target && rows.has(source.id) && rows.has(target.id),
  );
  const places = [...standing.values()];
  return {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    source: Uint32Array.from(own, ({ source }) => rows.get(source.id) as number),
    target: Uint32Array.from(own, ({ target }) => rows.get(target.id) as number),
    weight: Float64Array.from(own, ({ edges }) => Math.sqrt(edges.length)),
  };
}

/**
 * Lets the forces work on what is shown, in a worker.
 * @param time in milliseconds
 * @param show is given the places some times a second
 * @returns the function that stops it
 */
export function relax(
  standing: Standing,
  lines: readonly Line[],
  time: number,
  show: (now: Standing, done: boolean) => void,
): () => void {
  trusted ??= workerAddress();
  const worker = new Worker(trusted, { type: 'module' });
  const ids = [...standing.keys()];
  worker.onmessage = ({ data: { x, y, done } }: MessageEvent<Places>) => {
    show(new Map(ids.map((id, i) => [id, { x: x[i] as number, y: y[i] as number }])), done);
    if (done) worker.terminate();
  };
  worker.postMessage({ graph: columnsOf(standing, lines), time } satisfies Task);
  return () => worker.terminate();
}
