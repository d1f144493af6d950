import type { WireGraph } from '../../../src/view/wire.js';

/** The graph as Parley's own page gets it, from the same server. */
export async function fetchGraph(): Promise<WireGraph> {
  return (await fetch('api/graph')).json() as Promise<WireGraph>;
}

/** As many colours as the viewer has for kinds of entities. */
const colors = ['#4553b8', '#c48a1a', '#1f8f80', '#83803a', '#a3437f'];

export const colorOf = (kind = 0) => colors[kind % colors.length] as string;
export const lineColor = '#c2410c';

/** As the viewer has it for a graph of that size. */
export const radiusOf = (count = 0) => Math.max(1.2, 0.12 * Math.min(5 + 2 * Math.sqrt(count), 24));

export const picture = document.getElementById('picture') as HTMLElement;

/** Tells the benchmark that everything is drawn. */
export function done(): void {
  Object.assign(globalThis, { shown: true });
}
