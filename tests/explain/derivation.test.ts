import { expect, it } from 'vitest';
import { derivations } from '../../src/explain/derivation.js';
import { derivationRecord } from '../../src/explain/record.js';
import { read } from './read.js';

/** The one derivation of a text. */
function one(text: string) {
  const all = derivations(read(text));
  expect(all, text).toHaveLength(1);
  return all[0] as (typeof all)[number];
}

it('tells the rule, and how both ends were found', () => {
  const d = one('Norway teased Chad on Monday.');
  expect(d.rule).toMatchObject({ name: 'TEASES/verb:A tease B', type: 'TEASES', pattern: 'A tease B' });
  expect(d.source).toEqual({ how: 'mention “Norway”: known name: Norway', elsewhere: null });
  expect(d.target.how).toContain('Chad');
  expect(d.status).toEqual([]);
  expect(d.date).toBe('from the words “Monday”, read against the publication date 2025-03-06');
  expect(d.codes).toMatchObject({ plain: { cameo: '190' }, composed: { cameo: '190' }, why: null });
});

it('tells the words that decide polarity, modality and speaker from the outermost in, and the codes before and after', () => {
  const all = derivations(read('Spain said Norway threatened to tease Chad.'));
  const d = all.find((x) => x.assertion.type === 'TEASES');
  expect(d?.status).toEqual(['report “said”', 'threat “threatened”']);
  expect(d?.codes).toEqual({
    plain: { cameo: '190', plover: 'ASSAULT', mode: null },
    composed: { cameo: '138', plover: 'THREATEN', mode: 'violence' },
    why: 'the act is threatened',
  });
});

it('draws the part of the tree that matters: ends, trigger, what stands above, and what negates', () => {
  const d = one('Norway, a rich old kingdom, did not tease Chad.');
  const words = d.tree.tokens.map((t) => t.text);
  expect(words).toEqual(['Norway', 'did', 'not', 'tease', 'Chad']);
  expect(Object.fromEntries([...d.tree.marks].map(([t, mark]) => [t.text, mark]))).toEqual({
    Norway: 'source',
    tease: 'trigger',
    Chad: 'target',
  });
  for (const t of d.tree.tokens) expect(d.tree.tokens).toContain(t.head);
});

it('says when the act stops and so is another type', () => {
  const d = one('Norway stopped teasing Chad.');
  expect(d.assertion.type).toBe('LEAVES_ALONE');
  expect(d.rule.type).toBe('TEASES');
  expect(d.status.at(-1)).toBe('TEASES that stops is LEAVES_ALONE');
});

it('gives as JSON the assertion as extract prints it, offsets in code points', () => {
  const text = '🕊️ Norway teased Chad.';
  const record = derivationRecord(one(text));
  expect(record.assertion.type).toBe('TEASES');
  const trigger = record.tree.find((t) => t.mark === 'trigger');
  expect([...text].slice(trigger?.start, trigger?.end).join('')).toBe('teased');
});
