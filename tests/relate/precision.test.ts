import { describe, expect, it } from 'vitest';
import { edges } from './extract.js';

/** Sentences that say nothing of the kind; each beside one that does. */
const cases: [what: string, type: string, no: string, yes: string][] = [
  ['a game is no violence', 'BEATS', 'Maria Lopez beat Anna Berg 6-3 6-4.', 'The guards beat Anna Berg.'],
  [
    'an election is no war',
    'ATTACKS',
    'Ana Ruiz defeated Anders Holm in the election.',
    'Chad defeated Niger.',
  ],
  [
    'a letter is no guest',
    'HOSTS',
    'Ana Ruiz received a letter from Anders Holm.',
    'Ana Ruiz received Anders Holm.',
  ],
  [
    'who seized is not who fined',
    'CONVICTS',
    'Anders Holm was seized by Chad and later fined.',
    'Chad fined Anders Holm.',
  ],
  [
    'a name for a child is no office',
    'APPOINTS',
    'Ana Ruiz named him Anders.',
    'Ana Ruiz named Anders Holm as minister.',
  ],
  [
    'a paper does not obey',
    'YIELDS_TO',
    'Chad must comply with Resolution 1701.',
    'Chad complied with Niger.',
  ],
];

describe('what looks alike', () => {
  for (const [what, type, no, yes] of cases)
    it(what, () => {
      expect(edges(no).filter((e) => e.includes(` ${type} `))).toEqual([]);
      expect(edges(yes).filter((e) => e.includes(` ${type} `))).toHaveLength(1);
    });

  it('does not take a nationality for an office', () => {
    expect(edges('The Danish lawyer Anders Holm spoke.').filter((e) => e.includes('Denmark'))).toEqual([]);
    expect(edges('The Danish king Anders Holm spoke.')).toContain(
      'Anders Holm LEADS Denmark affirmed actual',
    );
  });

  it('does not turn a verdict on a deed against whom it was done to', () => {
    expect(
      edges('Chad condemned the killing of two teachers.').filter((e) => e.includes('CONDEMNS')),
    ).toEqual([]);
    expect(edges('Chad condemned the killing of two teachers by Niger.')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Niger KILLS .*teachers/)]),
    );
  });

  it('gives an infinitive behind “for” its own subject', () => {
    const found = edges('Chad opened its borders for Kenya to visit Niger.');
    expect(found.filter((e) => e.includes('VISITS')).map((e) => e.split(' ')[0])).toEqual(['Kenya']);
  });

  it('leaves a rejected accusation made', () => {
    expect(edges('Chad rejected accusations by Kenya that Niger had sent troops.')).toContain(
      'Kenya ACCUSES Niger affirmed actual',
    );
  });

  it('takes a demanded act that looks like a past one for demanded', () => {
    expect(edges('Spain demanded that Kenya cut off aid to Chad.')).toContain(
      'Kenya CUTS_AID_TO Chad affirmed demanded',
    );
  });

  it('reads whom somebody calls guilty', () => {
    expect(edges('Kenya said Niger was responsible.')).toContain('Kenya ACCUSES Niger affirmed actual');
    expect(edges('Kenya said Niger was ready.').filter((e) => e.includes('ACCUSES'))).toEqual([]);
  });

  it('reads the two parties that one group speaks for', () => {
    expect(edges('Kenyan and Chadian negotiators reached a deal.')).toContain(
      'Kenya SIGNS_WITH Chad affirmed actual',
    );
  });

  it('gives a conflict to those it is between, whoever prevents it', () => {
    const found = edges('Egypt tried to prevent a war between Kenya and Chad.');
    expect(found.filter((e) => e.includes('FIGHTS') && e.includes('Egypt'))).toEqual([]);
    expect(found.filter((e) => e.startsWith('Egypt MEDIATES_BETWEEN'))).toHaveLength(2);
  });

  it('gives an ultimatum’s infinitive to whom it is set', () => {
    expect(edges('Kenya issued an ultimatum to Chad to release Niger.')).toContain(
      'Chad RELEASES Niger affirmed demanded',
    );
  });

  it('does not take Latin Americans for Americans', () => {
    expect(edges('Chad praised Latin American leaders.').filter((e) => e.includes('United States'))).toEqual(
      [],
    );
  });

  it('does not give a spokesman the office he speaks for', () => {
    const found = edges('A spokesman for the president of Chad, Anders Holm, spoke.');
    expect(found.filter((e) => e.includes('Anders Holm LEADS'))).toEqual([]);
  });

  it('takes a place before a minister for a place', () => {
    expect(edges('In Turkey Minister Holm met Ana Ruiz.').filter((e) => e.includes('MINISTER_OF'))).toEqual(
      [],
    );
  });

  it('does not take who leads one side for who made the deal', () => {
    const found = edges('Chad praised the agreement led by Niger.').filter((e) =>
      e.includes('PRAISES Niger'),
    );
    expect(found).toEqual([]);
    expect(edges('Chad praised the proposal made by Niger.')).toContain('Chad PRAISES Niger affirmed actual');
  });

  it('does not take who leads a part for who leads the whole', () => {
    const led = (text: string) => edges(text).filter((e) => e.startsWith('Anders Holm LEADS'));
    expect(led('Chad’s chief of operations, Anders Holm, spoke.')).toEqual([]);
    expect(led('Chad’s president, Anders Holm, spoke.')).toHaveLength(1);
  });

  it('takes the place of a look for no target', () => {
    expect(edges('Ana Ruiz looked at maps in Chad.').filter((e) => e.includes('INVESTIGATES'))).toEqual([]);
  });

  it('takes a place before the subject for a place', () => {
    expect(
      edges('Near Kisumu, five strikes destroyed two bridges.').filter((e) => e.startsWith('Kisumu')),
    ).toEqual([]);
  });

  it('finds the doer that two participles share behind the second', () => {
    expect(edges('Anders Holm was arrested and deported by Chad.')).toEqual(
      expect.arrayContaining([
        'Chad ARRESTS Anders Holm affirmed actual',
        'Chad DEPORTS Anders Holm affirmed actual',
      ]),
    );
  });
});
