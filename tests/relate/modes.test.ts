import { describe, expect, it } from 'vitest';
import { ploverModes } from '../../src/relate/ontology/schema.js';
import { extract } from './extract.js';

const codes = (text: string): string[] => extract(text).map((a) => `${a.plover}/${a.mode}`);

describe('modes of what is threatened, refused, demanded or ended instead of done', () => {
  it.each([
    ['The governor threatened to arrest the strikers.', 'THREATEN/arrest'],
    ['Turkey threatened to invade Syria.', 'THREATEN/violence'],
    ['Chad threatened to expel the diplomats.', 'THREATEN/expel'],
    ['Kenya refused to release the prisoners.', 'REJECT/yield'],
    ['Eritrea refused to negotiate with Ethiopia.', 'REJECT/meet'],
    ['Norway demanded that Iran release the sailors.', 'REQUEST/yield'],
  ])('%s', (text, expected) => {
    expect(codes(text)).toContain(expected);
  });

  it('are modes of the type they come with', () => {
    for (const text of ['Turkey threatened to invade Syria.', 'Kenya refused to release the prisoners.'])
      for (const { plover, mode } of extract(text))
        if (mode)
          expect(ploverModes[plover as keyof typeof ploverModes] as readonly string[]).toContain(mode);
  });
});
