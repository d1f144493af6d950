import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = 'viewer/dist';

/** What a browser fetches before it shows anything: the page, and what its files import at once. */
function firstFiles(): string[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set(['index.html']);
  const queue = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file as string);
  for (const file of queue) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      queue.push(`assets/${name}`);
  }
  return [...found];
}

it('the first view is at most 150 kB, gzipped', () => {
  const files = firstFiles();
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  expect(files.length).toBeGreaterThan(2);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(150_000);
});

it('the map, Cypher and drafts are fetched when they are opened', () => {
  const first = firstFiles();
  const lazy = readdirSync(join(folder, 'assets')).filter((name) => !first.includes(`assets/${name}`));
  for (const part of ['MapView', 'AskPanel', 'DraftPanel', 'take', 'relax'])
    expect([part, lazy.filter((name) => name.startsWith(`${part}-`)).length]).toEqual([part, 1]);
});
