import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DocRecord, docToRecord, loadModel } from '../../src/language/index.js';
import { Agreement, share } from '../../tools/agreement-count.js';
import { readLines, sharedFile } from '../shared.js';

const SETS = ['article', 'gum_news', 'ewt', 'stress'];
const LAYERS = [
  ...(['tokens', 'tags', 'parts', 'morphology', 'lemmas'] as const),
  ...(['heads', 'labels', 'starts', 'arcs', 'entities'] as const),
];
/** Original spaCy pipeline folders, which are not part of the project. */
const originals = (process.env.PARLEY_ORIGINAL_MODELS ?? '').split(delimiter).filter(Boolean);
const dump = (size: 'sm' | 'md', set: string): string | null =>
  sharedFile('language', `${size}_${set}.jsonl.gz`);
const missing = dump('md', 'article') === null;
if (missing) console.warn('Skipped: agreement with spaCy, because the shared reference dumps are not here.');
const PATIENCE = 120_000;

async function compare(file: string, model?: string): Promise<Agreement> {
  const nlp = await loadModel(model);
  const agreement = new Agreement();
  for (const expected of readLines<DocRecord>(file))
    agreement.compare(docToRecord(nlp(expected.text)), expected);
  return agreement;
}

describe.skipIf(missing)('the shipped weights agree with spaCy (needs the shared reference dumps)', () => {
  test.each(SETS)(
    '%s',
    async (set) => {
      const { layers } = await compare(dump('md', set) as string);
      expect(layers.tokens.same).toBe(layers.tokens.all);
      for (const layer of LAYERS) expect(share(layers[layer]), layer).toBeGreaterThanOrEqual(0.99);
      expect(share(layers.arcs)).toBeGreaterThanOrEqual(0.995);
      expect(layers.arcs.all).toBeGreaterThan(1000);
    },
    PATIENCE,
  );
});

describe.skipIf(missing || originals.length === 0)(
  'the original weights agree with spaCy (needs PARLEY_ORIGINAL_MODELS)',
  () => {
    const cases = originals.flatMap((folder) => SETS.map((set) => [folder, set] as const));
    test.each(cases)(
      '%s on %s',
      async (folder, set) => {
        const size = (await loadModel(folder)).meta.name.includes('_sm') ? 'sm' : 'md';
        const { layers } = await compare(dump(size, set) as string, folder);
        const least = set === 'article' ? 1 : 0.9999;
        for (const layer of LAYERS) expect(share(layers[layer]), layer).toBeGreaterThanOrEqual(least);
      },
      PATIENCE,
    );
  },
);
