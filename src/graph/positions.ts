import type { GraphStore, Position } from '../store/index.js';
import { packed } from './pack.js';

/** Where each entity of the graph stands: as kept with it, else computed now (the numbers are the same). */
export async function positionsOf(store: GraphStore): Promise<ReadonlyMap<string, Position>> {
  return (await store.layout()) ?? (await computePositions(store));
}

/** Entities beyond which positions are computed when they are first looked at, not after each change. */
const most = 50_000;

/** Computes positions after the graph has changed and keeps them with it, so that looking at it need not. */
export async function keepPositions(store: GraphStore): Promise<void> {
  if ((await store.stats()).entities > most || (await store.layout())) return;
  await store.keepLayout(await computePositions(store));
}

async function computePositions(store: GraphStore): Promise<ReadonlyMap<string, Position>> {
  const numbers = new Map<string, number>();
  for await (const { id } of store.entities()) numbers.set(id, numbers.size);
  const source: number[] = [];
  const target: number[] = [];
  const parallel: number[] = [];
  for await (const pair of store.pairs()) {
    source.push(numbers.get(pair.source) as number);
    target.push(numbers.get(pair.target) as number);
    parallel.push(pair.count);
  }
  const { x, y } = packed(numbers.size, { source, target, parallel });
  return new Map([...numbers].map(([id, i]) => [id, { x: x[i] as number, y: y[i] as number }]));
}
