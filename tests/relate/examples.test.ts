import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleId, Assertion, End, IsoDate } from '../../src/model/index.js';
import { createParley, type Parley } from '../../src/pipeline.js';
import { loadOntology } from '../../src/relate/index.js';

/** Every example of every relation type, read by the whole pipeline as an article of one sentence. */
let parley: Parley;
beforeAll(async () => {
  parley = await createParley();
});

function read(text: string): readonly Assertion[] {
  const article = {
    id: 'example' as ArticleId,
    title: null,
    outlet: null,
    published: '2024-05-16' as IsoDate,
    url: null,
    text,
  };
  return parley.read(article).assertions;
}

const is = (end: End, name: string): boolean => {
  const wanted = name.toLowerCase();
  return end.name.toLowerCase().includes(wanted) || end.text.toLowerCase().includes(wanted);
};

const shown = (list: readonly Assertion[]): string =>
  list.map((a) => `${a.source.name} ${a.type} ${a.target.name} (${a.polarity}, ${a.modality})`).join('; ') ||
  'nothing';

for (const relation of loadOntology().types.values()) {
  const between = (a: Assertion, source: string, target: string): boolean =>
    a.type === relation.type &&
    ((is(a.source, source) && is(a.target, target)) ||
      (relation.symmetric && is(a.source, target) && is(a.target, source)));

  describe(relation.type, () => {
    it.each(relation.examples.positive)('reads: $text', ({ text, source, target, polarity, modality }) => {
      const all = read(text);
      const found = all.filter((a) => between(a, source, target));
      expect(found.length, `found ${shown(all)}`).toBeGreaterThan(0);
      const wanted = { polarity: polarity ?? 'affirmed', modality: modality ?? 'actual' };
      expect(found.map((a) => ({ polarity: a.polarity, modality: a.modality }))).toContainEqual(wanted);
    });

    it.each(relation.examples.negative)('no plain fact in: $text', ({ text, source = '', target = '' }) => {
      const all = read(text);
      const wrong = all.filter(
        (a) => between(a, source, target) && a.polarity === 'affirmed' && a.modality === 'actual',
      );
      expect(shown(wrong), `found ${shown(all)}`).toBe('nothing');
    });
  });
}
