import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** The packages that a file loads before it does anything: imports that are not types and not lazy. */
function packagesLoadedBy(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  const packages = new Set<string>();
  const statement = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(statement)) {
    const next = normalize(join(dirname(file), name)).replace(/\.js$/, '.ts');
    if (!name.startsWith('.')) packages.add(name);
    else if (!seen.has(next)) for (const p of packagesLoadedBy(next, seen)) packages.add(p);
  }
  return packages;
}

const external = (file: string) =>
  [...packagesLoadedBy(file)].filter((name) => !name.startsWith('node:')).sort();

it('the command line starts with nothing but commander and colours, so that help is instant', () => {
  expect(external('src/cli.ts')).toEqual(['commander', 'picocolors']);
});

it.each(['ingest', 'extract', 'mentions', 'start'])('the command %s explains itself as quickly', (name) => {
  const quick = ['commander', 'picocolors', 'string-width'];
  expect(external(`src/cli/${name}.ts`).filter((used) => !quick.includes(used))).toEqual([]);
});
