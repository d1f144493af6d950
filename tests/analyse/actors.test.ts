import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadActors } from '../../src/analyse/index.js';
import { ParleyError } from '../../src/errors.js';
import { packageFile } from '../../src/root.js';

const actors = loadActors();
const ids = (name: string): string[] => actors.names.exact(name.split(' ')).map((e) => e.actor.id);

test('states are known by name, abbreviation and nationality word', () => {
  expect(ids('United States')).toContain('state:USA');
  expect(ids('U.S.')).toContain('state:USA');
  expect(ids('Norwegian')).toEqual(['state:NOR']);
  expect(ids('Norwegians')).toEqual(['state:NOR']);
});

test('a capital knows whose government sits there', () => {
  const oslo = actors.names.exact(['Oslo']).map((e) => e.actor);
  expect(oslo.map((a) => [a.type, a.government])).toEqual([['Location', 'state:NOR']]);
});

function folder(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'parley-actors-'));
  writeFileSync(join(dir, 'mine.yaml'), text);
  return dir;
}

test('a user adds a state of their own', () => {
  const mine = loadActors([
    folder('states:\n  RUR: { name: Ruritania, demonyms: Ruritanian, capital: Strelsau }\n'),
  ]);
  expect(mine.names.exact(['Ruritanian'])[0]?.actor.id).toBe('state:RUR');
  expect(mine.names.exact(['Strelsau'])[0]?.actor.government).toBe('state:RUR');
});

test('a mistake in an actor file is told with file and line', () => {
  const dir = folder('people:\n  - Rudolf Rassendyll (m)\n  - Antoinette (x)\n');
  try {
    loadActors([dir]);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ParleyError);
    expect((error as ParleyError).code).toBe('PARLEY_ACTORS_SCHEMA');
    expect((error as ParleyError).place).toEqual({ file: join(dir, 'mine.yaml'), line: 3 });
  }
});

test('a folder that is not there is told', () => {
  expect(() => loadActors(['/nowhere/at/all'])).toThrow(/cannot be read/);
});

test('the example file of docs/entities.md loads and is known', () => {
  const example =
    /```yaml\n([\s\S]*?)```/.exec(readFileSync(packageFile('docs', 'entities.md'), 'utf8'))?.[1] ?? '';
  const mine = loadActors([folder(example)]);
  const id = (name: string): string | undefined => mine.names.exact(name.split(' '))[0]?.actor.id;
  expect(id('Kingdom of Ruritania')).toBe('state:RUR');
  expect(id('Ruritanians')).toBe('state:RUR');
  expect(id('BMG')).toBe('org:black-michael-guard');
  expect(id('Old Zenda')).toBe('location:zenda');
  expect(mine.terms.some((t) => t.person === 'person:rudolf-v' && t.of === 'state:RUR')).toBe(true);
});
