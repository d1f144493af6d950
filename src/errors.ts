/** Where in the input something is wrong. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly byte?: number;
}

export interface ParleyErrorOptions {
  /** What the user can do about it, one sentence. */
  readonly fix?: string;
  readonly place?: ErrorPlace;
  /** The line of the input that the place names, and a mark below it. */
  readonly excerpt?: string;
  readonly cause?: unknown;
}

/**
 * The one error class for everything a user can meet. `code` is stable (`PARLEY_READ_BINARY`) and listed in
 * docs/errors.md; the command line prints code, place, message and fix, and never a stack.
 */
export class ParleyError extends Error {
  readonly code: string;
  readonly fix: string | null;
  readonly place: ErrorPlace;
  readonly excerpt: string | null;

  constructor(code: `PARLEY_${string}`, message: string, options: ParleyErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ParleyError';
    this.code = code;
    this.fix = options.fix ?? null;
    this.place = options.place ?? {};
    this.excerpt = options.excerpt ?? null;
  }
}
