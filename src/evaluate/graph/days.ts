/** First and last day, as days since 1970-01-01. */
type Days = readonly [first: number, last: number];

const week = 7;
/** What "about" and "ongoing" allow on either side. */
const halfWeek = 3;

/** A year, month or day; null where the calendar has none such. */
function daysOf(date: string): Days | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const at = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000;
  const first = at(year as number, month ?? 1, day ?? 1);
  const last = day
    ? first
    : month
      ? at(year as number, month + 1, 1) - 1
      : at((year as number) + 1, 1, 1) - 1;
  return new Date(first * 86_400_000).toISOString().startsWith(date) ? [first, last] : null;
}

/** A date, or from and to with a "/" between. */
function spanOf(dates: string): Days | null {
  const [from = '', to = from] = dates.split('/');
  const first = daysOf(from);
  const last = daysOf(to);
  return first && last && [first[0], last[1]];
}

interface PredictedDate {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * True where the predicted days agree with the gold's, as exactly as the gold says: within the same day; on or
 * before it; or touching the same month or span. "about" and "ongoing" allow three days on either side.
 */
export function sameTime(predicted: PredictedDate | null, gold: string, precision: string | null): boolean {
  const from = predicted?.from ?? predicted?.to;
  const to = predicted?.to ?? predicted?.from;
  const own = from && to ? spanOf(`${from.slice(0, 10)}/${to.slice(0, 10)}`) : null;
  const wanted = spanOf(gold);
  if (!own || !wanted) return false;
  const says = (word: string) => precision?.includes(word) ?? false;
  if (says('before') || says('until')) return own[0] <= wanted[1] && own[1] <= wanted[1] + week;
  const slack = says('ongoing') || says('about') ? halfWeek : 0;
  const [first, last] = [wanted[0] - slack, wanted[1] + slack];
  if (says('day')) return first <= own[0] && own[1] <= last;
  return own[0] <= last && own[1] >= first;
}
