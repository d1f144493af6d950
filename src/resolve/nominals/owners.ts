import type { Cast, Draft } from '../cast.js';
import { possessive } from '../possessive.js';
import { describe, principalOf, REPRESENTS_NOBODY } from './describe.js';
import { stateInstitution } from './institution.js';

/** The state an owner stands for: itself, or the one a person holds office in. */
function stateOf(cast: Cast, owner: Draft): Draft | null {
  if (owner.type === 'State') return owner;
  const principal =
    owner.type === 'Person' && owner.principal ? cast.entities.get(owner.principal) : undefined;
  return principal?.type === 'State' ? principal : null;
}

/**
 * Owners that are known only now: "his envoy" belongs to whom "his" means, "its navy" to the state, "officials from
 * the army" to the army. To run after the pronouns.
 */
export function owners(cast: Cast): void {
  cast.mentions.forEach((m, k) => {
    const d = cast.meaning(k);
    const head = cast.doc.tokens[m.head];
    if (m.kind !== 'nominal' || !d || !head || d.principal !== null || !(d.anonymous || d.type === 'Person'))
      return;
    const pronoun = head.child('poss');
    const byPronoun = pronoun?.tag === 'PRP$';
    const owner = byPronoun ? cast.at(pronoun.i) : principalOf(cast, head);
    if (!owner || owner === d || owner.type === 'Location') return;
    const state = byPronoun && d.anonymous ? stateOf(cast, owner) : null;
    const institution = state ? stateInstitution(cast, describe(cast, k), state) : null;
    if (institution) {
      cast.replace(d, institution);
      return;
    }
    if (!REPRESENTS_NOBODY.has(head.lemma.toLowerCase())) d.principal = owner.id;
    if (d.anonymous && byPronoun && d.name === m.text)
      d.name = `${possessive(owner.name)} ${m.text.slice(pronoun.text.length).trim()}`;
  });
}
