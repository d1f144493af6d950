import { type CodeBooks, quadOf } from '../../relate/ontology/codes.js';
import type { RelationType } from '../../relate/ontology/load.js';
import { colors } from '../colors.js';
import { count } from '../output.js';
import { tableText } from '../rows.js';
import { table, terminalWidth } from '../table.js';

/** PLOVER's type with its mode: `RETREAT release`. */
const ploverWords = ({ plover, mode }: RelationType): string => [plover, mode].filter(Boolean).join(' ');

/** Columns below which label and family are left out, so that no name is cut. */
const roomForAll = 115;

/** All types as a table, one a row. */
export function listText(types: readonly RelationType[], books: CodeBooks): string {
  const wide = terminalWidth() >= roomForAll;
  const rows = types.map((t) => [
    t.type,
    ...(wide ? [t.label, t.family] : []),
    t.cameo ?? '',
    ploverWords(t),
    quadOf(t, books) ?? '',
  ]);
  const columns = ['type', ...(wide ? ['label', 'family'] : []), 'CAMEO', 'PLOVER', 'quad class'];
  return `${tableText({ columns, rows })}\n${count(types.length, 'relation type')}. parley ontology TYPE explains one.\n`;
}

/** What programs get of a type: its file's fields, and the quad class. */
export function record({ frames: _, ...type }: RelationType, books: CodeBooks) {
  return { ...type, quad: quadOf(type, books) };
}

/** One type with its codes, ends, patterns and examples. */
export function typeText(t: RelationType, books: CodeBooks): string {
  const root = t.cameo && books.cameo[t.cameo.slice(0, 2)]?.name;
  const facts: (readonly [string, string | null | undefined])[] = [
    ['family', t.family],
    ['CAMEO', t.cameo && `${t.cameo} (root ${t.cameo.slice(0, 2)}, ${root})`],
    ['PLOVER', ploverWords(t) || null],
    ['quad class', quadOf(t, books)],
    ['ends', `${t.source.join(', ')} → ${t.target.join(', ')}`],
    ['symmetric', t.symmetric ? 'both ends do the same' : null],
    ['inverse', t.inverse],
    ['when it stops', t.ended],
    ['imperatives', t.imperative ? 'an order inside a quotation is one' : null],
    ['file', t.file],
  ];
  const shown = facts.flatMap(([name, value]) => (value ? [[colors.dim(name), value]] : []));
  const patterns = (['verbs', 'nouns', 'adjectives', 'roles'] as const).flatMap((kind) =>
    t[kind].map((pattern, i) => [i === 0 ? colors.dim(kind) : '', pattern]),
  );
  const positive = t.examples.positive.map((e) => {
    const status = [e.polarity, e.modality].filter(Boolean).join(', ');
    return [
      colors.green('yes'),
      e.text,
      colors.dim(`${e.source} → ${e.target}${status ? ` (${status})` : ''}`),
    ];
  });
  const negative = t.examples.negative.map((e) => [colors.red('no'), e.text, '']);
  return `${colors.bold(t.type)}  ${t.label}\n${t.explain}\n\n${table(shown)}\n${table(patterns)}\n${table([...positive, ...negative])}`;
}
