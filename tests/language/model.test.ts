import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadModel } from '../../src/language/index.js';
import { packageFile } from '../../src/root.js';

const folder = (name: string): string => packageFile('models', 'en_core_web_md', name);

test('the shipped model has the bytes of its checksums', async () => {
  const sums = (await readFile(folder('SHA256SUMS'), 'utf8')).trim().split('\n');
  expect(sums.map((line) => line.split('  ')[1])).toEqual(['model.bin', 'model.json']);
  for (const line of sums) {
    const [sum, name] = line.split('  ') as [string, string];
    expect(
      createHash('sha256')
        .update(await readFile(folder(name)))
        .digest('hex'),
    ).toBe(sum);
  }
});

test('the model comes with the licences of what it was made from', async () => {
  expect(await readFile(folder('LICENSE'), 'utf8')).toContain('Copyright 2021 ExplosionAI GmbH');
  expect(await readFile(folder('LICENSE.wordnet'), 'utf8')).toContain('WordNet 3.0 Copyright 2006');
  const notice = await readFile(folder('NOTICE'), 'utf8');
  for (const source of ['OntoNotes 5', 'ClearNLP', 'WordNet 3.0', 'int8', 'float16'])
    expect(notice).toContain(source);
});

test('loads by default and parses', async () => {
  const nlp = await loadModel();
  expect(nlp.meta).toMatchObject({ name: 'en_core_web_md', version: '3.8.0', language: 'en' });
  const doc = nlp('Hamas released ten captives on Monday. Qatar welcomed it.');
  expect(doc.sentences.map((s) => s.text)).toEqual([
    'Hamas released ten captives on Monday.',
    'Qatar welcomed it.',
  ]);
  expect(doc.tokens.slice(0, 4).map((t) => [t.lemma, t.tag, t.dep, t.head.text])).toEqual([
    ['Hamas', 'NNP', 'nsubj', 'released'],
    ['release', 'VBD', 'ROOT', 'released'],
    ['ten', 'CD', 'nummod', 'captives'],
    ['captive', 'NNS', 'dobj', 'released'],
  ]);
  expect(doc.entities.map((e) => [e.text, e.label])).toContainEqual(['Qatar', 'GPE']);
});
