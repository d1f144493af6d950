import { expect, it } from 'vitest';
import { scoreCodes } from '../../src/evaluate/codes.js';
import { goldForms } from '../../src/evaluate/gold/schema.js';
import { ploverClass } from '../../src/evaluate/plover.js';
import { edge } from './edges.js';

const coded = (gold: object) =>
  goldForms.codes.schema.parse({ id: 'a', text: 'Orland fined Tarn.', ...gold });
const fine = edge('Orland', 'FINES', 'Tarn', { cameo: '163' });

it('asks for the class of each gold code among the edges, whatever their ends', () => {
  const { counts, shares } = scoreCodes([
    { gold: coded({ events: [{ code: '1711' }, { code: '070' }] }), predicted: [fine] },
    { gold: coded({ cameo: '0233' }), predicted: [] },
  ]);
  expect(counts).toMatchObject({ texts: 2, asserted: 1, typeRight: 1, gold: 3, right: 1 });
  expect(shares).toEqual({ asserted: 0.5, typeAccuracy: 1, typeRecall: 1 / 3, quiet: null });
});

it('wants texts without an event to stay without a coded edge', () => {
  const quiet = coded({ noevents: true });
  const standing = edge('Orland', 'PART_OF', 'Tarn');
  const { shares, errors } = scoreCodes([
    { gold: quiet, predicted: [standing] },
    { gold: quiet, predicted: [fine] },
  ]);
  expect(shares.quiet).toBe(0.5);
  expect(errors).toMatchObject([{ class: 'unexpected event', found: 'FINES [163]' }]);
});

it('knows the class of codes that leave their root', () => {
  const classes = ['010', '02', '0812', '163', '164', '1712', '171', '192'].map((code) =>
    ploverClass(null, code),
  );
  expect(classes).toEqual([null, 'REQUEST', 'YIELD', 'COERCE', 'SANCTION', 'ASSAULT', 'COERCE', 'COERCE']);
});
