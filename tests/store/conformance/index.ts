import { describe } from 'vitest';
import { type Adapter, graphOf } from './adapter.js';
import { foreign } from './foreign.js';
import { many } from './many.js';
import { queries } from './queries.js';
import { values } from './values.js';
import { view } from './view.js';
import { writes } from './writes.js';

/** What every store must do: a new adapter is right when it passes this. */
export function conformance(adapter: Adapter): void {
  describe(`${adapter.name} conforms`, () => {
    const graph = graphOf(adapter);
    describe('writing', () => writes(graph));
    describe('many at once', () => many(adapter, graph));
    describe('values', () => values(graph));
    describe('queries', () => queries(graph));
    describe('the viewer', () => view(graph));
    describe('data of others', () => foreign(graph));
  });
}
