/** "PARIS, March 3 (Reuters) - France …": place, date and agency before the first sentence, up to a dash or colon. */
const DATELINE =
  /^\s*\p{Lu}[\p{L}.’' ]{1,30}(?:,\s+[\p{L}\d.’' ]{2,25}){0,3}(?:\s*(?:\([^()\n]{2,40}\)\s*(?:-{1,2}|[–—:])|\s-{1,2}|\s?[–—]))\s+(?=["“‘']?\p{Lu})/u;

/**
 * The text with its dateline replaced by spaces, so that offsets stay and the parser does not take the place
 * for the subject of the first sentence.
 */
export function withoutDateline(text: string): string {
  const found = DATELINE.exec(text)?.[0];
  return found ? found.replace(/\S/g, ' ') + text.slice(found.length) : text;
}
