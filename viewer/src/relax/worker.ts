import { type Columns, forceAtlas } from '../../../src/graph/forces.js';

/** What the page sends: the graph, and for how long to go on, in milliseconds. */
export interface Task {
  readonly graph: Columns;
  readonly time: number;
}

/** Places as they are now; `done` with the last. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly done: boolean;
}

/** Between two pictures. */
const batch = 100;

addEventListener('message', ({ data: { graph, time } }: MessageEvent<Task>) => {
  const step = forceAtlas(graph);
  const end = performance.now() + time;
  const work = () => {
    const next = performance.now() + batch;
    while (performance.now() < next) step();
    const done = performance.now() >= end;
    postMessage({ x: graph.x, y: graph.y, done } satisfies Places);
    if (!done) setTimeout(work);
  };
  work();
});
