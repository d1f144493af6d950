import type { Ontology } from '../../relate/index.js';
import type { CodeBooks } from '../../relate/ontology/codes.js';
import { type Covered, coverage } from '../../relate/ontology/coverage.js';
import { loadComposition } from '../../relate/status/composition.js';
import { colors } from '../colors.js';
import { tableText } from '../rows.js';

/** Which codes the relation types reach, by themselves and by composition. */
export const tables = (ontology: Ontology, books: CodeBooks) => coverage(ontology, books, loadComposition());

export function tablesText({ cameo, plover }: ReturnType<typeof tables>): string {
  const open = [...cameo, ...plover.filter((c) => needed(c, plover))].filter((c) => !reached(c));
  const missing = open.map(({ code, mode }) => [code, mode].filter(Boolean).join(' '));
  return [
    colors.bold('CAMEO roots'),
    tableText({
      columns: ['root', 'name', 'quad class', 'types', 'composed', 'such as'],
      rows: cameo.map((c) => [c.code, c.name, c.quad ?? '', ...numbers(c, true)]),
    }),
    colors.bold('PLOVER types and modes'),
    tableText({
      columns: ['type', 'mode', 'quad class', 'types', 'composed', 'such as'],
      rows: plover.map((c) => [
        c.mode ? '' : c.code,
        c.mode ?? '',
        c.mode ? '' : (c.quad ?? ''),
        ...numbers(c, needed(c, plover)),
      ]),
    }),
    missing.length === 0 ? 'Nothing is uncovered.\n' : `Uncovered: ${missing.join(', ')}.\n`,
    'composed: types that have the code when they are planned, demanded, refused, threatened or ended.\n',
  ].join('\n');
}

const reached = (c: Covered): boolean => c.types.length + c.composed.length > 0;

/** A type whose modes say all there is needs no relation without a mode. */
const needed = (c: Covered, all: readonly Covered[]): boolean =>
  c.mode !== null || !all.some((o) => o.code === c.code && o.mode !== null && reached(o));

const numbers = (c: Covered, isNeeded: boolean): string[] => [
  c.types.length > 0 ? String(c.types.length) : '',
  c.composed.length > 0 ? String(c.composed.length) : '',
  reached(c) ? [...c.types, ...c.composed].slice(0, 4).join(', ') : isNeeded ? '✗ uncovered' : '',
];
