import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chooseFormat, type ExportFormat, exportFormats } from '../../src/export/index.js';
import { run } from '../cli/run.js';

test('the format is read off the ending, the longest that fits, or named', () => {
  const format = (path: string, name?: string) => chooseFormat(exportFormats, path, name).name;
  expect(format('x/graph.GEXF')).toBe('gexf');
  expect(format('graph.jsonl')).toBe('jsonl');
  expect(format('graph.gexf', 'jsonl')).toBe('jsonl');
  for (const path of ['-', 'graph', 'graph.xlsx'])
    expect(() => format(path)).toThrow(expect.objectContaining({ code: 'PARLEY_EXPORT_FORMAT' }));
  const [first] = exportFormats as [ExportFormat];
  const formats = [
    { ...first, name: 'short', endings: ['.csv'] },
    { ...first, name: 'long', endings: ['.events.csv'] },
  ];
  expect(chooseFormat(formats, 'graph.events.csv', undefined).name).toBe('long');
  expect(chooseFormat(formats, 'events.csv', undefined).name).toBe('short');
});

test('every format has a name and endings of its own', () => {
  const names = exportFormats.flatMap(({ name, endings }) => [name, ...endings]);
  expect(new Set(names).size).toBe(names.length);
});

test('docs/exports.md has a row for each format, and --help a line', async () => {
  const rows = [...readFileSync('docs/exports.md', 'utf8').matchAll(/^\| `(\w+)` \| (`.+`) \| (.+) \|$/gm)];
  const described = rows.map(([, name, endings, title]) => ({
    name,
    endings: endings?.match(/[^`\s]+/g),
    title,
  }));
  expect(described.slice(1)).toEqual(
    exportFormats.map(({ name, endings, title }) => ({ name, endings, title })),
  );
  expect(described[0]?.name).toBe('html');
  const { out } = await run(['export', '--help']);
  for (const { name, title } of described) {
    expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(out).toContain(title);
  }
});
