import {
  type ErrorClass,
  type EvaluationError,
  errorClasses,
  figuresOf,
  figureValue,
  type GoldFile,
  type Score,
} from '../evaluate/index.js';
import { count } from './output.js';
import { shorten, table } from './table.js';

export interface Evaluated {
  readonly gold: GoldFile;
  readonly score: Score;
}

const quoteWidth = 400;
const lineWidth = 240;

/** One table a file, the number of errors by class, and that many errors of each. */
export function evaluationText(evaluated: readonly Evaluated[], errors: number): string {
  return evaluated.map((one) => fileText(one, errors)).join('\n');
}

function fileText({ gold, score }: Evaluated, errors: number): string {
  const { title } = figuresOf[gold.kind];
  const summary = classesOf(score)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ');
  return [
    `${shorten(gold.file, lineWidth)}: ${title}, ${count(gold.items.length, 'text')}\n`,
    table(rowsOf({ gold, score })),
    summary ? `  errors: ${summary}\n` : '',
    ...worst(score, errors).map(errorText),
  ].join('');
}

function rowsOf({ gold, score }: Evaluated): string[][] {
  return figuresOf[gold.kind].figures.flatMap(({ name, of, meaning }) => {
    const value = figureValue(score, name);
    if (value === null) return [];
    const shown = name in score.shares ? value.toFixed(3) : String(value);
    const counts = of ? `${score.counts[of[0]]} of ${score.counts[of[1]]}` : '';
    return [[name, shown, counts, meaning]];
  });
}

/** How many errors each class has, if any. */
function classesOf({ errors }: Score): [ErrorClass, number][] {
  return errorClasses
    .map((name): [ErrorClass, number] => [name, errors.filter((e) => e.class === name).length])
    .filter(([, number]) => number > 0);
}

/** The first errors of each class, the classes that mislead most first. */
function worst({ errors }: Score, limit: number): EvaluationError[] {
  return errorClasses.flatMap((name) => errors.filter((e) => e.class === name).slice(0, limit));
}

function errorText({ class: name, id, expected, found, quote }: EvaluationError): string {
  const lines = [
    expected === null ? '' : `    gold   ${shorten(expected, lineWidth)}\n`,
    found === null ? '' : `    found  ${shorten(found, lineWidth)}\n`,
    quote === '' ? '' : `    “${shorten(quote, quoteWidth)}”\n`,
  ];
  return `\n  ${name}  ${shorten(id, lineWidth)}\n${lines.join('')}`;
}

/** The same as JSON; shares are rounded to four places. */
export function evaluationJson(evaluated: readonly Evaluated[], errors: number): string {
  const files = evaluated.map(({ gold, score }) => ({
    file: gold.file,
    form: gold.kind,
    texts: gold.items.length,
    shares: Object.fromEntries(Object.entries(score.shares).map(([name, value]) => [name, rounded(value)])),
    counts: score.counts,
    classes: Object.fromEntries(classesOf(score)),
    errors: worst(score, errors),
  }));
  return `${JSON.stringify(files, null, 2)}\n`;
}

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e4) / 1e4;
}
