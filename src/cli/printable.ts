/**
 * Text from articles on one line, safe to print: control characters, with which a terminal could be steered, and
 * marks that turn the order of what follows, are shown as �.
 */
export function printable(text: string): string {
  return text.replace(/\s/g, ' ').replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu, '\uFFFD');
}
