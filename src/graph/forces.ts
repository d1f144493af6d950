import { repulsion } from './quadtree.js';

/** A graph as columns; `source` and `target` are rows of `x` and `y`. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** As graphology's `inferSettings` has them. */
const [scaling, gravity] = [10, 0.05];

/** How far a cell of the quadtree must be to count as one; graphology's 0.5 takes three times as long to look the same. */
export const theta = 1.2;

/**
 * One iteration after another of ForceAtlas2 (Jacomy et al. 2014, with strong gravity), in place, on flat arrays:
 * the forces and speeds of graphology-layout-forceatlas2, which stays the reference. The same columns give the same moves.
 * @returns the function that does one iteration
 */
export function forceAtlas({ x, y, source, target, weight }: Columns): () => void {
  const order = x.length;
  const [dx, dy] = [new Float64Array(order), new Float64Array(order)];
  const [beforeX, beforeY] = [new Float64Array(order), new Float64Array(order)];
  const mass = new Float64Array(order).fill(1);
  const convergence = new Float64Array(order).fill(1);
  const at = (column: Float64Array | Uint32Array, i: number) => column[i] as number;
  for (let i = 0; i < source.length; i++)
    for (const end of [at(source, i), at(target, i)]) mass[end] = at(mass, end) + at(weight, i);
  const slowness = 1 + Math.log(Math.max(1, order));
  const repel = repulsion({ x, y, mass }, theta);

  function attract(): void {
    for (let i = 0; i < source.length; i++) {
      const [a, b] = [at(source, i), at(target, i)];
      const [ox, oy] = [(at(x, a) - at(x, b)) * at(weight, i), (at(y, a) - at(y, b)) * at(weight, i)];
      dx[a] = at(dx, a) - ox;
      dy[a] = at(dy, a) - oy;
      dx[b] = at(dx, b) + ox;
      dy[b] = at(dy, b) + oy;
    }
  }

  /** What swings moves slowly, what goes on in its direction fast (section "Adapting the speed" of the paper). */
  function move(): void {
    for (let i = 0; i < order; i++) {
      const [fx, fy] = [at(dx, i), at(dy, i)];
      const swinging = at(mass, i) * length(at(beforeX, i) - fx, at(beforeY, i) - fy);
      const traction = length(at(beforeX, i) + fx, at(beforeY, i) + fy) / 2;
      const calm = 1 + Math.sqrt(swinging);
      const speed = (at(convergence, i) * Math.log(1 + traction)) / calm;
      convergence[i] = Math.min(1, Math.sqrt((speed * (fx * fx + fy * fy)) / calm));
      x[i] = at(x, i) + (fx * speed) / slowness;
      y[i] = at(y, i) + (fy * speed) / slowness;
    }
  }

  return () => {
    beforeX.set(dx);
    beforeY.set(dy);
    dx.fill(0);
    dy.fill(0);
    repel(dx, dy);
    for (let i = 0; i < order; i++) {
      const pull = at(mass, i) * gravity;
      dx[i] = scaling * at(dx, i) - at(x, i) * pull;
      dy[i] = scaling * at(dy, i) - at(y, i) * pull;
    }
    attract();
    move();
  };
}

/** Math.hypot takes ten times as long. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
