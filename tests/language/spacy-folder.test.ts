import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { docToRecord, loadModel, readModelFolder } from '../../src/language/index.js';
import { writeModel } from '../../src/language/model/file.js';
import { quantize } from '../../src/language/model/quantize.js';
import { type Changes, writeTinyPipeline } from './tiny-pipeline.js';

const TEXT = 'The mice can\'t stop talks (see "self-made coffee", https://example.org).';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-model-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The error of loading the small pipeline with something changed. */
async function refused(changes: Changes): Promise<unknown> {
  await writeTinyPipeline(folder, changes);
  return loadModel(folder).then(
    () => 'loaded',
    (error: unknown) => error,
  );
}

test('a spaCy pipeline folder loads and parses', async () => {
  await writeTinyPipeline(folder);
  const nlp = await loadModel(folder);
  expect(nlp.meta).toEqual({
    name: 'en_tiny',
    version: '1.0',
    language: 'en',
    license: 'MIT',
    author: 'test',
    precision: 'float32',
  });
  const doc = nlp(TEXT);
  expect(doc.tokens.map((t) => t.text).join(' ')).toBe(
    'The mice ca n\'t stop talks ( see " self - made coffee " , https://example.org) .',
  );
  const noun = (text: string): string | undefined =>
    doc.tokens.find((t) => t.text === text && t.pos === 'NOUN')?.lemma;
  // Random weights; but what is a noun has the lemma of the tables.
  for (const [text, lemma] of [
    ['mice', 'mouse'],
    ['talks', 'talk'],
  ] as const) {
    expect([lemma, undefined]).toContain(noun(text));
  }
});

test('the folder may lie deeper, as wheels unpack', async () => {
  await writeTinyPipeline(join(folder, 'en_tiny', 'en_tiny-1.0'));
  expect((await loadModel(folder)).meta.name).toBe('en_tiny');
});

test('the flat form decides as the folder it was made from', async () => {
  await writeTinyPipeline(folder);
  const original = await loadModel(folder);
  const flat = await mkdtemp(join(folder, 'flat-'));
  await writeModel(await readModelFolder(folder), flat);
  const again = await loadModel(flat);
  expect(again.meta.precision).toBe('float32');
  expect(docToRecord(again(TEXT))).toEqual(docToRecord(original(TEXT)));
});

test('the smaller form holds the vectors in int8 with a scale a row', async () => {
  await writeTinyPipeline(folder);
  const original = await readModelFolder(folder);
  const small = quantize(original);
  expect(small.meta.precision).toBe('int8 and float16');
  const [before, after] = [original, small].map((m) => m.encoders.tok2vec?.vectors);
  expect([before?.dtype, after?.dtype, after?.scales?.length]).toEqual(['f32', 'i8', 4]);
  const largest = Math.max(...(before?.toFloat32() ?? []).map(Math.abs));
  before?.toFloat32().forEach((value, k) => {
    expect(Math.abs(value - (after?.toFloat32()[k] as number))).toBeLessThanOrEqual(largest / 254 + 1e-6);
  });
  const flat = await mkdtemp(join(folder, 'flat-'));
  await writeModel(small, flat);
  expect((await loadModel(flat))(TEXT).tokens).toHaveLength(17);
});

describe('another architecture is refused by the name of the layer', () => {
  test.each<[string, Changes, string]>([
    ['an LSTM', { rename: ['maxout', 'pytorch_lstm'] }, 'Layer "pytorch_lstm" is of another architecture.'],
    ['a wider window', { window: 2 }, 'Layer "expand_window" has a window of 2, not 1.'],
    [
      'a missing layer norm',
      { rename: ['layernorm', 'dropout'] },
      'Layer "maxout" has no layernorm after it.',
    ],
    [
      'another component',
      { meta: { pipeline: ['tagger', 'parser', 'attribute_ruler', 'lemmatizer', 'ner', 'textcat'] } },
      'Layer "textcat" is a component that is not supported.',
    ],
    [
      'no entity recogniser',
      { meta: { pipeline: ['tagger', 'parser', 'attribute_ruler', 'lemmatizer'] } },
      'Layer "ner" is missing from the pipeline.',
    ],
    ['German', { meta: { lang: 'de' } }, 'The model\'s language is "de", not "en".'],
  ])('%s', async (_, changes, message) => {
    expect(await refused(changes)).toMatchObject({ code: 'PARLEY_MODEL_ARCHITECTURE', message });
  });
});

describe('what is no model', () => {
  test('an empty folder', async () => {
    await expect(loadModel(folder)).rejects.toMatchObject({
      code: 'PARLEY_MODEL_MISSING',
      place: { file: folder },
    });
    await expect(loadModel(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'PARLEY_MODEL_MISSING' });
  });

  test('a file that is not msgpack', async () => {
    const error = await refused({ files: { 'ner/model': Buffer.from([0xc1, 0xff]) } });
    expect(error).toMatchObject({
      code: 'PARLEY_MODEL_DAMAGED',
      place: { file: join(folder, 'ner', 'model') },
    });
  });

  test('a meta.json that does not parse', async () => {
    expect(await refused({ files: { 'meta.json': Buffer.from('{') } })).toMatchObject({
      code: 'PARLEY_MODEL_DAMAGED',
    });
  });

  test('a flat form that was cut short', async () => {
    await writeTinyPipeline(folder);
    const flat = await mkdtemp(join(folder, 'flat-'));
    await writeModel(await readModelFolder(folder), flat);
    const bin = await readFile(join(flat, 'model.bin'));
    await writeFile(join(flat, 'model.bin'), bin.subarray(0, -4));
    await expect(loadModel(flat)).rejects.toMatchObject({
      code: 'PARLEY_MODEL_DAMAGED',
      message: `The language model has ${bin.length - 4} bytes instead of ${bin.length}.`,
    });
    await writeFile(join(flat, 'model.json'), '{"format":');
    await expect(loadModel(flat)).rejects.toMatchObject({ code: 'PARLEY_MODEL_DAMAGED' });
  });
});
