import type { Token } from '../../language/doc.js';
import { isNoun, isVerb } from '../grammar.js';
import { objects } from '../predicates/verbs.js';
import { words } from '../words.js';
import type { Ends, FoundEnd } from './ends.js';

/** "information on B", "concerns about B": what words are about is not touched by what is done with them. */
const isTopic = (noun: Token, p: Token): boolean =>
  /^(about|regarding|concerning)$/.test(p.lower) || (p.lower === 'on' && words.topics.has(noun.lemma));

/** Whom a clause or thing concerns: the nearest actors or places below it, objects before what prepositions govern. */
export function concerned(ends: Ends, t: Token, sources: readonly FoundEnd[]): FoundEnd[] {
  // "agreed to open its borders to B": not whose borders
  const own = new Set(sources.flatMap((s) => [s.entity, ends.principal(s.entity)]));
  const below = (x: Token, depth: number): FoundEnd[] => {
    if (depth > 5) return [];
    const direct = [...(isVerb(x) ? objects(x) : []), ...x.childrenOf('dative', 'ccomp', 'xcomp')];
    // "demanded access for B": B is to gain by it, nothing is demanded of B
    const links = x
      .childrenOf('prep', 'dative', 'agent')
      .filter((p) => !isNoun(x) || !(p.lower === 'for' || isTopic(x, p)));
    const governed = links.flatMap((p) => p.childrenOf('pobj', 'pcomp'));
    for (const c of [...direct, ...governed]) {
      if (c === x) continue;
      const found = isVerb(c) ? [] : ends.of(c).filter((e) => !own.has(e.entity));
      const inner = found.length > 0 ? found : below(c, depth + 1);
      if (inner.length > 0) return inner.map((e) => ({ ...e, how: `${e.how}; what “${t.text}” concerns` }));
    }
    return [];
  };
  return below(t, 0);
}
