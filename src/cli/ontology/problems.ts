import type { Problem } from '../../relate/ontology/lint/index.js';
import { colors } from '../colors.js';
import { count } from '../output.js';
import { shorten, terminalWidth } from '../table.js';

/** What a lint found, and of how much. */
export interface LintReport {
  readonly types: number;
  readonly patterns: number;
  /** Articles of the corpus; null without one. */
  readonly articles: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly problems: readonly Problem[];
}

const shownWords = 6;

function problemText({ level, kind, type, pattern, message, words, others }: Problem): string {
  const paint = level === 'error' ? colors.red : colors.yellow;
  const width = terminalWidth() - 4;
  const lines = [
    `${paint(level)} ${kind}: ${colors.bold(type)} ${message}`,
    ...(pattern ? [shorten(pattern, width)] : []),
    ...(words.length > 0
      ? [
          `${words.slice(0, shownWords).join(', ')}${words.length > shownWords ? `, ${words.length - shownWords} more` : ''}`,
        ]
      : []),
    ...others.map((o) => shorten(`← ${o.type === type ? '' : `${o.type}: `}${o.pattern ?? ''}`, width)),
  ];
  return `${lines.join('\n    ')}\n`;
}

export function problemsText({ types, patterns, articles, errors, warnings, problems }: LintReport): string {
  const corpus = articles === null ? '' : ` on ${count(articles, 'article')}`;
  return `${problems.map(problemText).join('')}${count(errors, 'error')} and ${count(warnings, 'warning')} in ${count(types, 'type')} with ${count(patterns, 'pattern')}${corpus}\n`;
}
