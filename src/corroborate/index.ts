import { createHash } from 'node:crypto';
import type { Assertion, EventId } from '../model/index.js';

/** What two assertions must share to report one happening. */
function happening(a: Assertion, symmetric: boolean): string {
  const ends = [a.source.entity, a.target.entity];
  if (symmetric) ends.sort();
  // Without a day nothing outside the article says that it is the same happening
  const day = a.date?.precision === 'day' ? a.date.from : null;
  return [a.type, ...ends, a.polarity, a.modality, day ?? a.evidence.article].join('\n');
}

/**
 * Names the happening of each assertion, so that `count(DISTINCT r.event)` counts happenings and not sentences.
 * The name depends on the assertion alone: the order of articles and what else is in the graph change nothing.
 */
export function corroborate(
  assertions: readonly Assertion[],
  isSymmetric: (type: string) => boolean,
): Assertion[] {
  return assertions.map((a) => {
    const hash = createHash('sha256')
      .update(happening(a, isSymmetric(a.type)))
      .digest('hex')
      .slice(0, 16);
    return { ...a, event: hash as EventId };
  });
}
