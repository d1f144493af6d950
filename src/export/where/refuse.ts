import { ParleyError } from '../../errors.js';
import { nearest } from '../../query/similar.js';

/** Throws PARLEY_EXPORT_WHERE. */
export function refuse(message: string, fix: string): never {
  throw new ParleyError('PARLEY_EXPORT_WHERE', message, { fix });
}

/** The one that was probably meant, else some of those there are. */
export function suggestion(typed: string, known: readonly string[]): string {
  const meant = nearest(typed, known);
  if (meant !== null) return `Did you mean ${meant}?`;
  if (known.length === 0) return 'There is none in this graph.';
  return `There is ${known.slice(0, 20).join(', ')}${known.length > 20 ? ' …' : ''}.`;
}
