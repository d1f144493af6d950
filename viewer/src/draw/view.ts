import type { Point } from './place.js';

/** From one plane to another: x′ = a·x + c·y + e, y′ = b·x + d·y + f, as CSS writes it. */
export interface View {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** The view that a straight projection is. */
export function viewOf(project: (point: Point) => Point): View {
  const origin = project({ x: 0, y: 0 });
  const [right, up] = [project({ x: 1, y: 0 }), project({ x: 0, y: 1 })];
  return {
    a: right.x - origin.x,
    b: right.y - origin.y,
    c: up.x - origin.x,
    d: up.y - origin.y,
    e: origin.x,
    f: origin.y,
  };
}

export function through({ a, b, c, d, e, f }: View, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The way back. */
export function inverse({ a, b, c, d, e, f }: View): View {
  const whole = a * d - b * c;
  return {
    a: d / whole,
    b: -b / whole,
    c: -c / whole,
    d: a / whole,
    e: (c * f - d * e) / whole,
    f: (b * e - a * f) / whole,
  };
}

/** How much longer things become. */
export function scaleOf({ a, b, c, d }: View): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** What brings a picture drawn in one view to where another has it. */
export function between(drawn: View, now: View): View {
  const back = inverse(drawn);
  return viewOf((point) => through(now, through(back, point)));
}
