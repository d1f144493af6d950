import { slug } from '../../analyse/actors/slug.js';
import type { EntityId } from '../../model/index.js';
import type { Cast, Draft } from '../cast.js';
import { possessive } from '../possessive.js';
import { reasons } from '../reasons.js';
import type { Nominal } from './describe.js';

const OFFICES = new Set('administration government office campaign cabinet team regime coalition'.split(' '));

/** "Netanyahu's office", "the Trump administration": named by whose it is. */
function office(cast: Cast, n: Nominal): boolean {
  const { principal, noun } = n;
  if (principal?.type !== 'Person' || principal.anonymous || !OFFICES.has(noun)) return false;
  const id = `org:${slug(noun)}-of-${slug(principal.name)}` as EntityId;
  const surname = principal.name.split(' ').pop() as string;
  const owner = noun === 'office' || noun === 'team' ? possessive(surname) : surname;
  const d = cast.institution(id, `${owner} ${noun}`);
  d.forms.add(n.m.text);
  const term = cast.actors.terms.find((t) => t.person === principal.id);
  d.principal = noun !== 'office' && noun !== 'campaign' && term ? term.of : principal.id;
  cast.decide(n.k, d, reasons.officeOf(principal.name));
  return true;
}

/** "The Israeli army", "Iraq's parliament": what a state has one of; null where the noun is none of those. */
export function stateInstitution(cast: Cast, n: Nominal, state: Draft): Draft | null {
  const kind = [...n.marks, n.noun].join('-');
  if (n.m.type !== 'Organisation' || !cast.actors.lexicon.institutions.has(kind)) return null;
  // The same name in every article, whatever its own words ("the Turkish army").
  const owner = cast.actors.actors.get(state.id)?.demonym ?? possessive(state.name);
  const name = `${owner} ${kind.replace(/-/g, ' ')}`;
  const d = cast.institution(`org:${slug(state.name)}-${slug(kind)}` as EntityId, name);
  if (n.principal === state && n.head.child('poss')?.tag !== 'PRP$') d.forms.add(n.m.text);
  d.principal = state.id;
  d.noun = n.noun;
  return d;
}

function ofState(cast: Cast, n: Nominal, recent: readonly Nominal[]): boolean {
  const state = n.principal ?? (n.definite ? implied(n, recent) : null);
  const d = state?.type === 'State' ? stateInstitution(cast, n, state) : null;
  if (!d || !state) return false;
  cast.decide(n.k, d, reasons.partOfState(state.name));
  return true;
}

/** "Lebanese army soldiers … the army": the state of the last phrase that the institution was part of. */
function implied(n: Nominal, recent: readonly Nominal[]): Draft | null {
  for (let i = recent.length - 1; i >= Math.max(0, recent.length - 20); i--) {
    const old = recent[i] as Nominal;
    if (old.noun === n.noun) return null;
    if (old.marks.includes(n.noun) && old.principal?.type === 'State') return old.principal;
  }
  return null;
}

/** Organisations that have no name of their own and yet are the same in every article. */
export function institution(cast: Cast, n: Nominal, recent: readonly Nominal[]): boolean {
  return n.m.type === 'Organisation' && n.marks.length <= 2 && (office(cast, n) || ofState(cast, n, recent));
}
