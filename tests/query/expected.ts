/** What each query gives of the made articles (tests/store/articles.ts), read off their texts by a person; some columns only. */
interface Expected {
  readonly given?: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export const expected: Readonly<Record<string, Expected>> = {
  'who-talks-to-whom': {
    columns: ['one', 'other', 'events', 'first'],
    rows: [
      ['Ada Berg', 'Carl Dahl', 1, '2025-03-05'],
      ['Ada Berg', 'Eva Falk', 1, null],
      ['Eva Falk', 'Borland', 1, '2025-03-06'],
    ],
  },
  'who-threatens-whom': {
    columns: ['source', 'relation', 'target', 'date'],
    rows: [
      ['Union', 'WARNS', 'Borland', '2025-03-07'],
      ['Ada Berg', 'WARNS', 'Borland', '2025-03-03'],
      ['Borland', 'THREATENS', 'Ada Berg', null],
    ],
  },
  'actor-profile': {
    given: { actor: 'eva falk' },
    columns: ['date', 'source', 'relation', 'target'],
    rows: [
      ['2025-03-06', 'Eva Falk', 'MEETS', 'Borland'],
      [null, 'Eva Falk', 'MEETS', 'Ada Berg'],
      [null, 'Eva Falk', 'ENVOY_OF', 'Union'],
    ],
  },
  'between-two': {
    given: { one: 'republic of borland', other: 'person:ada-berg' },
    columns: ['date', 'source', 'relation', 'article'],
    rows: [
      ['2025-03-03', 'Ada Berg', 'WARNS', 'harbour'],
      ['2025-03-04', 'Borland', 'REJECTS', 'harbour'],
      ['2025-03-04', 'Ada Berg', 'DEMANDS', 'talks'],
      ['2025-03-07', 'Borland', 'AGREES_WITH', 'talks'],
      [null, 'Borland', 'THREATENS', 'border'],
    ],
  },
  'what-happened-next': {
    columns: ['by', 'afterwards', 'source', 'relation'],
    rows: [
      ['Ada Berg', '2025-03-04', 'Borland', 'REJECTS'],
      ['Ada Berg', '2025-03-04', 'Ada Berg', 'DEMANDS'],
      ['Ada Berg', '2025-03-07', 'Borland', 'AGREES_WITH'],
    ],
  },
  mediators: {
    columns: ['mediator', 'one', 'other', 'hostile events', 'with one', 'with other'],
    rows: [['Eva Falk', 'Ada Berg', 'Borland', 3, 1, 1]],
  },
  'affirmed-and-denied': {
    columns: ['source', 'relation', 'target', 'denied'],
    rows: [['Ada Berg', 'MEETS', 'Carl Dahl', 'Berg did not meet Carl Dahl.']],
  },
  'one-speaker-only': {
    columns: ['speaker', 'source', 'relation', 'target'],
    rows: [['a spokesman', 'Borland', 'RELEASES', 'crew']],
  },
  'not-yet-facts': {
    given: { modality: 'planned' },
    columns: ['modality', 'source', 'relation', 'target', 'said by'],
    rows: [['planned', 'Borland', 'RELEASES', 'crew', ['a spokesman']]],
  },
  'unanswered-demands': {
    columns: ['source', 'target', 'object'],
    rows: [['Union', 'Carl Dahl', 'an answer']],
  },
  'held-and-released': {
    columns: ['source', 'relation', 'target', 'modality'],
    rows: [
      ['Borland', 'HOLDS', 'crew', 'actual'],
      ['Borland', 'RELEASES', 'crew', 'planned'],
    ],
  },
  roles: {
    columns: ['who', 'relation', 'whom or where', 'roles'],
    rows: [['Eva Falk', 'ENVOY_OF', 'Union', ['envoy']]],
  },
  'go-betweens': {
    given: { one: 'Borland', other: 'Carl Dahl' },
    columns: ['between', 'events with one', 'events with other'],
    rows: [
      ['Ada Berg', 5, 1],
      ['Union', 1, 1],
    ],
  },
  'busiest-days': {
    columns: ['day', 'events', 'cooperation', 'conflict'],
    rows: [
      ['2025-03-04', 2, 0, 2],
      ['2025-03-07', 2, 1, 1],
      ['2025-03-03', 1, 0, 1],
      ['2025-03-05', 1, 1, 0],
      ['2025-03-06', 1, 1, 0],
    ],
  },
  outlets: {
    columns: ['outlet', 'articles', 'sentences', 'mentioned'],
    rows: [
      ['Coast Daily', 2, 11, 11],
      ['Inland Times', 1, 3, 4],
    ],
  },
  places: {
    columns: ['place', 'country', 'latitude', 'longitude', 'articles'],
    rows: [
      ['Borland', 'BOR', 10, 20.5, 3],
      ['Norport', 'BOR', 11.25, -0.5, 1],
    ],
  },
  'relation-types': {
    columns: ['relation', 'plover', 'assertions', 'negated', 'not actual', 'attributed'],
    rows: [
      ['MEETS', 'CONSULT', 4, 1, 0, 0],
      ['DEMANDS', 'REQUEST', 2, 0, 0, 0],
      ['WARNS', 'THREATEN', 2, 0, 0, 0],
      ['AGREES_WITH', 'AGREE', 1, 0, 0, 0],
      ['ENVOY_OF', null, 1, 0, 0, 0],
      ['HOLDS', 'ASSAULT', 1, 0, 0, 0],
      ['REJECTS', 'REJECT', 1, 0, 0, 0],
      ['RELEASES', 'RETREAT', 1, 0, 1, 1],
      ['THREATENS', 'THREATEN', 1, 0, 0, 0],
    ],
  },
};
