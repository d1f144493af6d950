import type { Assertion, EventDate, Span } from '../model/index.js';
import { colors } from './colors.js';
import { printable } from './printable.js';
import { shorten, table, terminalWidth } from './table.js';

/** What keeps a relation from being a plain fact: "not", "threatened"; empty where nothing does. */
function statusOf({ polarity, modality }: Assertion): string {
  return [polarity === 'negated' ? 'not' : '', modality === 'actual' ? '' : modality]
    .filter(Boolean)
    .join(' ');
}

/** One relation a row: source, type, target, status, and the words around the trigger. */
export function relationTable(assertions: readonly Assertion[]): string {
  const ends = terminalWidth() < 120 ? 18 : 24;
  const cells = assertions.map((a) => [
    shorten(a.source.name, ends),
    a.type,
    shorten(a.target.name, ends),
    statusOf(a),
  ]);
  const head = ['source', 'relation', 'target', 'status'];
  const used = head.map((name, i) =>
    Math.max(name.length, ...cells.map((row) => [...(row[i] as string)].length)),
  );
  const room = Math.max(20, terminalWidth() - used.reduce((sum, width) => sum + width + 2, 2));
  const rows = cells.map((row, i) => [...row, colors.dim(around(assertions[i] as Assertion, room))]);
  return table([[...head, 'in the words'].map(colors.bold), ...rows]);
}

/** The part of the sentence with the trigger in its middle. */
function around({ evidence, trigger }: Assertion, width: number): string {
  const quote = [...printable(evidence.text)];
  if (quote.length <= width) return quote.join('');
  const middle = trigger.start - evidence.start + trigger.text.length / 2;
  const from = Math.max(0, Math.min(Math.round(middle - width / 2), quote.length - width));
  const part = quote.slice(from, from + width);
  if (from > 0) part[0] = '…';
  if (from + width < quote.length) part[width - 1] = '…';
  return part.join('');
}

/** One relation with its whole sentence, source, trigger and target marked. */
export function relationBlock(a: Assertion): string {
  const says = a.attribution.map((speaker) => `says ${printable(speaker.name)}`);
  const when = a.date ? dateWords(a.date) : '';
  const notes = [statusOf(a), ...says, when, a.place ? `in ${printable(a.place)}` : '']
    .filter(Boolean)
    .join(', ');
  const [source, target] = [a.source, a.target].map((end) => colors.bold(printable(end.name)));
  return `${source} ${colors.yellow(a.type)} ${target}${notes ? `  ${colors.dim(`(${notes})`)}` : ''}\n  ${marked(a)}\n`;
}

/** The days of a date, in words. */
export function dateWords({ from, to, precision }: EventDate): string {
  const about = precision === 'about' ? 'about ' : '';
  if (from === to) return `${about}${from ?? ''}`;
  if (from === null) return `until ${about}${to}`;
  return to === null ? `since ${about}${from}` : `${about}${from} to ${to}`;
}

/** What goes before and behind marked words: colours, or signs where there are no colours. */
const endMarks = colors.isColorSupported ? colors.cyan('|').split('|') : ['[', ']'];
const triggerMarks = colors.isColorSupported ? colors.yellow('|').split('|') : ['*', '*'];

/** The sentence with both ends and the trigger marked; the trigger may stand inside an end. */
function marked({ evidence, source, target, trigger }: Assertion): string {
  const marks = [source, target].map((span) => ({ span, signs: endMarks }));
  const cuts = [...marks, { span: trigger, signs: triggerMarks }]
    .filter(({ span }) => span.start >= evidence.start && span.end <= evidence.end)
    .flatMap(({ span, signs: [open = '', close = ''] }) => [
      { at: span.start, order: -length(span), sign: open },
      { at: span.end, order: length(span) - evidence.text.length, sign: close },
    ])
    .sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let at = evidence.start;
  for (const cut of cuts) {
    out += printable(evidence.text.slice(at - evidence.start, cut.at - evidence.start)) + cut.sign;
    at = cut.at;
  }
  return out + printable(evidence.text.slice(at - evidence.start));
}

function length({ start, end }: Span): number {
  return end - start;
}
