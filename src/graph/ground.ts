/** Points that stand somewhere, found by the square they are in. */
export class Ground {
  readonly #side: number;
  readonly #squares = new Map<number, number[]>();

  /** @param side of a square: about the distance that is asked about */
  constructor(side: number) {
    this.#side = side;
  }

  add(x: number, y: number): void {
    const key = this.#key(Math.floor(x / this.#side), Math.floor(y / this.#side));
    const square = this.#squares.get(key);
    if (square) square.push(x, y);
    else this.#squares.set(key, [x, y]);
  }

  /** True where no point is as near as that. */
  isFree(x: number, y: number, reach: number): boolean {
    const [column, row] = [Math.floor(x / this.#side), Math.floor(y / this.#side)];
    const squares = Math.ceil(reach / this.#side);
    // Where it is full it is mostly full in the middle, too.
    if (this.#holds(column, row, x, y, reach)) return false;
    for (let i = column - squares; i <= column + squares; i++)
      for (let j = row - squares; j <= row + squares; j++) if (this.#holds(i, j, x, y, reach)) return false;
    return true;
  }

  #holds(column: number, row: number, x: number, y: number, reach: number): boolean {
    const points = this.#squares.get(this.#key(column, row)) ?? [];
    for (let i = 0; i < points.length; i += 2)
      if (Math.hypot((points[i] as number) - x, (points[i + 1] as number) - y) <= reach) return true;
    return false;
  }

  #key(column: number, row: number): number {
    return column * 2 ** 26 + row;
  }
}
