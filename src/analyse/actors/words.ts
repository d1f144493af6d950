import type { Lexicon, NounKind } from './lexicon.js';
import type { ActorFile, WordData } from './schema.js';

const split = (s: string | undefined): string[] => (s ?? '').split(/\s+/).filter(Boolean);

/** The lexicon from the `words` and `given_names` sections of all files. */
export function buildLexicon(files: readonly ActorFile[]): Lexicon {
  const data = files.map((f) => f.words).filter((w): w is WordData => w !== undefined);
  const all = (key: keyof WordData): string[] =>
    data.flatMap((w) => (typeof w[key] === 'string' ? split(w[key]) : []));
  const nouns = new Map<string, NounKind>();
  // Later kinds win: "court" is an organisation before it is a place.
  const kinds: [keyof WordData, NounKind][] = [
    ['places', 'place'],
    ['states', 'state'],
    ['groups', 'group'],
    ['organisations', 'organisation'],
    ['persons', 'person'],
  ];
  for (const [key, kind] of kinds) for (const w of all(key)) nouns.set(w, kind);
  const genders = new Map<string, 'm' | 'f'>();
  for (const f of files) {
    for (const n of split(f.given_names?.f)) genders.set(n, 'f');
    for (const n of split(f.given_names?.m)) {
      if (genders.get(n) === 'f') genders.delete(n);
      else genders.set(n, 'm');
    }
  }
  for (const w of all('men')) genders.set(w, 'm');
  for (const w of all('women')) genders.set(w, 'f');
  const honorifics = new Map<string, 'm' | 'f' | null>();
  for (const w of data) {
    for (const h of w.honorifics?.m ?? []) honorifics.set(h, 'm');
    for (const h of w.honorifics?.f ?? []) honorifics.set(h, 'f');
    for (const h of w.honorifics?.any ?? []) honorifics.set(h, null);
  }
  const titles = new Map<string, string[][]>();
  for (const t of data.flatMap((w) => w.titles ?? [])) {
    const parts = t.split(/\s+|(-)/).filter(Boolean);
    const list = titles.get(parts[0] as string) ?? [];
    list.push(parts);
    titles.set(
      parts[0] as string,
      list.sort((a, b) => b.length - a.length),
    );
  }
  const synonyms = new Map<string, string>();
  for (const line of data.flatMap((w) => w.synonyms ?? []))
    for (const w of split(line)) synonyms.set(w, split(line)[0] as string);
  return {
    nouns,
    synonyms,
    genders,
    honorifics,
    titles,
    offices: new Set(all('offices')),
    institutions: new Set(all('institutions')),
    organisationWords: new Set(all('organisation_words')),
    thingWords: new Set(all('thing_words')),
    thingStarts: new Set(all('thing_starts')),
    placeWords: new Set(all('place_words')),
    doneTo: new Set(all('done_to')),
    saying: new Set(all('saying')),
    acting: new Set(all('acting')),
    notNames: new Set(all('not_names')),
  };
}
