import { useState } from 'preact/hooks';
import { plural } from '../state/words.js';

/** The first part of something long, and a button for the next one; a page that holds all of it would not scroll. */
export function useMore<T>(all: readonly T[], page: number, one: string, many?: string) {
  const [most, setMost] = useState(page);
  const rest = all.length - most;
  const button = rest > 0 && (
    <button type="button" class="plain more" onClick={() => setMost(most + page)}>
      Show {Math.min(page, rest)} more of {plural(all.length, one, many)}
    </button>
  );
  return { shown: all.slice(0, most), button };
}
