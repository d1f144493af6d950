interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An article's text as far as its quotes tell it: they stand at their places, with blanks between. */
export class Quotes {
  readonly #characters: string[] = [];
  readonly #ends = new Set<number>();

  /** Puts words at code points; false where their length is another, or others stand there. */
  put({ text, start, end }: Placed): boolean {
    const characters = [...text];
    if (characters.length !== end - start) return false;
    for (const [i, character] of characters.entries()) {
      const there = this.#characters[start + i];
      if (there !== undefined && there !== character) return false;
      this.#characters[start + i] = character;
    }
    this.#ends.add(end);
    return true;
  }

  text(): string {
    const blank = (at: number) => (this.#ends.has(at) ? '\n' : ' ');
    return Array.from(this.#characters, (character, at) => character ?? blank(at)).join('');
  }
}
