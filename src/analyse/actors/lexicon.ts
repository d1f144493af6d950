/** What a common noun can refer to. */
export type NounKind = 'person' | 'group' | 'organisation' | 'state' | 'place';

/** English words that tell who and where; from `seeds/actors/words.yaml`. */
export interface Lexicon {
  readonly nouns: ReadonlyMap<string, NounKind>;
  /** Person nouns that only one holder at a time has: president, prime minister. */
  readonly offices: ReadonlySet<string>;
  /** Organisations that a state has one of: army, parliament. */
  readonly institutions: ReadonlySet<string>;
  /** Multiword titles, as word lists by first word, longest first. */
  readonly titles: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly honorifics: ReadonlyMap<string, 'm' | 'f' | null>;
  /** Words whose presence in a name makes it an organisation or a place. */
  readonly organisationWords: ReadonlySet<string>;
  /** Last and first words of names that name a thing: Agreement, Operation. */
  readonly thingWords: ReadonlySet<string>;
  readonly thingStarts: ReadonlySet<string>;
  readonly placeWords: ReadonlySet<string>;
  /** Verbs whose object is mostly somebody. */
  readonly doneTo: ReadonlySet<string>;
  readonly saying: ReadonlySet<string>;
  readonly acting: ReadonlySet<string>;
  /** Each word of a line of synonyms → the first of them. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly notNames: ReadonlySet<string>;
  readonly genders: ReadonlyMap<string, 'm' | 'f'>;
}
