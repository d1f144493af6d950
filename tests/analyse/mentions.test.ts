import { expect, test } from 'vitest';
import { read } from './reader.js';

const typed = (text: string): string[] => read(text).analysis.mentions.map((m) => `${m.type} ${m.text}`);

test('a state inside an outlet is no mention of its own', () => {
  expect(typed('Olena Hutsul told The Times of India that Japan had agreed.')).toEqual([
    'Person Olena Hutsul',
    'Organisation The Times of India',
    'State Japan',
  ]);
});

test('a title stays outside the name, and the role is kept', () => {
  const r = read('Foreign Minister Anna Berg of Norway met Sudanese Prime Minister Karim Osman.');
  const names = r.analysis.mentions.filter((m) => m.type === 'Person').map((m) => m.text);
  expect(names).toEqual(['Anna Berg', 'Karim Osman']);
  const entities = [...r.resolution.entities.values()].filter((e) => e.type === 'Person');
  expect(entities.map((e) => [e.name, e.roles, e.principal])).toEqual([
    ['Anna Berg', ['Foreign Minister'], 'state:NOR'],
    ['Karim Osman', ['Prime Minister'], 'state:SDN'],
  ]);
});

test('the possessive is no part of the mention text, but of its tokens', () => {
  const r = read("Kenya's parliament rejected the bill.");
  const kenya = r.analysis.mentions.find((m) => m.text === 'Kenya');
  expect(kenya?.tokens).toEqual({ from: 0, to: 2 });
});

test('a capital that acts is a state, a capital where something happens is a place', () => {
  expect(typed('Moscow accused the envoy of lying. In Moscow, police dispersed a crowd.')).toContain(
    'State Moscow',
  );
  expect(typed('In Moscow, police dispersed a crowd.')).toContain('Location Moscow');
});

test('groups keep their count words', () => {
  expect(typed('The rebels freed eleven captured sailors.')).toContain('Group eleven captured sailors');
});

test('dates, money and feasts are nobody', () => {
  expect(typed('On Thursday, before Easter, they paid 30 million dollars.')).toEqual(['Group they']);
});

test('a few words quoted inside a quotation are spoken of, not used', () => {
  const texts = typed('“‘Welcome Ruritania’ is what the poster says,” Omar Said told Reuters.');
  expect(texts.filter((t) => t.includes('Ruritania'))).toEqual([]);
});
