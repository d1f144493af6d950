/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element lies, as seen from the upper left corner of another. */
export function boxWithin(outer: Element, inner: Element): Box {
  const origin = outer.getBoundingClientRect();
  const { x, y, width, height } = inner.getBoundingClientRect();
  return { x: x - origin.x, y: y - origin.y, width, height };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A label that wants to stand beside something at `x`, `y`. */
export interface Wish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Distance to keep from the point. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Places on a line where its label may stand; null for what stands beside its point. */
  readonly along: readonly Point[] | null;
  /** Left out where it would cover this many points of lines. */
  readonly most?: number;
}

export interface Placed<W extends Wish> extends Box {
  readonly wish: W;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function choices({ x, y, radius, width, height, along }: Wish): Point[] {
  if (along) return along.map((p) => ({ x: p.x - width / 2, y: p.y - height / 2 }));
  const [left, top] = [x - width / 2, y - height / 2];
  const gap = radius + 4;
  const slant = gap * 0.75;
  return [
    { x: x + gap, y: top },
    { x: left, y: y + gap },
    { x: left, y: y - gap - height },
    { x: x - gap - width, y: top },
    { x: x + slant, y: y + slant - height / 2 },
    { x: x + slant, y: y - slant - height / 2 },
    { x: x - slant - width, y: y + slant - height / 2 },
    { x: x - slant - width, y: y - slant - height / 2 },
  ];
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** What a label must not cover, should not cover, and where it must lie. */
export interface Ground {
  readonly view: Box;
  readonly obstacles: readonly Box[];
  /** Points of the lines: of several places, the one over the fewest is taken. */
  readonly lines: readonly Point[];
}

/**
 * Finds each wish, the most important first, a place where it covers no other label and no obstacle and is not
 * cut off; a wish without such a place is left out rather than drawn over something.
 */
export function placeLabels<W extends Wish>(
  wishes: readonly W[],
  { view, obstacles, lines }: Ground,
): Placed<W>[] {
  const taken = [...obstacles];
  const placed: Placed<W>[] = [];
  const crossed = (box: Box) =>
    lines.filter((p) => p.x > box.x && p.x < box.x + box.width && p.y > box.y && p.y < box.y + box.height)
      .length;
  for (const wish of wishes) {
    let best: Box | null = null;
    let least = wish.most ?? Number.POSITIVE_INFINITY;
    for (const spot of choices(wish)) {
      const box = { ...spot, width: wish.width, height: wish.height };
      if (!inside(box, view) || taken.some((other) => overlaps(other, box))) continue;
      const cost = crossed(box);
      if (cost >= least) continue;
      [best, least] = [box, cost];
      if (cost === 0) break;
    }
    if (!best) continue;
    // Two names side by side would read as one.
    taken.push({ ...best, x: best.x - 6, width: best.width + 12 });
    placed.push({ ...best, wish });
  }
  return placed;
}
