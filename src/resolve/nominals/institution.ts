import { slug } from '../../analyse/actors/slug.js';
import type { EntityId } from '../../model/index.js';
import type { Cast, Draft } from '../cast.js';
import { reasons } from '../reasons.js';
import type { Nominal } from './describe.js';

const OFFICES = new Set('administration government office campaign cabinet team regime coalition'.split(' '));

/** "Netanyahu's office", "the Trump administration": named by whose it is. */
function office(cast: Cast, n: Nominal): boolean {
  const { principal, noun } = n;
  if (principal?.type !== 'Person' || principal.anonymous || !OFFICES.has(noun)) return false;
  const id = `org:${slug(noun)}-of-${slug(principal.name)}` as EntityId;
  const d = cast.institution(id, n.m.text);
  const term = cast.actors.terms.find((t) => t.person === principal.id);
  d.principal = noun !== 'office' && noun !== 'campaign' && term ? term.of : principal.id;
  cast.decide(n.k, d, reasons.officeOf(principal.name));
  return true;
}

/** "The Israeli army", "Iraq's parliament": what a state has one of; null where the noun is none of those. */
export function stateInstitution(cast: Cast, n: Nominal, state: Draft): Draft | null {
  const kind = [...n.marks, n.noun].join('-');
  if (n.m.type !== 'Organisation' || !cast.actors.lexicon.institutions.has(kind)) return null;
  const named = n.head.child('poss')?.tag !== 'PRP$';
  const name = named ? n.m.text : `${state.name}'s ${kind.replace(/-/g, ' ')}`;
  const d = cast.institution(`org:${slug(state.name)}-${slug(kind)}` as EntityId, name);
  d.principal = state.id;
  d.noun = n.noun;
  return d;
}

function ofState(cast: Cast, n: Nominal): boolean {
  const d = n.principal?.type === 'State' ? stateInstitution(cast, n, n.principal) : null;
  if (!d || !n.principal) return false;
  cast.decide(n.k, d, reasons.partOfState(n.principal.name));
  return true;
}

/** Organisations that have no name of their own and yet are the same in every article. */
export function institution(cast: Cast, n: Nominal): boolean {
  return n.m.type === 'Organisation' && n.marks.length <= 2 && (office(cast, n) || ofState(cast, n));
}
