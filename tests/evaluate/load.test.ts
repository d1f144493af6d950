import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { articlesOf, loadGold, loadPredictions, savedFor } from '../../src/evaluate/index.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-gold-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const jsonl = (...records: object[]) => records.map((r) => `${JSON.stringify(r)}\n`).join('');
const fined = { id: '1', text: 'Orland fined Tarn.', cameo: '163' };
const graph = {
  text: fined.text,
  entities: [
    { id: 'O', type: 'STATE', name: 'Orland' },
    { id: 'T', type: 'STATE', name: 'Tarn' },
  ],
  relations: [
    { id: 'R1', source: 'O', relation: 'fines', target: 'T' },
    { id: 'R2', source: 'O', relation: 'trusts', target: 'X' },
  ],
};

it('knows each form by its keys', async () => {
  const kind = async (record: object) => (await loadGold(file('form.jsonl', jsonl(record)))).kind;
  const { text } = fined;
  expect(await kind(fined)).toBe('codes');
  expect(await kind({ id: '1', text, pairs: [['Orland', 'Tarn']], names: ['Orland', 'Tarn'] })).toBe('pairs');
  expect(await kind({ id: '1', text, entities: [{ start: 0, end: 6, type: 'LOC' }] })).toBe('names');
  expect(await kind({ id: '1', text, pronoun: [0, 6], candidates: [{ name: 'Tarn', coref: true }] })).toBe(
    'pronouns',
  );
  expect(await kind({ ...graph, relations: graph.relations.slice(0, 1) })).toBe('graph');
});

it('reads gzip, lists, and files with empty lines', async () => {
  const gold = await loadGold(file('fine.jsonl.gz', gzipSync(`\n${jsonl(fined)}\n`)));
  expect(gold.items.map(({ place }) => place.line)).toEqual([2]);
  expect(
    (await loadGold(file('list.json', JSON.stringify([fined, { ...fined, id: '2' }])))).items,
  ).toHaveLength(2);
});

it('leaves out records whose id stands before, and those in which an error is expected', async () => {
  const gold = await loadGold(
    file('twice.jsonl', jsonl(fined, fined, { ...fined, id: '2', error_expected: true })),
  );
  expect(gold.items).toHaveLength(1);
  expect(gold.repeated).toBe(1);
});

const bad: [name: string, content: string | Uint8Array, error: object][] = [
  ['empty.jsonl', '\n', { message: 'there is no gold in it' }],
  ['notgz.jsonl.gz', 'plain', { message: expect.stringContaining('gzip') }],
  ['broken.json', '{\n  "id": 1,\n  "text": }\n', { place: { line: 3, column: 11 } }],
  ['form.json', '{"id": "1", "words": []}', { message: expect.stringContaining('relations') }],
  [
    'field.jsonl',
    jsonl(fined, { id: '2', cameo: '163' }),
    { place: { line: 2 }, message: 'text: is missing' },
  ],
  [
    'other.jsonl',
    jsonl({ id: '1', text: 'x', pairs: [], names: [] }, fined),
    { place: { line: 2 }, message: 'pairs: is missing' },
  ],
  [
    'end.json',
    JSON.stringify(graph, null, 1),
    { place: { line: 26 }, message: 'relations.1.target: "X" is the id of no entity' },
  ],
  [
    'type.jsonl',
    jsonl({ id: '1', text: 'Tarn', pairs: [['Tarn']], names: [] }),
    { place: { line: 1 }, message: expect.stringMatching(/^pairs\.0(?:\.1)?: (?!Invalid input)/) },
  ],
  [
    'span.jsonl',
    jsonl({ id: '1', text: '🕊 Tarn', entities: [{ start: 2, end: 7, type: 'LOC' }] }),
    { place: { line: 1 }, message: expect.stringMatching(/^entities\.0: .*code points/) },
  ],
];

it.each(bad)('says what is wrong with %s, and where', async (name, content, error) => {
  const path = file(name, content);
  const thrown = loadGold(path);
  await expect(thrown).rejects.toMatchObject({ code: 'PARLEY_EVALUATE_GOLD', place: { file: path } });
  await expect(thrown).rejects.toMatchObject(error);
});

it('tells a line that is no JSON as reading does', async () => {
  const broken = file('line.jsonl', `${jsonl(fined)}{"id": 2,}\n`);
  await expect(loadGold(broken)).rejects.toMatchObject({
    code: 'PARLEY_READ_JSON',
    place: { line: 2, column: 10 },
  });
});

it('takes saved assertions and mentions by article, and refuses those of other texts', async () => {
  const end = { id: 'x', name: 'Orland', type: 'State', text: 'Orland', start: 0, end: 6 };
  const edge = { article: '1', type: 'FINES', cameo: '163', source: end, target: end };
  const saved = file(
    'saved.jsonl',
    jsonl(edge, { article: '1', type: 'State', start: 0, end: 6, kind: 'name' }),
  );
  const gold = await loadGold(file('gold.jsonl', jsonl(fined)));
  const [of] = savedFor(gold, await loadPredictions(saved), saved);
  expect(of?.edges).toHaveLength(1);
  expect(of?.mentions).toHaveLength(1);

  const others = file('others.jsonl', jsonl({ ...edge, article: '9' }));
  const predictions = await loadPredictions(others);
  expect(() => savedFor(gold, predictions, others)).toThrow(/none is about a text of/);

  const incomplete = file('incomplete.jsonl', jsonl(edge, { ...edge, target: undefined }));
  await expect(loadPredictions(incomplete)).rejects.toMatchObject({
    code: 'PARLEY_EVALUATE_PREDICTIONS',
    place: { line: 2 },
    message: 'target: is missing',
  });
});

it('does not take one file for the article of several graphs', async () => {
  const one = { ...graph, text: undefined, relations: graph.relations.slice(0, 1) };
  const article = file('article.txt', fined.text);
  const [only] = await articlesOf(await loadGold(file('one.json', JSON.stringify([one]))), article);
  expect(only?.text).toBe(fined.text);
  const two = await loadGold(file('two.json', JSON.stringify([one, one])));
  await expect(articlesOf(two, article)).rejects.toMatchObject({ code: 'PARLEY_EVALUATE_ARTICLE' });
});
