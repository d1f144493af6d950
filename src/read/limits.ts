/** Longest text of one article, in characters, as spaCy has it; a longer one is a book or a broken file. */
export const maxCharacters = 1_000_000;
/** Longest file or JSON line that is held in memory, in bytes: room for a longest text written as \uXXXX. */
export const maxBytes = 8_000_000;
