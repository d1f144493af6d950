/** XML 1.0 has no way to write these, nor halves of surrogate pairs. */
const forbidden = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What must not stand as it is; also what can only be told by looking closer. Most texts have none of it. */
const suspicious = /[&<>"]|[^ -\ud7ff\ue000-\ufffd]/;

/** What XML forbids, which other formats do not take well either, becomes U+FFFD. */
export const writable = (text: string): string => text.replace(forbidden, '\ufffd');

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as it stands between the quotes of an attribute, or between tags; what XML forbids becomes U+FFFD. */
export function attribute(text: string): string {
  if (!suspicious.test(text)) return text;
  return writable(text).replace(/[&<>"\n\r\t]/g, (character) => references[character] as string);
}
