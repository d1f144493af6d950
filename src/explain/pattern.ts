import type { Token } from '../language/doc.js';

/** Alternatives that are shown where none of them stands in the sentence. */
const shown = 3;

/** A pattern with its long lists cut, the words of the sentence kept: `A send|… aid|… to B`. */
export function patternWords({ text }: { readonly text: string }, { sentence }: Token): string {
  const said = new Set(sentence.tokens.flatMap((t) => [t.lemma.toLowerCase(), t.lower]));
  const cut = (group: string): string => {
    const words = group.split('|');
    if (words.length <= shown + 1) return group;
    const own = words.filter((w) => said.has(w));
    return [...(own.length > 0 ? own : words.slice(0, shown)), '…'].join('|');
  };
  return `“${text.split(' ').map(cut).join(' ')}”`;
}
