import type { Scope } from '../../../src/graph/filter/scope.js';
import type { GraphData } from './graph.js';

type Asked = Extract<Scope, { what: 'asked' }>;

/** Words of a question that name nobody. */
const empty = new Set(
  'who whom what which did does do has have had is are was were been be the a an to of on at with by'.split(
    ' ',
  ),
);

/** So that "warn", "warned", "warning" and the label "warns" are one; a word's own form is compared first. */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|e)$/, '');
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'’.-]+/gu) ?? [];

/** Types that these words say: as texts of this graph say it, else as the label does. */
function typesSaid(words: readonly string[], { types }: GraphData): string[] {
  const said = words.join(' ');
  const exact = types.filter((type) => type.words.includes(said) || wordsOf(type.label).join(' ') === said);
  const stems = words.map(stem).join(' ');
  const found =
    exact.length > 0
      ? exact
      : types.filter(({ label, words: own }) =>
          [label.toLowerCase(), ...own].some(
            (form) => stems.length > 2 && form.split(' ').map(stem).join(' ') === stems,
          ),
        );
  return found.map(({ name }) => name);
}

/** The stretch of the most words that says a relation. */
function relationIn(words: readonly string[], data: GraphData) {
  for (let length = Math.min(4, words.length); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const piece = words.slice(at, at + length);
      if (piece.every((word) => empty.has(word))) continue;
      const types = typesSaid(piece, data);
      if (types.length > 0) return { at, length, types };
    }
  return null;
}

/**
 * Reads "who warned Hamas", "whom did Egypt meet", "Hamas was warned by whom" as a filter; null where the words
 * hold no relation of this graph, or a name that is not in it.
 * @param find the entity that a name means, if any
 */
export function readPhrase(
  text: string,
  data: GraphData,
  find: (name: string) => string | null,
): Asked | null {
  const words = wordsOf(text).map((word) => word.replace(/[.?]+$/, ''));
  const relation = relationIn(words, data);
  if (!relation || words.length < 2) return null;
  const [before, after] = [words.slice(0, relation.at), words.slice(relation.at + relation.length)];
  const name = (part: readonly string[]) => part.filter((word) => !empty.has(word)).join(' ');
  const [left, right] = [name(before), name(after)];
  const [one, two] = [left && find(left), right && find(right)];
  if (one === null || two === null || (left === '' && right === '')) return null;
  const passive = after[0] === 'by';
  const [source, target] = passive ? [two, one] : [one, two];
  return { what: 'asked', source: source || null, types: relation.types, target: target || null };
}
