import { z } from 'zod';

const code = z.string().regex(/^[A-Z]{3}$/, 'a code of three capital letters');
const strings = z.array(z.string().min(1));
const wordList = z.string();

/** One entry a line in a block (`|`, which parses ten times faster), or a YAML list. */
const lines = (line: z.ZodString) =>
  z
    .union([strings, z.string().transform((s) => s.split('\n').map((l) => l.trim()))])
    .transform((list) => list.filter(Boolean))
    .pipe(z.array(line));

/** `Name / other name @ CODE`. */
const organisation = z.string().regex(/^[^@]+(@ [A-Z]{3})?$/, '“Name / other name @ CODE”');
/** `Name / other name 36.20 37.16`. */
const place = z.string().regex(/^.+ -?\d+(\.\d+)? -?\d+(\.\d+)?$/, '“Name / other name latitude longitude”');
/** `2001-01-20..2009-01-20 Name / other name (m)`. */
const term = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d\.\.(\d{4}-\d\d-\d\d)? [^()]+( \([mf]\))?$/,
    '“YYYY-MM-DD..YYYY-MM-DD Name / other name (m)”',
  );
/** `Name / other name (f) @ CODE`. */
const person = z.string().regex(/^[^@()]+( \([mf]\))?( @ [A-Z]{3})?$/, '“Name / other name (f) @ CODE”');

/** `US / U.S. / USA`; `none` takes out what the package has. */
const forms = z.string().transform((s) => (s === 'none' ? [] : s.split(' / ').map((f) => f.trim())));

const state = z.strictObject({
  name: z.string().min(1).optional(),
  also: forms.optional(),
  demonyms: forms.optional(),
  /** Cities whose name can stand for the government, the seat first. Replaces the package's capitals. */
  capital: forms.optional(),
  seats: forms.optional(),
  part_of: code.optional(),
});

const words = z.strictObject({
  persons: wordList.optional(),
  men: wordList.optional(),
  women: wordList.optional(),
  offices: wordList.optional(),
  groups: wordList.optional(),
  organisations: wordList.optional(),
  states: wordList.optional(),
  places: wordList.optional(),
  institutions: wordList.optional(),
  synonyms: strings.optional(),
  titles: strings.optional(),
  honorifics: z.strictObject({ m: strings, f: strings, any: strings }).optional(),
  organisation_words: wordList.optional(),
  thing_words: wordList.optional(),
  thing_starts: wordList.optional(),
  place_words: wordList.optional(),
  saying: wordList.optional(),
  acting: wordList.optional(),
  done_to: wordList.optional(),
  not_names: wordList.optional(),
});

/** One file under `seeds/actors/` or a user's own actor folder: any of these sections. */
export const actorFile = z.strictObject({
  states: z.record(code, state).optional(),
  organisations: z.record(z.string(), lines(organisation)).optional(),
  places: z.record(code, lines(place)).optional(),
  /** What lies in several countries or none: `Name / other name`. */
  regions: lines(z.string()).optional(),
  /** Groups by descent or faith, adjectives among their forms: `Name / other form`. */
  peoples: lines(z.string()).optional(),
  people: lines(person).optional(),
  offices: z.record(z.string().regex(/^[A-Z]{3} .+/, '“CODE title”'), lines(term)).optional(),
  given_names: z.strictObject({ m: wordList, f: wordList }).optional(),
  words: words.optional(),
});

export type ActorFile = z.infer<typeof actorFile>;
export type StateData = z.infer<typeof state>;
export type WordData = z.infer<typeof words>;
