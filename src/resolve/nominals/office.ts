import type { Cast, Draft } from '../cast.js';
import { reasons } from '../reasons.js';
import { holderOf } from '../terms.js';
import type { Nominal } from './describe.js';
import { roleText } from './roles.js';

/** The only state that the text speaks of more than once and whose holder of that office is known. */
function onlyState(cast: Cast, title: string): Draft | null {
  const states = [...cast.entities.values()].filter(
    (d) => d.type === 'State' && d.count > 1 && holderOf(cast, title, d.id),
  );
  return states.length === 1 ? (states[0] as Draft) : null;
}

/** Whether the person is known to hold that office when the article appears. */
function holds(cast: Cast, d: Draft, title: string): boolean {
  return cast.actors.terms.some(
    (t) => t.person === d.id && t.title === title && holderOf(cast, title, t.of)?.person === d.id,
  );
}

/** "The president": the only one the text has named so, else whoever held the office of the state in question. */
export function office(cast: Cast, n: Nominal): boolean {
  if (n.m.type !== 'Person' || !(n.definite || n.principal) || /^(?:a|an|another)$/.test(n.first))
    return false;
  if (n.marks.some((w) => /^(?:former|ex|late|future|next|vice|deputy|elect)$/.test(w))) return false;
  const title = roleText(cast, n.m.tokens.from, n.head.i + 1)
    .toLowerCase()
    .replace(/^the /, '');
  const state = n.principal?.type === 'State' ? n.principal : null;
  const named = [...cast.entities.values()].filter(
    (d) =>
      d.type === 'Person' &&
      !d.anonymous &&
      d.count > 0 &&
      ([...d.roles].some((r) => r.toLowerCase() === title) || holds(cast, d, title)) &&
      (!n.principal || !d.principal || d.principal === n.principal.id),
  );
  const before = named.filter((d) => d.first < n.k);
  const only =
    before.length === 1 ? before[0] : named.length === 1 && before.length === 0 ? named[0] : undefined;
  if (only) {
    cast.decide(n.k, only, reasons.role(title, only.name));
    return true;
  }
  if (
    !cast.actors.lexicon.offices.has(title.replace(' ', '-')) &&
    !cast.actors.lexicon.titles.has(title.split(' ')[0] ?? '')
  )
    return false;
  const of = state ?? (n.principal ? null : onlyState(cast, title));
  const term = of && named.length === 0 ? holderOf(cast, title, of.id) : null;
  const d = term ? cast.knownById(term.person) : null;
  if (!d) return false;
  cast.decide(n.k, d, reasons.inOffice(title));
  d.roles.add(title);
  d.principal ??= of?.id ?? null;
  return true;
}
