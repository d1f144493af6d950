import type { GoldKind } from './gold/load.js';

/** How one figure is shown and explained. */
interface Figure {
  /** Name of a share, or of a count. */
  readonly name: string;
  /** The counts it is made of. */
  readonly of?: readonly [part: string, whole: string];
  readonly meaning: string;
}

interface FormFigures {
  /** What one record is, and what the form is for. */
  readonly title: string;
  readonly figures: readonly Figure[];
}

const f1: Figure = { name: 'f1', meaning: 'harmonic mean of precision and recall' };

/** Every figure of every form of gold, in the order in which they are shown. */
export const figuresOf: Readonly<Record<GoldKind, FormFigures>> = {
  graph: {
    title: 'whole graphs',
    figures: [
      { name: 'precision', of: ['good', 'linked'], meaning: 'right edges among those between known ends' },
      {
        name: 'recall',
        of: ['right', 'core'],
        meaning: 'core relations with ends, relation, polarity and modality right',
      },
      f1,
      { name: 'traps', of: ['traps', 'ofTraps'], meaning: 'stated as plain facts, though the text does not' },
      {
        name: 'relations',
        of: ['relations', 'core'],
        meaning: 'core relations, polarity and modality ignored',
      },
      { name: 'dyads', of: ['dyads', 'core'], meaning: 'core relations of which the two ends are joined' },
      { name: 'date', of: ['dated', 'withDate'], meaning: 'right dates among relations found' },
      { name: 'attribution', of: ['attributed', 'right'], meaning: 'right speakers among relations found' },
      { name: 'nominal', of: ['nominal', 'edges'], meaning: 'edges that name an end only by a description' },
    ],
  },
  pairs: {
    title: 'pairs of names in sentences',
    figures: [
      { name: 'precision', of: ['right', 'pairs'], meaning: 'right pairs; gold has one event a sentence' },
      { name: 'recall', of: ['found', 'gold'], meaning: 'gold pairs found' },
      f1,
      { name: 'direction', of: ['directed', 'joined'], meaning: 'right direction among pairs joined' },
      {
        name: 'typeAccuracy',
        of: ['typedFound', 'typedGold'],
        meaning: 'right PLOVER type among pairs found',
      },
      {
        name: 'typedPrecision',
        of: ['typedRight', 'typedPairs'],
        meaning: 'right pairs with the right type',
      },
      { name: 'typedRecall', of: ['typedFound', 'gold'], meaning: 'gold pairs found with the right type' },
      { name: 'typedF1', meaning: 'harmonic mean of these two' },
    ],
  },
  names: {
    title: 'names',
    figures: [
      { name: 'precision', of: ['right', 'predicted'], meaning: 'names with the right span and type' },
      { name: 'recall', of: ['right', 'gold'], meaning: 'gold names found with span and type' },
      f1,
      { name: 'spanF1', meaning: 'the same, types ignored' },
    ],
  },
  pronouns: {
    title: 'pronouns',
    figures: [
      { name: 'precision', of: ['right', 'linked'], meaning: 'right links of a pronoun to a candidate' },
      { name: 'recall', of: ['right', 'gold'], meaning: 'gold links found' },
      f1,
      { name: 'accuracy', of: ['rightTexts', 'texts'], meaning: 'pronouns with every candidate right' },
    ],
  },
  codes: {
    title: 'texts with event codes',
    figures: [
      { name: 'asserted', of: ['asserted', 'withEvent'], meaning: 'texts with an event that got an edge' },
      { name: 'typeAccuracy', of: ['typeRight', 'typed'], meaning: 'of these, with a right PLOVER type' },
      { name: 'typeRecall', of: ['right', 'gold'], meaning: 'gold types that an edge of the text has' },
      { name: 'quiet', of: ['quiet', 'withoutEvent'], meaning: 'texts without an event and without an edge' },
    ],
  },
};
