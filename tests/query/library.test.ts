import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { queryLibrary } from '../../src/query/index.js';
import { packageFile } from '../../src/root.js';
import { expected } from './expected.js';

const library = queryLibrary();

test('every query is asked of every store (tests/store/conformance), and of the sample article', () => {
  for (const of of ['made', 'article'] as const)
    expect(Object.keys(expected(of)).sort()).toEqual([...library.keys()].sort());
  expect(readdirSync(packageFile('queries')).length).toBe(library.size);
});

test.each([...library.values()])(
  'the header of $name says what it asks and gives',
  ({ title, question, returns, parameters, cypher }) => {
    expect(title).not.toBe('');
    expect(question).toMatch(/\?$/);
    expect(returns).not.toBe('');
    const used = new Set([...cypher.replace(/^\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map((m) => m[1]));
    expect(parameters.map((p) => p.name).sort()).toEqual([...used].sort());
  },
);

/** Constructs that the embedded engine and Neo4j 5 read differently (docs/stores.md). */
test.each([...library.values()])('$name keeps to the Cypher that every store reads alike', ({ cypher }) => {
  const code = cypher.replace(/^\/\/.*$/gm, '');
  expect(code).not.toMatch(
    /collect\([^)]*\)\s*\[|\bCOLLECT\s*\{|\(\w*:\w+[|&!]|->\{|\bIS\s*::|date\.truncate|duration\.|\bpoint\(|randomUUID|\$\d/i,
  );
  const returned = (code.split(/\bRETURN\b/).at(-1) ?? '').split(/\bORDER BY\b/)[0] ?? '';
  for (const part of returned.split(/,(?![^([]*[)\]])/)) expect(part.trim()).toMatch(/^\w+$|\bAS\b/i);
});
