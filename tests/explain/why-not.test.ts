import { describe, expect, it } from 'vitest';
import { whyNot } from '../../src/explain/why-not/index.js';
import { read } from './read.js';

function ask(text: string, source: string, type: string, target: string) {
  const reading = read(text);
  const relation = reading.ontology.types.get(type);
  if (!relation) throw new Error(`no type ${type}`);
  return whyNot(reading, source, relation, target);
}

const cases: [text: string, source: string, type: string, target: string, cause: string, message: RegExp][] =
  [
    ['Norway teased Chad.', 'Norway', 'TEASES', 'Chad', 'found', /affirmed, actual/],
    ['Chad teased Norway.', 'Norway', 'TEASES', 'Chad', 'reversed', /Chad TEASES Norway/],
    ['Norway teased Chad.', 'Norvay', 'TEASES', 'Chad', 'unknown source', /does not mention “Norvay”/],
    ['Norway teased Chad.', 'Norway', 'TEASES', 'Spain', 'unknown target', /does not mention “Spain”/],
    ['Norway teased a neighbour.', 'Norway', 'TEASES', 'teased', 'unknown target', /not as a mention/],
    [
      'They teased Chad.',
      'They',
      'TEASES',
      'Chad',
      'unknown source',
      /“They” is a mention, but it is not known of whom/,
    ],
    ['Norway teased Norwegian sailors.', 'Norway', 'TEASES', 'Norwegian', 'same entity', /one and the same/],
    ['Norway teased Chad. Spain slept.', 'Norway', 'TEASES', 'Spain', 'apart', /no sentence mentions both/],
    ['Norway is near Chad.', 'Norway', 'TEASES', 'Chad', 'no trigger', /no word of TEASES/],
    [
      'Norway gave Chad a long tease.',
      'Norway',
      'TEASES',
      'Chad',
      'other word class',
      /“tease” is read as NOUN \(NN\), and TEASES has it as verb/,
    ],
    [
      'Norway juggled plates for Chad.',
      'Norway',
      'JUGGLES_FOR',
      'Chad',
      'pattern not met',
      /wants “ball” as object, and the object is “plates”/,
    ],
    [
      'A storm teased Chad and Norway.',
      'Norway',
      'TEASES',
      'Chad',
      'no source',
      /would be “storm”, which stands for nobody known/,
    ],
    [
      'The teasing of Chad tired Norway.',
      'Norway',
      'TEASES',
      'Chad',
      'no source',
      /nobody is said to do the “teasing”/,
    ],
    [
      'Spain teased Chad about Norway.',
      'Norway',
      'TEASES',
      'Chad',
      'other source',
      /the source is Spain \(“Spain”\)/,
    ],
    ['Norway teased the walls of Chad.', 'Norway', 'WAVES_AT', 'Chad', 'no trigger', /no word of WAVES_AT/],
    [
      'Norway waved at the sea near Chad.',
      'Norway',
      'WAVES_AT',
      'Chad',
      'no target',
      /would be “sea”, which stands for nobody known/,
    ],
    [
      'Norway teased Spain about Chad.',
      'Norway',
      'TEASES',
      'Chad',
      'other target',
      /the target is Spain \(“Spain”\)/,
    ],
    [
      'Norway tickled Chad.',
      'Norway',
      'TICKLES',
      'Chad',
      'target of another kind',
      /Chad is a State, and the target of TICKLES must be one of Person/,
    ],
    [
      'Lars Berg teased Chad.',
      'Lars Berg',
      'TEASES',
      'Chad',
      'source of another kind',
      /Lars Berg is a Person/,
    ],
    [
      'Norway waved a flag at Chad.',
      'Norway',
      'WAVES_AT',
      'Chad',
      'outdone',
      /WAVES_FLAG_AT “A wave flag at B”/,
    ],
    ['Norway jested with Chad.', 'Norway', 'AMUSES', 'Chad', 'taken', /taken by JESTS_WITH “A jest with B”/],
    [
      'Norway stopped teasing Chad.',
      'Norway',
      'TEASES',
      'Chad',
      'ended',
      /TEASES that stops is LEAVES_ALONE/,
    ],
  ];

describe('the first step that stopped a relation', () => {
  it.each(cases)('%s — why not %s %s %s: %s', (text, source, type, target, cause, message) => {
    const answer = ask(text, source, type, target);
    expect(answer.cause, answer.message).toBe(cause);
    expect(answer.message).toMatch(message);
  });
});

it('answers for the word where most of it held, and tells of the others', () => {
  const answer = ask(
    'Spain teased a friend of Norway and Chad, and Norway teased Spain about Chad.',
    'Norway',
    'TEASES',
    'Chad',
  );
  expect(answer.cause).toBe('other target');
  expect(answer.details).toContain('A stands as subject “Norway”');
  expect(answer.elsewhere.map((o) => o.cause)).toContain('other source');
});

it('knows an end by a pronoun that means it', () => {
  expect(ask('Norway was loud. It teased Chad.', 'Norway', 'TEASES', 'Chad').cause).toBe('found');
});

it('asks a symmetric relation both ways', () => {
  expect(ask('Norway jested with Chad.', 'Chad', 'JESTS_WITH', 'Norway').cause).toBe('found');
});

it('names what the text says of the two instead', () => {
  const reading = ask('Norway jested with Chad.', 'Norway', 'AMUSES', 'Chad');
  expect(reading.assertions).toHaveLength(1);
});

it('guesses the name that was meant', () => {
  expect(ask('Norway teased Chad.', 'Norvay', 'TEASES', 'Chad').details[0]).toBe('did you mean Norway?');
});

it('shows mentions that share a word with whom nobody is called so', () => {
  const { cause, details } = ask(
    'The Norwegian delegation teased Chad.',
    'delegation from Norway',
    'TEASES',
    'Chad',
  );
  expect(cause).toBe('unknown source');
  expect(details.join('; ')).toMatch(/mentions with a word of it are “.*delegation”/);
});
