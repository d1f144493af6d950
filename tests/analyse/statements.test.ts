import { expect, test } from 'vitest';
import { extract } from '../relate/extract.js';

const said = (text: string): string[] =>
  extract(text).map(
    (a) => `${a.source.name} ${a.type} ${a.target.name} (${a.attribution.map((s) => s.name).join()})`,
  );

test('what follows a line that ends in “said:” is said by its subject, to the next such line', () => {
  const text =
    'Minister Ana Ruiz said:\n\nWe condemn Serbia.\nKenya attacked Uganda.\n\nMinister Jon Berg said:\n\nI thank France.';
  expect(said(text)).toEqual(
    expect.arrayContaining([
      'Ana Ruiz CONDEMNS Serbia ()',
      'Kenya ATTACKS Uganda (Ana Ruiz)',
      'Jon Berg PRAISES France ()',
    ]),
  );
});

test('a quotation inside a statement has its own speaker', () => {
  const text = 'Minister Ana Ruiz said:\n\nI met Jon Berg. “Kenya attacked Uganda,” Berg told me.';
  expect(said(text).find((edge) => edge.startsWith('Kenya'))).toContain('Berg');
});

test('a colon inside a line opens nothing', () => {
  expect(said('The list Ana Ruiz read said: Kenya attacked Uganda. I thank France.')).not.toContain(
    'Ana Ruiz PRAISES France ()',
  );
});
