import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleGraph, IsoDate, Modality } from '../../src/model/index.js';
import type { GraphStore } from '../../src/store/index.js';
import { articleGraph } from './fixture.js';

const day = (date: string) => ({
  date: { from: date as IsoDate, to: date as IsoDate, precision: 'day' as const, text: date },
});

export const harbour: ArticleGraph = articleGraph({
  id: 'harbour',
  outlet: 'Coast Daily',
  text: '🚢 Minister Ada Berg warned Borland on Monday. Borland rejected the warning of Ada Berg. Ada Berg met Carl Dahl in Norport. A spokesman said Borland would release the crew.',
  who: [
    ['person:ada-berg', 'Ada Berg', { roles: ['Minister'], aliases: ['Berg'] }],
    ['person:carl-dahl', 'Carl Dahl'],
    ['state:BOR', 'Borland', { iso: 'BOR', latitude: 10, longitude: 20.5 }],
    ['location:norport', 'Norport', { iso: 'BOR', latitude: 11.25, longitude: -0.5 }],
    ['group:harbour-crew', 'crew'],
  ],
  made: [
    { type: 'WARNS', source: 'Ada Berg', trigger: 'warned', target: 'Borland', extra: day('2025-03-03') },
    { type: 'REJECTS', source: 'Borland', trigger: 'rejected', target: 'Ada Berg', extra: day('2025-03-04') },
    {
      type: 'MEETS',
      source: 'Ada Berg',
      trigger: 'met',
      target: 'Carl Dahl',
      extra: { place: 'Norport', ...day('2025-03-05') },
    },
    {
      type: 'RELEASES',
      source: 'Borland',
      trigger: 'release',
      target: 'crew',
      extra: {
        modality: 'planned' as Modality,
        attribution: [{ entity: null, name: 'a spokesman', text: 'A spokesman' }],
      },
    },
  ],
});

export const border: ArticleGraph = articleGraph({
  id: 'border',
  outlet: 'Inland Times',
  published: '2025-03-08',
  text: 'The Republic of Borland threatened Berg "with <sanctions> & more". Berg did not meet Carl Dahl. The Union warned the Republic of Borland.',
  who: [
    ['person:ada-berg', 'Berg', { roles: ['Negotiator'] }],
    ['person:carl-dahl', 'Carl Dahl'],
    ['state:BOR', 'Republic of Borland', { iso: 'BOR' }],
    ['organisation:union', 'Union'],
  ],
  made: [
    { type: 'THREATENS', source: 'Republic of Borland', trigger: 'threatened', target: 'Berg' },
    {
      type: 'MEETS',
      source: 'Berg',
      trigger: 'meet',
      target: 'Carl Dahl',
      extra: { polarity: 'negated' },
    },
    {
      type: 'WARNS',
      source: 'Union',
      trigger: 'warned',
      target: 'Republic of Borland',
      extra: day('2025-03-07'),
    },
  ],
});

export const talks: ArticleGraph = articleGraph({
  id: 'talks',
  outlet: 'Coast Daily',
  published: '2025-03-09',
  text: 'Envoy Eva Falk met Borland on Thursday. Eva Falk met Ada Berg. Ada Berg demanded that Borland free the crew. Borland agreed with Ada Berg on Friday. The Union demanded an answer of Carl Dahl. Eva Falk, envoy of the Union, spoke. Borland holds the crew.',
  who: [
    ['person:eva-falk', 'Eva Falk', { roles: ['envoy'] }],
    ['person:ada-berg', 'Ada Berg'],
    ['person:carl-dahl', 'Carl Dahl'],
    ['state:BOR', 'Borland', { iso: 'BOR' }],
    ['organisation:union', 'Union'],
    ['group:harbour-crew', 'crew'],
  ],
  made: [
    { type: 'MEETS', source: 'Eva Falk', trigger: 'met', target: 'Borland', extra: day('2025-03-06') },
    { type: 'MEETS', source: 'Eva Falk', trigger: 'met', target: 'Ada Berg' },
    { type: 'DEMANDS', source: 'Ada Berg', trigger: 'demanded', target: 'Borland', extra: day('2025-03-04') },
    {
      type: 'AGREES_WITH',
      source: 'Borland',
      trigger: 'agreed',
      target: 'Ada Berg',
      extra: day('2025-03-07'),
    },
    {
      type: 'DEMANDS',
      source: 'Union',
      trigger: 'demanded',
      target: 'Carl Dahl',
      extra: { object: 'an answer' },
    },
    { type: 'ENVOY_OF', source: 'Eva Falk', trigger: 'envoy', target: 'Union' },
    { type: 'HOLDS_HOSTAGE', source: 'Borland', trigger: 'holds', target: 'crew' },
  ],
});

/** What breaks careless writers: quotes, commas, markup, right-to-left text, control characters, parallel relations. */
export const odd: ArticleGraph = articleGraph({
  id: 'odd & "strange" <article>',
  text: 'Gülşen "the, \\ Fox" O\'Neil warned שלום on Monday & said\u0007:\n\tno! Gülşen "the, \\ Fox" O\'Neil again warned שלום.',
  who: [
    ['person:gülşen', 'Gülşen "the, \\ Fox" O\'Neil', { aliases: ['a "quoted", alias', 'back\\slash'] }],
    ['organisation:שלום', 'שלום'],
  ],
  made: [
    { type: 'WARNS', source: 'Gülşen "the, \\ Fox" O\'Neil', trigger: 'warned', target: 'שלום' },
    { type: 'WARNS', source: 'Gülşen "the, \\ Fox" O\'Neil', trigger: 'again warned', target: 'שלום' },
  ],
});

/** A path nobody uses; removed with everything beside it when the test ends. */
export function temporaryStore(): { path: string; clean: () => void } {
  const path = join(tmpdir(), `parley-test-${randomUUID()}.parley`);
  const clean = () => {
    for (const end of ['', '.wal', '.wal.damaged', '.migrate.lock'])
      rmSync(path + end, { recursive: true, force: true });
  };
  return { path, clean };
}

/** Everything the store would export, as text: equal graphs give equal texts. */
export async function dump(store: GraphStore): Promise<string> {
  const lines: unknown[] = [];
  for (const rows of [store.articles(), store.entities(), store.assertions(), store.mentions()])
    for await (const row of rows) lines.push(row);
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
