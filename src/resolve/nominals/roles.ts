import type { Token } from '../../language/doc.js';
import type { EntityId } from '../../model/index.js';
import type { Cast, Draft } from '../cast.js';

const POLITE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Dame|Lord)\.?$/;

/** The words of a title or role, without articles, owners and names in it (places stay: "Middle East envoy"). */
export function roleText(cast: Cast, from: number, to: number): string {
  let start = from;
  for (let i = from; i < to; i++) {
    const t = cast.doc.tokens[i] as Token;
    const name = i < to - 1 && cast.byHead.has(i) && cast.at(i)?.type !== 'Location';
    if (name || t.tag === 'POS' || t.tag === 'DT' || t.tag === 'PRP$') start = i + 1;
  }
  const a = cast.doc.tokens[start];
  const b = cast.doc.tokens[to - 1];
  return a && b && a.i <= b.i ? cast.doc.text.slice(a.start, b.end) : '';
}

/** The state in which the person held an office of that title, as known beforehand. */
function stateOfOffice(cast: Cast, d: Draft, role: string): EntityId | null {
  const title = role.toLowerCase();
  return cast.actors.terms.find((t) => t.person === d.id && title.endsWith(t.title))?.of ?? null;
}

/** Titles that a state gives. */
const PUBLIC =
  /(?:minister|president|premier|secretary|chancellor|ambassador|senator|general|commander|lawmaker|envoy)$/i;

export function addRole(cast: Cast, d: Draft, role: string, owner: Draft | null): void {
  if (role && !POLITE.test(role) && !/counterpart$/.test(role)) d.roles.add(role);
  if (owner && owner !== d && owner.type !== 'Location') d.principal ??= owner.id;
  else if (role)
    d.principal ??= stateOfOffice(cast, d, role) ?? (PUBLIC.test(role) ? (d.known?.state ?? null) : null);
}

/** Roles from titles right before names: "Hamas spokesman Hazem Qassem". */
export function titleRoles(cast: Cast): void {
  cast.mentions.forEach((m, k) => {
    const d = cast.meaning(k);
    if (m.kind !== 'name' || m.type !== 'Person' || !d) return;
    let to = m.tokens.from;
    while (to < m.tokens.to && (cast.doc.tokens[to] as Token).start < m.start) to++;
    if (to === m.tokens.from) return;
    const before = cast.doc.tokens[m.tokens.from - 1];
    const near = before?.sentence === cast.doc.tokens[m.head]?.sentence ? before : undefined;
    const owner = near ? cast.at(near.tag === 'POS' ? near.i - 1 : near.i) : null;
    const of = (cast.doc.tokens[m.head] as Token).children
      .find((c) => c.dep === 'prep' && c.lower === 'of')
      ?.child('pobj');
    addRole(cast, d, roleText(cast, m.tokens.from, to), owner ?? (of ? cast.at(of.i) : null));
  });
}
