import type { GraphGold } from '../gold/schema.js';
import { common, contentOf, wordsOf } from './words.js';

/** Longer ends are clauses, not names. */
const maxWords = 14;
const pronouns = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'his', 'their', 'its']);
/** Last words of descriptions, which are no surnames. */
const offices = new Set(['spokesman', 'official', 'officer', 'analyst', 'diplomat']);

interface Label {
  readonly content: ReadonlySet<string>;
  readonly nominal: boolean;
}

interface KnownEnd {
  readonly id: string;
  /** True where the gold knows it by more than one name. */
  readonly aliased: boolean;
  readonly labels: readonly Label[];
  readonly surname: string | null;
}

/** The entities of a gold graph, by the words that stand for them. */
export class Ends {
  readonly #known: readonly KnownEnd[];

  constructor(gold: GraphGold) {
    const named = gold.entities.map((e) =>
      knownEnd(
        e.id,
        e.type,
        [e.name, ...e.aliases],
        e.nominal_mentions.filter((m) => !m.includes('(')),
      ),
    );
    const others = gold.other_nodes.map((o) => knownEnd(o.id, 'NODE', [o.name, ...o.mentions], []));
    this.#known = [...new Map([...named, ...others].map((end) => [end.id, end])).values()];
  }

  /** The most specific entities that the first string with any stands for. */
  resolve(strings: readonly (string | null)[], nominals = true): string[] {
    for (const string of strings) {
      const words = wordsOf(string ?? '');
      if (words.length === 0 || words.length > maxWords) continue;
      const said = contentOf(words);
      const scores = this.#known.map((end) => specificity(end, said, nominals));
      const best = Math.max(0, ...scores);
      if (best > 0) return this.#known.filter((_, i) => scores[i] === best).map(({ id }) => id);
    }
    return [];
  }

  isAliased(ids: readonly string[]): boolean {
    return this.#known.some((end) => ids.includes(end.id) && end.aliased);
  }
}

function knownEnd(id: string, type: string, names: readonly string[], nominals: readonly string[]): KnownEnd {
  const label = (nominal: boolean) => (text: string) => ({ words: wordsOf(text), nominal });
  const labels = [...names.map(label(false)), ...nominals.map(label(true))]
    .filter(({ words }) => words.length > 1 || !pronouns.has(words[0] ?? ''))
    .map(({ words, nominal }) => ({ content: contentOf(words), nominal }));
  return { id, aliased: names.length > 1, labels, surname: surnameOf(type, names[0] ?? '') };
}

/** The last word of a person's name; of a description like "Unnamed official" it is none. */
function surnameOf(type: string, name: string): string | null {
  const last = wordsOf(name).at(-1) ?? '';
  const description = /^(?:unnamed|a )/i.test(name) || offices.has(last) || common.has(last);
  return type.toUpperCase() === 'PERSON' && !description && last.length > 3 ? last : null;
}

/** How many content words of a label occur, all of them being there; a surname alone counts one. */
function specificity({ labels, surname }: KnownEnd, said: ReadonlySet<string>, nominals: boolean): number {
  let best = 0;
  for (const { content, nominal } of labels)
    if ((!nominal || nominals) && content.size > best && isWithin(content, said)) best = content.size;
  if (best > 0) return best;
  return surname !== null && said.has(surname) ? 1 : 0;
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((word) => whole.has(word));
}
