/** One sentence for everything the legend and the badges name; shown as the entry's explanation. */
export const explain: Readonly<Record<string, string>> = {
  Person: 'A human being, named or not.',
  Organisation: 'A body with members and a name: a movement, an agency, a company, a paper.',
  State: 'A state acting as one, also when its capital or government stands for it.',
  Location: 'A place where something happens.',
  Group: 'Several people as one: hostages, mediators, families.',
  cooperation: 'One side meets, supports, helps, agrees with or gives way to the other.',
  conflict: 'One side demands of, accuses, rejects, threatens or attacks the other.',
  standing: 'What holds for a time: who leads, speaks for or belongs to whom.',
  statement: 'One side says something to or about the other.',
  actual: 'The text says that it happens or happened.',
  planned: 'Somebody intends it.',
  proposed: 'Somebody suggests it.',
  demanded: 'Somebody wants it of somebody.',
  threatened: 'Somebody says it will follow.',
  alleged: 'Somebody claims it; the text does not say it is so.',
  possible: 'The text says that it may be.',
  hypothetical: 'It holds only under a condition.',
  affirmed: 'The text says that it is so.',
  negated: 'The text says that it is not so.',
};

export { day, plural, when } from '../../../src/export/relations/words.js';
