import { expect, test } from 'vitest';
import { drafting } from '../../../src/cli/draft.js';
import { Reader } from '../../../src/query/index.js';
import { HeldStore } from '../../../src/view/held.js';
import { readPlaces } from '../../../src/view/places.js';
import { crossing } from '../../view/articles.js';
import { harbour } from '../articles.js';
import type { Graph } from './adapter.js';

/** What the viewer asks of a store beyond queries, and writes into it. */
export function view(graph: Graph): void {
  test('places and what happened there are found', async () => {
    await graph.store.write([harbour, crossing]);
    const { places, happened } = await readPlaces(graph.store);
    expect(places.id.map((id, i) => [id, places.kind[i], places.latitude[i], places.longitude[i]])).toEqual([
      ['location:midport', 'Location', 64, -20],
      ['location:norport', 'Location', 11.25, -0.5],
      ['state:BOR', 'State', 10, 20.5],
      ['state:EAS', 'State', 48, 15],
      ['state:WES', 'State', 40, -100],
    ]);
    expect(happened.edge.map((edge, i) => [edge, places.name[happened.place[i] as number]])).toEqual([
      ['crossing-1', 'Midport'],
      ['crossing-3', 'Midport'],
      ['harbour-2', 'Norport'],
    ]);
  });

  test('an article is kept while the graph is shown', async () => {
    await graph.store.write([harbour]);
    await graph.store.close();
    const held = new HeldStore(graph.url);
    const reader = new Reader(graph.url);
    const count = async () => (await held.query('MATCH (t:Article) RETURN count(t) AS n')).rows;
    try {
      expect(await count()).toEqual([[1]]);
      await reader.query('RETURN 1 AS one', {}, { seconds: 30, rows: 1 });
      const { keep } = drafting(graph.url, held, reader);
      const pasted = { text: 'Norway warned Chad on Monday.' };
      expect((await keep(pasted)).written).toBe('added');
      expect((await keep(pasted)).written).toBe('unchanged');
      expect(await count()).toEqual([[2]]);
    } finally {
      await reader.close();
      await held.close();
      await graph.reopen();
    }
  });
}
