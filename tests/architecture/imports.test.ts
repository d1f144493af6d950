import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from './files.js';

/** Each part may import itself and what stands before it (docs/design-choices.md). */
const order = [
  'model',
  'errors',
  'root',
  'read',
  'language',
  'analyse',
  'resolve',
  'relate',
  'corroborate',
  'store',
  'query',
  'graph',
  'export',
  'import',
  'view',
  'pipeline',
  'ingest',
  'evaluate',
  'explain',
  'cli',
  'index',
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/gm;

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(statement)].map(([, type, fixed, lazy]) => ({
    from: file,
    to: normalize(join(dirname(file), (fixed ?? lazy) as string)).replace(/\.js$/, '.ts'),
    typesOnly: type !== undefined || lazy !== undefined,
  }));
}

const files = filesBelow('src', '.ts');
const imports = files.flatMap(importsOf);
const partOf = (file: string) => file.split('/')[1]?.replace(/\.ts$/, '') ?? '';

it('finds the imports', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(imports.length).toBeGreaterThan(files.length);
});

it('knows the place of every part', () => {
  expect([...new Set(files.map(partOf))].filter((part) => !order.includes(part))).toEqual([]);
});

it('imports go one way', () => {
  const wrong = imports.filter(({ from, to }) => order.indexOf(partOf(to)) > order.indexOf(partOf(from)));
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});

it('no file imports itself by a detour', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typesOnly } of imports)
    if (!typesOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
