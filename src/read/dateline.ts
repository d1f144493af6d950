import type { IsoDate } from '../model/index.js';
import { parseDate } from './date.js';

/** What the head of a text says about itself. */
export interface Dateline {
  readonly published: IsoDate | null;
  readonly outlet: string | null;
}

/** "PARIS, March 3", then an agency in brackets, then a dash. */
const pattern = /^(?<place>\p{Lu}[^()]{2,70}?)(?:\s*\((?<outlet>\p{L}[\p{L} .&]{1,40})\))?\s*[-–—]{1,2}\s/u;

const none: Dateline = { published: null, outlet: null };

const label = /^(?:(?:first |last )?(?:published|posted|updated|date)(?: on)?:?\s+)?/i;
/** What may stand behind a date on its line: "| 5 min read", "by Jane Doe". */
const tail = /\s*(?:[|·•–—]|\bby\b|\().*$/i;

/** To tell whether words are a date at all, even without a year; a leap year. */
const someYear = '9996-12-31' as IsoDate;

/**
 * Date and agency from the head of a news text: "PARIS, March 3 (Reuters) - ", "JERUSALEM (AP) — ", or a line
 * with nothing but a date among the first five. `notAfter` gives the year to a date that has none.
 */
export function readDateline(text: string, notAfter: IsoDate | null = null): Dateline {
  const lines = text
    .slice(0, 2000)
    .split('\n', 12)
    .map((line) => line.trim());
  for (const line of lines.filter((l) => l !== '').slice(0, 5)) {
    if (line.length <= 80) {
      const published = parseDate(line.replace(label, '').replace(tail, ''), notAfter);
      if (published) return { published, outlet: null };
    }
    const dateline = pattern.exec(line)?.groups;
    if (dateline) return fromDateline(dateline.place as string, dateline.outlet ?? null, notAfter);
  }
  return none;
}

/** A place without a date must be in capitals: a sentence too may start with a name, brackets and a dash. */
function fromDateline(place: string, outlet: string | null, notAfter: IsoDate | null): Dateline {
  const parts = place.split(/,\s+/);
  const dates = parts.slice(1).map((_, i) => parts.slice(i + 1).join(', '));
  const date = dates.find((d) => parseDate(d, someYear) !== null);
  if (date !== undefined) return { published: parseDate(date, notAfter), outlet };
  return place === place.toUpperCase() ? { published: null, outlet } : none;
}
