import { describe, expect, it } from 'vitest';
import { extract } from './extract.js';

/** Polarity, modality and speakers of the one edge of a type between two ends. */
function status(text: string, source: string, type: string, target: string): string {
  const found = extract(text).filter(
    (a) => a.source.name === source && a.type === type && a.target.name === target,
  );
  expect(found, text).toHaveLength(1);
  const [a] = found;
  return [a?.polarity, a?.modality, ...(a?.attribution ?? []).map((s) => s.name)].join(' ');
}

const cases: [text: string, expected: string][] = [
  ['Turkey attacked Greece.', 'affirmed actual'],
  ['Turkey did not attack Greece.', 'negated actual'],
  ['Turkey never attacked Greece.', 'negated actual'],
  ['Turkey denied that it had attacked Greece.', 'negated actual Turkey'],
  ['Turkey said it had attacked Greece.', 'affirmed actual Turkey'],
  ['Spain said that Italy claimed that Turkey had attacked Greece.', 'affirmed alleged Spain Italy'],
  ['Turkey attacked Greece, according to Spain.', 'affirmed actual Spain'],
  ['Turkey attacked Greece, Spain said.', 'affirmed actual Spain'],
  ['Spain accused Turkey of attacking Greece.', 'affirmed alleged Spain'],
  ['Turkey threatened to attack Greece.', 'affirmed threatened'],
  ['Turkey refused to attack Greece.', 'negated planned'],
  ['Turkey agreed to attack Greece.', 'affirmed planned'],
  ['Turkey plans to attack Greece.', 'affirmed planned'],
  ['Turkey will attack Greece.', 'affirmed planned'],
  ['Turkey may attack Greece.', 'affirmed possible'],
  ['If Turkey attacks Greece, Spain will leave.', 'affirmed hypothetical'],
  ['Spain is pressing Turkey to attack Greece.', 'affirmed demanded'],
  ['Spain urged Turkey to attack Greece.', 'affirmed demanded'],
  ['Turkey failed to attack Greece.', 'negated actual'],
  ['Turkey managed to attack Greece.', 'affirmed actual'],
  ['Turkey did not manage to attack Greece.', 'negated actual'],
  ['Spain forced Turkey to attack Greece.', 'affirmed actual'],
  ['Turkey no longer attacks Greece.', 'negated actual'],
  ['Nobody said that Turkey attacked Greece.', 'affirmed possible'],
  ['Did Turkey attack Greece?', 'affirmed hypothetical'],
  ['Turkey allegedly attacked Greece.', 'affirmed alleged'],
  ['Turkey began an operation to attack Greece.', 'affirmed planned'],
  ['Turkey sent ships to attack Greece.', 'affirmed planned'],
  ['It’s essential that Turkey attacks Greece.', 'affirmed demanded'],
  ['Spain pleaded with Turkey to attack Greece.', 'affirmed demanded'],
  ['Spain punished Turkey for attacking Greece.', 'affirmed actual'],
  ['Spain said Turkey has the ability to attack Greece.', 'affirmed possible Spain'],
  ['Spain taught Turkey how to attack Greece.', 'affirmed possible'],
];

describe('what the text commits to', () => {
  for (const [text, expected] of cases)
    it(text, () => expect(status(text, 'Turkey', 'ATTACKS', 'Greece')).toBe(expected));

  it('takes the speaker of a quotation', () => {
    const text = '“Turkey attacked Greece,” Spanish minister Ana Ruiz told reporters.';
    expect(status(text, 'Turkey', 'ATTACKS', 'Greece')).toBe('affirmed actual Ana Ruiz');
  });

  it('takes a wish to say something for saying it', () => {
    const text = '“I would like to thank Poland,” Spanish minister Ana Ruiz said.';
    expect(status(text, 'Ana Ruiz', 'PRAISES', 'Poland')).toBe('affirmed actual');
  });

  it('sees what an act considered is: not done', () => {
    expect(status('Turkey considered airstrikes on Greece.', 'Turkey', 'STRIKES', 'Greece')).toBe(
      'affirmed planned',
    );
  });

  it('negates an act by its object', () => {
    expect(status('The rebels killed no villagers.', 'rebels', 'KILLS', 'villagers')).toBe('negated actual');
  });

  it('negates a clause, not the sentence', () => {
    const text = 'Turkey did not attack Greece but did attack Cyprus.';
    expect(status(text, 'Turkey', 'ATTACKS', 'Greece')).toBe('negated actual');
    expect(status(text, 'Turkey', 'ATTACKS', 'Cyprus')).toBe('affirmed actual');
  });
});
