import type { Codes, Derivation, EndDerivation } from '../../explain/derivation.js';
import { heardWords } from '../../explain/heard.js';
import { patternWords } from '../../explain/pattern.js';
import type { TracedReading } from '../../explain/reading.js';
import type { Stop, WhyNot } from '../../explain/why-not/types.js';
import type { End } from '../../model/index.js';
import { colors } from '../colors.js';
import { printable } from '../printable.js';
import { dateWords, relationBlock } from '../relations.js';
import { table } from '../table.js';
import { drawTokens } from '../tree.js';
import type { Given } from './input.js';
import type { StoredDerivation } from './stored.js';

/** Which article it is. */
export function articleHead({ article, typed }: Given): string {
  const { title, id, outlet, published } = article;
  const words = [title ?? id, outlet, published].filter((word) => word !== null).join(' · ');
  return typed ? '' : `${colors.dim(`── ${printable(words)}`)}\n\n`;
}

const letters = { source: 'A', trigger: 'trigger', target: 'B' } as const;

const codeWords = ({ cameo, plover, mode }: Codes): string =>
  [cameo, plover, mode].filter(Boolean).join(' ') || 'none';

const endRows = (
  letter: string,
  { name, type, text }: End,
  { how, elsewhere }: EndDerivation,
): [string, string][] => [
  [letter, `${name} (${type}): ${how}`],
  ...(elsewhere ? [['', `“${text}” stands in: ${elsewhere}`] as [string, string]] : []),
];

/** One assertion with everything that led to it. */
export function derivationText({ assertion: a, tree, ...d }: Derivation): string {
  const speakers = a.attribution.map((s) => `${s.name} (“${s.text}”)`).join(', then ');
  const status = d.status.length > 0 ? d.status.map((step, i) => `${i + 1}. ${step}`) : ['stated plainly'];
  const rows: [string, string][] = [
    ['id', a.id],
    [
      'rule',
      d.rule.pattern ? `${d.rule.type} ${patternWords({ text: d.rule.pattern }, tree.trigger)}` : d.rule.name,
    ],
    ['', d.rule.explain],
    ...d.repeatedBy.map((word): [string, string] => ['', `“${word}” says the same and is not counted again`]),
    ...endRows('A', a.source, d.source),
    ...endRows('B', a.target, d.target),
    ...(a.object ? [['X', `“${a.object}”`] as [string, string]] : []),
    ['status', `${a.polarity}, ${a.modality}`],
    ...status.map((step): [string, string] => ['', step]),
    ['speaker', speakers || 'the article itself'],
    [
      'date',
      a.date
        ? `${dateWords(a.date)}${a.date.precision === 'about' ? '' : ` (${a.date.precision})`}: ${d.date}`
        : d.date,
    ],
    ...(a.place ? [['place', a.place] as [string, string]] : []),
    [
      'codes',
      d.codes.why
        ? `${codeWords(d.codes.plain)} → ${codeWords(d.codes.composed)}, as ${d.codes.why}`
        : codeWords(d.codes.composed),
    ],
  ];
  const facts = table(rows.map(([name, value]) => [colors.dim(name), printable(value)]));
  const drawn = drawTokens(
    tree.tokens,
    colors,
    (t) => letters[tree.marks.get(t) as keyof typeof letters] ?? '',
  );
  return `${relationBlock(a)}\n${drawn}\n${facts}`;
}

/** What stopped a relation, where else it was tried, and what the text says of the two instead. */
export function whyNotText(w: WhyNot, instead: readonly Derivation[]): string {
  const asked = `${colors.bold(printable(w.source))} ${colors.yellow(w.type)} ${colors.bold(printable(w.target))}`;
  const at = w.trigger ? `  ${printable(w.trigger.sentence.text.trim())}\n` : '';
  const lines = (list: readonly string[]): string => list.map((line) => `    ${printable(line)}\n`).join('');
  const others = [...new Set(w.elsewhere.map(obstacleWords))].slice(0, shownObstacles);
  const elsewhere = others.length > 0 ? `  Also:\n${lines(others)}` : '';
  const told =
    w.cause === 'found' || w.cause === 'reversed' ? 'It says so here:' : 'What it says of the two:';
  const shown = instead.length > 0 ? `\n${told}\n\n${instead.map(derivationText).join('\n')}` : '';
  const cause = w.cause === 'found' ? colors.green(w.cause) : colors.red(w.cause);
  return `${asked}\n${at}  ${cause}: ${printable(w.message)}\n${lines(w.details)}${elsewhere}${shown}`;
}

const shownObstacles = 5;

const obstacleWords = ({ trigger, message }: Stop): string => `at “${trigger?.text}”: ${message}`;

/** The same as JSON. */
export const whyNotRecord = ({ trigger, elsewhere, ...rest }: WhyNot) => ({
  ...rest,
  trigger: trigger && { text: trigger.text, sentence: trigger.sentence.text.trim() },
  elsewhere: elsewhere.map(({ cause, message, trigger: t }) => ({
    cause,
    message,
    trigger: t?.text ?? null,
  })),
});

/** A text without a relation: which of its words could have been one. */
export function nothingText(reading: TracedReading): string {
  const heard = heardWords(reading);
  const words = heard.length > 0 ? heard : ['no word triggers any relation'];
  return `The text says no relation.\n${words.map((line) => `  ${printable(line)}\n`).join('')}--why-not A TYPE B tells what stopped one.\n`;
}

/** What the graph keeps of a relation that its article, read again, does not give. */
export function storedText({ id, source, type, target, rule, quote, reasons }: StoredDerivation): string {
  const facts = [['id', id], ['rule', rule], ...reasons.map((reason) => ['', reason])];
  const rows = table(facts.map(([name = '', value = '']) => [colors.dim(name), printable(value)]));
  return `${colors.bold(printable(source))} ${colors.yellow(type)} ${colors.bold(printable(target))}\n  ${printable(quote)}\n\n${rows}\nThis is what the graph keeps. Read again with the present ontology, actors and model the article does not say it;\ningest it again, or ask --why-not ${JSON.stringify(source)} ${type} ${JSON.stringify(target)}.\n`;
}
