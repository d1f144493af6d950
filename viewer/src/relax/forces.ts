/** A graph as columns; `source` and `target` are rows of `x` and `y`. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** As graphology's `inferSettings` has them, so that relaxing goes on where the first layout stopped. */
const [scaling, gravity] = [10, 0.05];

/**
 * One iteration after another of ForceAtlas2 (Jacomy et al. 2014, with strong gravity), in place, on flat arrays.
 * Every pair repels exactly: a picture has at most a few thousand entities. The same columns give the same moves.
 * @returns the function that does one iteration
 */
export function forceAtlas({ x, y, source, target, weight }: Columns): () => void {
  const order = x.length;
  const [dx, dy] = [new Float64Array(order), new Float64Array(order)];
  const [beforeX, beforeY] = [new Float64Array(order), new Float64Array(order)];
  const mass = new Float64Array(order).fill(1);
  const at = (column: Float64Array, i: number) => column[i] as number;
  source.forEach((a, i) => {
    mass[a] = at(mass, a) + at(weight, i);
    mass[target[i] as number] = at(mass, target[i] as number) + at(weight, i);
  });
  const slowness = 1 + Math.log(Math.max(1, order));

  function repel(): void {
    for (let i = 0; i < order; i++)
      for (let j = 0; j < i; j++) {
        const [ox, oy] = [at(x, i) - at(x, j), at(y, i) - at(y, j)];
        const square = ox * ox + oy * oy;
        if (square === 0) continue;
        const force = (scaling * at(mass, i) * at(mass, j)) / square;
        dx[i] = at(dx, i) + ox * force;
        dy[i] = at(dy, i) + oy * force;
        dx[j] = at(dx, j) - ox * force;
        dy[j] = at(dy, j) - oy * force;
      }
  }

  function attract(): void {
    source.forEach((a, i) => {
      const b = target[i] as number;
      const [ox, oy] = [(at(x, a) - at(x, b)) * at(weight, i), (at(y, a) - at(y, b)) * at(weight, i)];
      dx[a] = at(dx, a) - ox;
      dy[a] = at(dy, a) - oy;
      dx[b] = at(dx, b) + ox;
      dy[b] = at(dy, b) + oy;
    });
  }

  /** What swings moves slowly, what goes on in its direction fast (section "Adapting the speed" of the paper). */
  function move(): void {
    for (let i = 0; i < order; i++) {
      const swinging = at(mass, i) * Math.hypot(at(beforeX, i) - at(dx, i), at(beforeY, i) - at(dy, i));
      const traction = Math.hypot(at(beforeX, i) + at(dx, i), at(beforeY, i) + at(dy, i)) / 2;
      const speed = (0.1 * Math.log(1 + traction)) / (1 + Math.sqrt(swinging)) / slowness;
      x[i] = at(x, i) + at(dx, i) * speed;
      y[i] = at(y, i) + at(dy, i) * speed;
    }
  }

  return () => {
    beforeX.set(dx);
    beforeY.set(dy);
    for (let i = 0; i < order; i++) {
      const pull = scaling * at(mass, i) * gravity;
      dx[i] = -at(x, i) * pull;
      dy[i] = -at(y, i) * pull;
    }
    repel();
    attract();
    move();
  };
}
