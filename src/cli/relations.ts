import type { Assertion, Span } from '../model/index.js';
import { colors } from './colors.js';
import { printable, shorten, table, terminalWidth } from './table.js';

/** What keeps a relation from being a plain fact: "not", "threatened", "alleged by Hamas". */
function statusOf({ polarity, modality, attribution }: Assertion): string {
  const words = [polarity === 'negated' ? 'not' : '', modality === 'actual' ? '' : modality].filter(Boolean);
  const speakers = attribution.map((speaker) => printable(speaker.name));
  return [words.join(' '), speakers.length > 0 ? `by ${speakers.join(', by ')}` : '']
    .filter(Boolean)
    .join(' ');
}

/** One relation a row: source, type, target, status, and the words around the trigger. */
export function relationTable(assertions: readonly Assertion[]): string {
  const cells = assertions.map((a) => [
    shorten(a.source.name, 24),
    a.type,
    shorten(a.target.name, 24),
    shorten(statusOf({ ...a, attribution: [] }), 12),
  ]);
  const head = ['source', 'relation', 'target', 'status'];
  const used = head.map((name, i) =>
    Math.max(name.length, ...cells.map((row) => [...(row[i] as string)].length)),
  );
  const room = Math.max(24, terminalWidth() - used.reduce((sum, width) => sum + width + 2, 2));
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
  const { date } = a;
  const when = date ? [...new Set([date.from ?? '…', date.to ?? '…'])].join(' to ') : '';
  const notes = [statusOf(a), when, a.place ? `in ${printable(a.place)}` : ''].filter(Boolean).join(', ');
  const head = `${colors.bold(printable(a.source.name))} ${colors.yellow(a.type)} ${colors.bold(printable(a.target.name))}`;
  return `${head}${notes ? `  ${colors.dim(`(${notes})`)}` : ''}\n  ${marked(a)}\n`;
}

/** The sentence with its ends in brackets and its trigger between stars, or in colours where there are some. */
function marked({ evidence, source, target, trigger }: Assertion): string {
  const inBrackets = colors.isColorSupported ? colors.cyan : (text: string) => `[${text}]`;
  const inStars = colors.isColorSupported ? colors.yellow : (text: string) => `*${text}*`;
  const marks: [Span, (text: string) => string][] = [
    [source, inBrackets],
    [target, inBrackets],
    [trigger, inStars],
  ];
  let out = '';
  let at = evidence.start;
  for (const [span, mark] of marks.sort(([a], [b]) => a.start - b.start)) {
    if (span.start < at || span.end > evidence.end) continue;
    out +=
      printable(evidence.text.slice(at - evidence.start, span.start - evidence.start)) +
      mark(printable(span.text));
    at = span.end;
  }
  return out + printable(evidence.text.slice(at - evidence.start));
}
