import { describe, expect, it } from 'vitest';
import { edges } from './extract.js';

/** Whatever way a sentence says it, the same ends come out. */
const same = (edge: string, ...texts: string[]): void => {
  for (const text of texts) it(text, () => expect(edges(text)).toContain(edge));
};

describe('who does what to whom', () => {
  describe('active, passive, participle', () => {
    same(
      'Turkey WARNS Greece affirmed actual',
      'Turkey warned Greece.',
      'Greece was warned by Turkey.',
      'Turkey met with Malta on Monday, warning Greece about drilling.',
      'Greece, warned by Turkey, stopped drilling.',
      'The letter in which Turkey warned Greece arrived late.',
      'It was Greece that Turkey warned.',
    );
  });
  describe('event nouns', () => {
    same(
      'Turkey WARNS Greece affirmed actual',
      'Turkey issued a stern warning to Greece.',
      'A warning was issued to Greece by Turkey.',
      'Turkey’s warning to Greece came on Monday.',
      'The Turkish warning to Greece came on Monday.',
      'Turkey responded with a warning to Greece.',
    );
  });
  describe('talks between two', () => {
    same(
      'Cyprus NEGOTIATES_WITH Turkey affirmed actual',
      'Talks between Cyprus and Turkey resumed in Geneva.',
      'Cyprus held talks with Turkey.',
      'Cyprus is negotiating with Turkey.',
      'Cyprus is in talks with Turkey.',
    );
  });
  describe('coordination', () => {
    const text = 'Spain and Portugal warned France and Italy.';
    for (const [a, b] of [
      ['Spain', 'France'],
      ['Spain', 'Italy'],
      ['Portugal', 'France'],
      ['Portugal', 'Italy'],
    ])
      same(`${a} WARNS ${b} affirmed actual`, text);
    same('Spain WARNS France affirmed actual', 'Spain criticised Italy and warned France.');
  });
  describe('offices, documents and possessions stand for somebody', () => {
    same(
      'Hungary REJECTS Poland affirmed actual',
      'Hungary rejected Poland’s offer.',
      'Hungary rejected an offer by Poland.',
    );
    same(
      'Hungary REJECTS Poland affirmed actual',
      'Poland made an offer on Monday. Poland’s proposal was long. Hungary rejected the offer.',
    );
  });
  describe('standing relations', () => {
    same(
      'Dana Novak SPOKESPERSON_FOR Hamas affirmed actual',
      'Hamas spokeswoman Dana Novak arrived.',
      'Dana Novak, a spokeswoman for Hamas, arrived.',
      'Hamas’s spokeswoman, Dana Novak, arrived.',
      'Dana Novak is the spokeswoman for Hamas.',
    );
  });
  it('says nothing where nobody acts', () => {
    expect(edges('It rained in Turkey and Greece on Monday.')).toEqual([]);
    expect(edges('Greece was warned about the storm.')).toEqual([]);
  });
});
