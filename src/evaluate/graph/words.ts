/** Ends carry these without being told apart by them. */
export const common = new Set(
  'the a an of to in on at for and or its his her their s mr president prime minister foreign secretary'.split(
    ' ',
  ),
);

/** Relation labels carry these without being told apart by them. */
const light = new Set(
  (
    'of to with from in on at for by as is be was were are has have had been will would not do did does it its ' +
    'and the a an that also per org'
  ).split(' '),
);

/** Stems of verbs that put another act under a condition: a label with one never matches a label without. */
const markers = new Set(
  (
    'refus reject stop stopp suspen halt cancel den fail block bar ban resist threat demand urg call ask offer ' +
    'propos want seek declin withhol plan promis vow tell told order'
  ).split(' '),
);

/** Those that say that the act does not happen. */
const negators = new Set(
  'refus reject stop stopp suspen halt cancel den fail block resist declin withhol'.split(' '),
);

const suffixes = ['ing', 'ied', 'ies', 'ed', 'es', 's', 'e'];

/** Lower-case words of letters a to z and digits; possessive endings go. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll("'s", ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** The words that tell one end from another; all of them where there is no such word. */
export function contentOf(words: readonly string[]): ReadonlySet<string> {
  const content = new Set(words.filter((word) => !common.has(word)));
  return content.size > 0 ? content : new Set(words);
}

/** A word without its inflection, at most six letters, as "releases" and "released" share one. */
function stem(word: string): string {
  const suffix = suffixes.find((s) => word.endsWith(s) && word.length - s.length >= 3);
  return word.slice(0, suffix ? word.length - suffix.length : undefined).slice(0, 6);
}

/** The stems of a relation label, light words left out. */
export function stemsOf(label: string): ReadonlySet<string> {
  return new Set(
    wordsOf(label)
      .filter((word) => !light.has(word))
      .map(stem),
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((item) => b.has(item));
}

/** True where the label itself says that the act does not happen: "refuses", "halts". */
export function saysNo(label: string): boolean {
  return overlap(stemsOf(label), negators);
}

/**
 * Two labels match where they share a stem and both or neither carry a marker. A negated act is read as its
 * refusal, so that "releases", negated, matches "refuses_to_release".
 */
export function sameLabel(predicted: string, gold: string, negated = false): boolean {
  const own = new Set([...stemsOf(predicted), ...(negated ? ['refus'] : [])]);
  const other = stemsOf(gold);
  if (overlap(own, markers) !== overlap(other, markers)) return false;
  return overlap(own, other);
}
