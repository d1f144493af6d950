/** Who is related to whom, whatever the direction. Memory grows with the pairs, not with the relations. */
export class Ways {
  readonly #beside = new Map<string, Set<string>>();

  add(a: string, b: string): void {
    this.#link(a, b);
    this.#link(b, a);
  }

  #link(a: string, b: string): void {
    const known = this.#beside.get(a);
    if (known) known.add(b);
    else this.#beside.set(a, new Set([b]));
  }

  beside(id: string): ReadonlySet<string> {
    return this.#beside.get(id) ?? new Set();
  }

  /** How many steps away each entity is, as far as can be reached. */
  from(id: string): ReadonlyMap<string, number> {
    const steps = new Map([[id, 0]]);
    const queue = [id];
    for (const at of queue)
      for (const other of this.beside(at))
        if (!steps.has(other)) {
          steps.set(other, (steps.get(at) as number) + 1);
          queue.push(other);
        }
    return steps;
  }
}
