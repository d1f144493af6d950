import type { Token } from '../../language/doc.js';
import { coordinated } from '../grammar.js';
import type { Ends, FoundEnd } from './ends.js';

const PLACE = new Set('in at near inside outside into across on around over within throughout'.split(' '));

/** The places named with an act or its objects: "bombed a depot in Chad". */
export function placesOf(ends: Ends, act: Token, objects: readonly Token[]): FoundEnd[] {
  for (const t of [...objects.flatMap((o) => coordinated(o)), act]) {
    const where = t
      .childrenOf('prep')
      .filter((p) => PLACE.has(p.lower))
      .flatMap((p) => p.childrenOf('pobj'));
    const found = where.flatMap((w) => ends.of(w)).filter((e) => e.type === 'Location' || e.type === 'State');
    if (found.length > 0) return found.map((e) => ({ ...e, how: `${e.how}; where it happens` }));
  }
  return [];
}
