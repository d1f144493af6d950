import { expect, test } from 'vitest';
import { read } from './reader.js';

test('the speaker is the subject of the verb of saying, the addressee its object', () => {
  const r = read('“We will leave the valley,” Omar Said told the mediators.');
  expect(r.said).toEqual(['Said → mediators: We will leave']);
});

test('a quotation goes on over paragraphs when the mark is repeated', () => {
  const r = read(
    'Marta Lopez warned the rebels: “You have one day to leave.\n“After that we will come.”\nThe rebels did not answer.',
  );
  expect(r.said).toHaveLength(1);
  expect(r.said[0]).toMatch(/^Lopez →/);
});

test('a second quotation in the same paragraph has the same speaker', () => {
  const r = read('“It is late,” Marta Lopez said. “Nobody came.”');
  expect(r.said.map((s) => s.split(' → ')[0])).toEqual(['Lopez', 'Lopez']);
});

test('straight marks work like curly ones', () => {
  expect(read('"The truce holds," said Omar Said.').said).toEqual(['Said → ?: The truce holds,']);
});

test('scare quotes are no speech', () => {
  const r = read('The so-called “Osman plan” was dropped by the council.');
  expect(r.resolution.quotations.map((q) => q.speech)).toEqual([false]);
});

test('single marks quote where a text has no double ones', () => {
  const r = read('‘We won’t leave the valley’, Omar Said told reporters.');
  expect(r.said.map((s) => s.split(' → ')[0])).toEqual(['Said']);
});

test('according to names the speaker', () => {
  const r = read('The road is “closed until further notice”, according to the ministry.');
  expect(r.said.map((s) => s.split(' → ')[0])).toEqual(['ministry']);
});

test('doubled marks are one', () => {
  expect(read('""The truce holds,"" said Omar Said.').said).toHaveLength(1);
});
