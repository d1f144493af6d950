import { Ground } from './ground.js';
import { layout, type Positions } from './layout.js';
import { type Edges, type Part, partsOf } from './parts.js';

/** Pictures are wider than high. */
const aspect = 1.4;

/** A connected part with its own layout. */
interface Island {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Of the circle around the origin that holds it. */
  readonly radius: number;
  /** The usual distance of neighbours. */
  readonly distance: number;
}

const alone: Island = { x: [0], y: [0], radius: 0, distance: 20 };

/** @param row in its part of each node, which is set here for these nodes */
function island({ nodes, edges: own }: Part, edges: Edges, row: Uint32Array): Island {
  if (nodes.length === 1) return alone;
  nodes.forEach((node, i) => {
    row[node] = i;
  });
  const source = Uint32Array.from(own, (i) => row[edges.source[i] as number] as number);
  const target = Uint32Array.from(own, (i) => row[edges.target[i] as number] as number);
  const parallel = Uint32Array.from(own, (i) => edges.parallel?.[i] ?? 1);
  const { x, y } = layout(nodes.length, source, target, parallel);
  const between = (a: number, b: number) =>
    Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));
  const lengths = Float64Array.from(source, (a, i) => between(a, target[i] as number))
    .filter((length) => length > 0)
    .sort();
  const radius = x.reduce((far, value, i) => Math.max(far, Math.hypot(value, y[i] as number)), 0);
  return { x, y, radius, distance: lengths[lengths.length >> 1] ?? alone.distance };
}

/**
 * `layout` for each connected part by itself, the largest in the middle and the others on the nearest free place
 * of a spiral around it. Forces alone drive unconnected parts so far apart that a picture of all is mostly empty.
 * @param order number of nodes
 */
export function packed(order: number, edges: Edges): Positions {
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  const row = new Uint32Array(order);
  const parts = partsOf(order, edges);
  if (!parts[0]) return { x, y };
  const first = island(parts[0], edges, row);
  // Half the usual distance of neighbours: enough for two parts to read as two.
  const gap = first.distance / 2;
  const taken = new Ground(gap);
  let turn = 0;
  for (const part of parts) {
    const { x: px, y: py, radius } = part === parts[0] ? first : island(part, edges, row);
    let [cx, cy] = [0, 0];
    // Parts come in falling size: where a larger one found no place before, a smaller one seldom does.
    for (turn = Math.max(0, turn - 40); !taken.isFree(cx, cy, radius + gap); turn++) {
      const distance = (gap / 4) * Math.sqrt(turn);
      [cx, cy] = [aspect * distance * Math.cos(turn * 0.6), distance * Math.sin(turn * 0.6)];
    }
    part.nodes.forEach((node, i) => {
      [x[node], y[node]] = [round(cx + (px[i] as number)), round(cy + (py[i] as number))];
      taken.add(x[node] as number, y[node] as number);
    });
  }
  return { x, y };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
