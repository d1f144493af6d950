import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { exportFormats, wholeGraph } from '../../src/export/index.js';
import { packageFile } from '../../src/root.js';
import { openStore } from '../../src/store/index.js';
import { lines, run, start, workFolder } from '../cli/run.js';
import { all } from './graph.js';

const seed = packageFile('seeds', 'articles');
const cwd = workFolder({
  'a.txt':
    'France warned Serbia on Monday. President Alexandra Novak met Peter Holm in Oslo. Novak praised Holm.\n',
  'b.txt': 'Peter Holm, the foreign minister of Norway, rejected the claim. France and Serbia held talks.\n',
  'c.txt':
    'Serbia denied that it threatened France. Alexandra Novak urged Serbia to release ten prisoners.\n',
});
const parley = (...args: string[]) => run(args, { cwd });

test('the order of files, and reading them again, change no byte of an export', async () => {
  await parley(
    'ingest',
    'a.txt',
    'b.txt',
    'c.txt',
    seed,
    '--published',
    '2025-03-06',
    '--store',
    'one.parley',
  );
  for (const paths of [[seed, 'c.txt'], ['b.txt'], ['a.txt', 'c.txt']])
    await parley('ingest', ...paths, '--published', '2025-03-06', '--store', 'two.parley');
  const stores = await Promise.all(
    ['one', 'two'].map((name) => openStore(join(cwd, `${name}.parley`), { readOnly: true })),
  );
  for (const format of exportFormats) {
    if (!('parts' in format)) continue;
    const [one, two] = await Promise.all(
      stores.map(async (store) => (await all(format.parts(wholeGraph(store), {}))).join('')),
    );
    expect(one?.length).toBeGreaterThan(2000);
    expect(two).toBe(one);
  }
  for (const store of stores) await store.close();
});

test('the graph of one article says what extract says', async () => {
  await parley('ingest', seed, '--store', 'seed.parley');
  const { out } = await parley('export', '--format', 'jsonl', '--store', 'seed.parley');
  const extracted = (await parley('extract', seed, '--format', 'jsonl')).out;
  expect(out.split('\n').sort()).toEqual(extracted.split('\n').sort());
  expect(lines(out).length).toBeGreaterThan(0);
});

test('a file is written by its ending, and refused where none can be', async () => {
  expect(await parley('export', 'graph.gexf', '--store', 'seed.parley')).toMatchObject({
    code: 0,
    out: '',
    err: '',
  });
  expect(readFileSync(join(cwd, 'graph.gexf'), 'utf8')).toMatch(/<\/gexf>\n$/);
  expect((await parley('export', 'graph.docx', '--store', 'seed.parley')).err).toContain(
    'PARLEY_EXPORT_FORMAT',
  );
  expect((await parley('export', 'no/graph.gexf', '--store', 'seed.parley')).err).toContain(
    'PARLEY_EXPORT_PATH',
  );
  expect((await parley('export', 'graph.jsonl', '--store', 'none.parley')).err).toContain(
    'PARLEY_STORE_MISSING',
  );
  expect(existsSync(join(cwd, 'graph.jsonl'))).toBe(false);
});

test('a part is what a filter, a link into the viewer or a query leaves', async () => {
  const jsonl = (...args: string[]) =>
    parley('export', '--format', 'jsonl', '--store', 'seed.parley', ...args);
  const whole = lines((await jsonl()).out) as { type: string; polarity: string; modality: string }[];
  const planned = lines((await jsonl('--where', 'modality=planned', '--where', 'polarity=affirmed')).out);
  expect(planned).toEqual(
    whole.filter(({ modality, polarity }) => modality === 'planned' && polarity === 'affirmed'),
  );
  expect(planned.length).toBeGreaterThan(0);
  const link = 'http://127.0.0.1:4477/#hide=modality.actual&hide=polarity.negated&show=list';
  const linked = lines((await jsonl('--where', link)).out);
  expect(linked).toEqual(
    whole.filter(({ modality, polarity }) => modality !== 'actual' && polarity === 'affirmed'),
  );
  const query = 'MATCH (:Entity)-[r:WARNS]->(:Entity) WHERE r.polarity = $polarity RETURN r.id AS id';
  const asked = await jsonl('--query', query, '--param', 'polarity=affirmed');
  expect(asked.err).toBe('');
  expect(lines(asked.out)).toEqual(
    whole.filter(({ type, polarity }) => type === 'WARNS' && polarity === 'affirmed'),
  );
  await parley('export', 'part.html', '--store', 'seed.parley', '--where', 'modality=planned');
  const page = readFileSync(join(cwd, 'part.html'), 'utf8');
  const [, data = ''] = /<script type="application\/json" id="parley-data">(.*?)<\/script>/s.exec(page) ?? [];
  const { graph, evidence } = JSON.parse(data);
  const count = whole.filter(({ modality }) => modality === 'planned').length;
  expect([graph.edges.id.length, evidence.length, graph.total.relations]).toEqual([count, count, count]);
});

test('what cannot be filtered by is named, and no file is written', async () => {
  const refused = await parley('export', 'x.gexf', '--store', 'seed.parley', '--where', 'famly=conflict');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/PARLEY_EXPORT_WHERE.*famly[\s\S]*Did you mean family\?/);
  const unknown = await parley('export', 'x.gexf', '--store', 'seed.parley', '--query', 'who-talks-to-wom');
  expect(unknown.err).toContain('PARLEY_QUERY_UNKNOWN');
  const nothing = await parley('export', 'x.gexf', '--store', 'seed.parley', '--query', 'RETURN 1 AS one');
  expect(nothing.err).toContain('PARLEY_EXPORT_QUERY');
  expect(existsSync(join(cwd, 'x.gexf'))).toBe(false);
  const empty = await parley('export', '--format', 'jsonl', '--store', 'seed.parley', '--where', 'least=999');
  expect(empty).toMatchObject({ code: 0, out: '' });
  expect(empty.err).toContain('Nothing in the graph fits');
});

test('a format of several files is a folder, which standard output is not', async () => {
  const refused = await parley('export', '--format', 'neo4j', '--store', 'seed.parley');
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('PARLEY_EXPORT_FOLDER');
  await parley('export', 'warnings.neo4j', '--store', 'seed.parley', '--where', 'type=WARNS');
  expect(readdirSync(join(cwd, 'warnings.neo4j'))).toContain('relationships-assertions.csv');
});

test('Ctrl-C leaves no half of a file', async () => {
  const { child, ended } = start(['export', 'cut.gexf', '--store', 'seed.parley'], { cwd });
  const part = () => readdirSync(cwd).some((name) => name.startsWith('cut.gexf.'));
  await vi.waitUntil(() => part() || child.exitCode !== null, { timeout: 20_000, interval: 1 });
  child.kill('SIGINT');
  const { code } = await ended;
  expect([0, 130]).toContain(code);
  expect(part()).toBe(false);
  expect(existsSync(join(cwd, 'cut.gexf'))).toBe(code === 0);
});
