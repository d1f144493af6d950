import { layout, type Positions } from './layout.js';

/** Pictures are wider than high. */
const aspect = 1.4;

interface Island {
  /** Node numbers of the whole graph. */
  readonly nodes: readonly number[];
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Of the circle around the origin that holds it. */
  readonly radius: number;
}

/** Numbers of the connected parts, the largest first; of equals the one with the lowest node. */
function parts(order: number, source: readonly number[], target: readonly number[]): number[][] {
  const parent = Array.from({ length: order }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  source.forEach((a, i) => {
    parent[root(a)] = root(target[i] as number);
  });
  const found = new Map<number, number[]>();
  for (let i = 0; i < order; i++) {
    const members = found.get(root(i));
    if (members) members.push(i);
    else found.set(root(i), [i]);
  }
  return [...found.values()].sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

function island(
  nodes: readonly number[],
  names: readonly string[],
  source: readonly number[],
  target: readonly number[],
): Island {
  const local = new Map(nodes.map((node, i) => [node, i]));
  const own = source.flatMap((a, i) => (local.has(a) ? [i] : []));
  const { x, y } = layout(
    nodes.map((node) => names[node] as string),
    own.map((i) => local.get(source[i] as number) as number),
    own.map((i) => local.get(target[i] as number) as number),
  );
  const radius = nodes.reduce((far, _, i) => Math.max(far, Math.hypot(x[i] as number, y[i] as number)), 0);
  return { nodes, x, y, radius };
}

/** Half the usual distance of neighbours: enough for two parts to read as two. */
function gapOf(first: Island, source: readonly number[], target: readonly number[]): number {
  const at = new Map(first.nodes.map((node, i) => [node, i]));
  const lengths = source.flatMap((a, i) => {
    const [s, t] = [at.get(a), at.get(target[i] as number)];
    if (s === undefined || t === undefined || s === t) return [];
    return [
      Math.hypot(
        (first.x[s] as number) - (first.x[t] as number),
        (first.y[s] as number) - (first.y[t] as number),
      ),
    ];
  });
  lengths.sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 20) / 2;
}

/**
 * `layout` for each connected part by itself, the largest in the middle and the others on the nearest free place
 * of a spiral around it. Forces alone drive unconnected parts so far apart that a picture of all is mostly empty.
 */
export function packed(
  names: readonly string[],
  source: readonly number[],
  target: readonly number[],
): Positions {
  const x = new Float64Array(names.length);
  const y = new Float64Array(names.length);
  const islands = parts(names.length, source, target).map((nodes) => island(nodes, names, source, target));
  const gap = islands[0] ? gapOf(islands[0], source, target) : 0;
  const taken: { readonly x: number; readonly y: number }[] = [];
  let turn = 0;
  for (const { nodes, x: px, y: py, radius } of islands) {
    let [cx, cy] = [0, 0];
    const free = () => taken.every((p) => Math.hypot(p.x - cx, p.y - cy) > radius + gap);
    // Parts come in falling size: where a larger one found no place before, a smaller one seldom does.
    for (turn = Math.max(0, turn - 40); !free(); turn++) {
      const distance = (gap / 4) * Math.sqrt(turn);
      [cx, cy] = [aspect * distance * Math.cos(turn * 0.6), distance * Math.sin(turn * 0.6)];
    }
    nodes.forEach((node, i) => {
      const place = { x: round(cx + (px[i] as number)), y: round(cy + (py[i] as number)) };
      [x[node], y[node]] = [place.x, place.y];
      taken.push(place);
    });
  }
  return { x, y };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
