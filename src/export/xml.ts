/** XML 1.0 has no way to write these, nor halves of surrogate pairs. */
const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as it stands between the quotes of an attribute; what XML forbids becomes U+FFFD. */
export function attribute(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"\n\r\t]/g, (character) => references[character] as string);
}
