import type { Sentence } from '../language/doc.js';
import { isWord } from '../relate/grammar.js';
import type { TracedReading } from './reading.js';

/** Types that are named for one word. */
const shownTypes = 8;

/** The words that can trigger relations, of all sentences or of some: `“hit” can be ATTACKS, CRITICIZES`. */
export function heardWords({ steps }: TracedReading, within?: ReadonlySet<Sentence>): string[] {
  return steps.flatMap((s) => {
    if (s.step !== 'trigger' || (within && !within.has(s.predicate.token.sentence))) return [];
    const { token } = s.predicate;
    const own = s.frames.filter((f) => f.lemmas.some((word) => isWord(token, word)));
    const types = [...new Set(own.map((f) => f.relation.type))].slice(0, shownTypes);
    return types.length > 0 ? [`“${token.text}” can be ${types.join(', ')}`] : [];
  });
}
