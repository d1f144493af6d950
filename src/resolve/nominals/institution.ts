import { slug } from '../../analyse/actors/slug.js';
import type { EntityId } from '../../model/index.js';
import type { Cast } from '../cast.js';
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

/** "The Israeli army", "Iraq's parliament": what a state has one of. */
function ofState(cast: Cast, n: Nominal): boolean {
  const { principal } = n;
  const kind = [...n.marks, n.noun].join('-');
  if (principal?.type !== 'State' || !cast.actors.lexicon.institutions.has(kind)) return false;
  const d = cast.institution(`org:${slug(principal.name)}-${slug(kind)}` as EntityId, `${n.m.text}`);
  d.principal = principal.id;
  d.noun = n.noun;
  cast.decide(n.k, d, reasons.partOfState(principal.name));
  return true;
}

/** Organisations that have no name of their own and yet are the same in every article. */
export function institution(cast: Cast, n: Nominal): boolean {
  return n.m.type === 'Organisation' && n.marks.length <= 2 && (office(cast, n) || ofState(cast, n));
}
