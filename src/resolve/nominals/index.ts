import type { Mention } from '../../model/index.js';
import type { Cast } from '../cast.js';
import { reasons } from '../reasons.js';
import { beside, placeNamed } from './beside.js';
import { describe, type Nominal, REPRESENTS_NOBODY } from './describe.js';
import { byKind, type Memory, sameNoun } from './earlier.js';
import { institution } from './institution.js';
import { office } from './office.js';

/** Decides every mention by common noun, in text order; what fits nothing is somebody new and unnamed. */
export function resolveNominals(cast: Cast): void {
  const memory: Memory = new Map();
  const recent: number[] = [];
  const nominals: Nominal[] = [];
  // By head: what owns a noun is decided before it ("the group's leader").
  const order = [...cast.mentions.keys()].sort((a, b) => headAt(cast, a) - headAt(cast, b));
  for (const k of order) {
    const m = cast.mentions[k] as Mention;
    if (m.kind === 'nominal' && !cast.decided(k)) {
      const n = describe(cast, k);
      const done =
        placeNamed(cast, n) ||
        beside(cast, n) ||
        institution(cast, n, nominals) ||
        office(cast, n) ||
        sameNoun(cast, n, memory) ||
        byKind(cast, n, recent);
      if (!done && m.type === 'Location') cast.decide(k, null, reasons.abstain('which place is not said'));
      else if (!done) {
        const d = cast.anonymous(
          m.type,
          m.text,
          n.noun,
          cast.actors.lexicon.genders.get(n.head.lemma.toLowerCase()) ?? null,
        );
        if (!REPRESENTS_NOBODY.has(n.head.lemma.toLowerCase())) d.principal = n.principal?.id ?? null;
        cast.decide(k, d, reasons.newNominal());
      }
      nominals.push(n);
      const d = cast.meaning(k);
      const list = memory.get(n.noun);
      if (d && list) list.push({ d, n });
      else if (d) memory.set(n.noun, [{ d, n }]);
    }
    if (cast.meaning(k)) recent.push(k);
  }
}

const headAt = (cast: Cast, k: number): number => (cast.mentions[k] as Mention).head;
