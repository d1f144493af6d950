import { describe, expect, it } from 'vitest';
import { edges } from './extract.js';

describe('who says that somebody must do something demands it', () => {
  it('reads "must" and "should" in what is reported', () => {
    expect(edges('Norway said that Russia must leave the island.')).toContain(
      'Norway DEMANDS_FROM Russia affirmed actual',
    );
    expect(edges('The European Union says Hungary should open its archives.')).toContain(
      'European Union DEMANDS_FROM Hungary affirmed actual',
    );
  });

  it('not what the narrator says, nor "may"', () => {
    expect(edges('Russia must leave the island.').filter((e) => e.includes('DEMANDS_FROM'))).toEqual([]);
    expect(
      edges('Norway said that Russia may leave the island.').filter((e) => e.includes('DEMANDS_FROM')),
    ).toEqual([]);
  });
});

describe('frames of patterns', () => {
  it('a particle that governs nothing, a noun with a modifier, a word said of the object', () => {
    expect(edges('Albania handed the fugitive over to Italy.')).toContain(
      'Albania RETURNS_TO Italy affirmed actual',
    );
    expect(edges('Drone strikes by Turkey on Syria went on.')).toContain(
      'Turkey DRONE_STRIKES Syria affirmed actual',
    );
    expect(edges('Two sailors are being held captive by the pirates.')).toContain(
      'pirates HOLDS_HOSTAGE Two sailors affirmed actual',
    );
  });

  it('two things said: the receiver and what is given', () => {
    expect(edges('Kuwait refused Lebanon a loan.')).toContain(
      'Kuwait REFUSES_HELP_TO Lebanon affirmed actual',
    );
    expect(edges('Kuwait denied the reports.')).toEqual([]);
  });

  it('agents and receivers that hang one noun lower', () => {
    expect(edges('Two warships were sent to Bahrain by France.')).toContain(
      'France DEPLOYS_WEAPONS_TO Bahrain affirmed actual',
    );
    expect(edges('The United States returned dozens of vases to Greece.')).toContain(
      'United States RETURNS_TO Greece affirmed actual',
    );
  });
});
