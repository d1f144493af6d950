import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { filesBelow } from './files.js';

const read = (file: string) => readFileSync(file, 'utf8');

/** Names in back-ticks at the start of headings of that level. */
function headings(file: string, marks: string): string[] {
  const pattern = new RegExp(`^${marks} \`([^\`]+)\``, 'gm');
  return [...read(file).matchAll(pattern)].map((m) => m[1] as string).sort();
}

it('docs/dependencies.md has an entry for each dependency, and for nothing else', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const named = Object.keys({ ...dependencies, ...devDependencies }).sort();
  expect(headings('docs/dependencies.md', '###')).toEqual(named);
});

it('docs/errors.md has an entry for each code in the source, and for nothing else', () => {
  const source = filesBelow('src', '.ts').map(read).join('\n');
  const codes = new Set([...source.matchAll(/\bPARLEY_[A-Z0-9]+_[A-Z0-9_]*[A-Z0-9]\b/g)].map((m) => m[0]));
  expect(headings('docs/errors.md', '###')).toEqual([...codes].sort());
});

it('links in the documents lead somewhere', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')];
  const broken = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, target]) => join(dirname(file), target as string))
      .filter((target) => !existsSync(target))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

it('docs/cli.md has a section for each command, and for nothing else', () => {
  const described = [...read('docs/cli.md').matchAll(/^## `parley (\w+)/gm)]
    .map((m) => m[1] as string)
    .sort();
  expect(described).toEqual(commands.map(({ name }) => name).sort());
});
