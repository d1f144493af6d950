import { slug } from '../analyse/actors/slug.js';
import type { Token } from '../language/doc.js';
import type { EntityId, Mention } from '../model/index.js';
import type { Cast, Draft } from './cast.js';
import { reasons } from './reasons.js';
import { holderOf } from './terms.js';

const DEFINITE = /^(?:the|this|that|these|those|both|all)$/;
/** Modifiers that do not tell one group from another. */
const PLAIN = new Set([
  'all',
  'remaining',
  'additional',
  'other',
  'more',
  'many',
  'several',
  'some',
  'the',
  'these',
  'those',
  'this',
  'that',
  'such',
  'any',
  'numerous',
  'further',
  'rest',
  'local',
  'own',
]);
const OFFICES = new Set([
  'administration',
  'government',
  'office',
  'campaign',
  'cabinet',
  'team',
  'regime',
  'coalition',
]);

/** Whom a noun stands for or belongs to: a name that modifies it ("Hamas representatives", "Turkish police"). */
export function principalOf(cast: Cast, head: Token): Draft | null {
  for (const c of head.children) {
    if (c.dep === 'prep' && c.lower === 'of') {
      const object = c.child('pobj');
      const d = object && cast.at(object.i);
      if (d && d.type !== 'Group') return d;
    }
    if (c.i > head.i || !['poss', 'compound', 'amod', 'nmod'].includes(c.dep)) continue;
    const d = cast.at(c.i);
    if (d && d.type !== 'Location' && d.type !== 'Group') return d;
  }
  return null;
}

/** The words of a title or role, without the names in it. */
function roleText(cast: Cast, from: number, to: number): string {
  let start = from;
  for (let i = from; i < to; i++) {
    const t = cast.doc.tokens[i] as Token;
    if (
      t.tag === 'POS' ||
      t.tag === 'DT' ||
      t.tag === 'PRP$' ||
      (cast.byHead.has(i) && cast.at(i)?.type !== 'Location' && i < to - 1)
    )
      start = i + 1;
  }
  const a = cast.doc.tokens[start];
  const b = cast.doc.tokens[to - 1];
  return a && b && a.i <= b.i ? cast.doc.text.slice(a.start, b.end) : '';
}

/** Roles from titles right before names: "Hamas spokesman Hazem Qassem". */
export function titleRoles(cast: Cast): void {
  cast.mentions.forEach((m, k) => {
    const d = cast.meaning(k);
    if (m.kind !== 'name' || m.type !== 'Person' || !d) return;
    let to = m.tokens.from;
    while (to < m.tokens.to && (cast.doc.tokens[to] as Token).start < m.start) to++;
    if (to === m.tokens.from) return;
    const role = roleText(cast, m.tokens.from, to);
    if (!/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Dame|Lord)\.?$/.test(role) && role) d.roles.add(role);
    const before = cast.doc.tokens[m.tokens.from - 1];
    const owner = before && (before.tag === 'POS' ? cast.at(before.i - 1) : cast.at(before.i));
    if (
      owner &&
      owner !== d &&
      owner.type !== 'Location' &&
      before.sentence.index === (cast.doc.tokens[m.head] as Token).sentence.index
    )
      d.principal ??= owner.id;
  });
}

interface Nominal {
  readonly k: number;
  readonly m: Mention;
  readonly head: Token;
  readonly noun: string;
  readonly first: string;
  readonly definite: boolean;
  readonly count: string;
  readonly marks: readonly string[];
  readonly principal: Draft | null;
}

function describe(cast: Cast, k: number): Nominal {
  const m = cast.mentions[k] as Mention;
  const head = cast.doc.tokens[m.head] as Token;
  const first = (cast.doc.tokens[m.tokens.from] as Token).lower;
  const marks: string[] = [];
  let count = '';
  for (const c of head.children) {
    if (c.i > head.i) continue;
    if (c.dep === 'nummod') count = c.lower;
    else if ((c.dep === 'amod' || c.dep === 'compound') && !PLAIN.has(c.lower) && !cast.byHead.has(c.i))
      marks.push(c.lower);
  }
  const noun =
    head.lemma.toLowerCase() === head.lower && m.type === 'Group'
      ? head.lower.replace(/s$/, '')
      : head.lemma.toLowerCase();
  return {
    k,
    m,
    head,
    noun,
    first,
    definite: DEFINITE.test(first),
    count,
    marks,
    principal: principalOf(cast, head),
  };
}

/** Beside a name, or said of it: the same one. */
function beside(cast: Cast, n: Nominal): boolean {
  const appos = n.head.dep === 'appos' ? n.head.head : n.head.child('appos');
  const d = appos ? cast.at(appos.i) : null;
  const be =
    n.head.dep === 'attr' && n.head.head.lemma === 'be' && !n.head.head.child('neg')
      ? n.head.head.child('nsubj')
      : undefined;
  const subject = be ? cast.at(be.i) : null;
  const hit = d ?? subject;
  if (
    !hit ||
    hit.type === 'Location' ||
    (hit.type !== n.m.type && !(hit.type === 'State' && n.m.type === 'Organisation'))
  )
    return false;
  cast.decide(n.k, hit, d ? reasons.apposition(hit.name) : reasons.predicate(hit.name));
  if (hit.type === 'Person') {
    const role = roleText(cast, n.m.tokens.from, n.head.i + 1);
    const tail = n.head.children.find((c) => c.dep === 'prep' && c.lower === 'for' && c.i === n.head.i + 1);
    const object = tail?.child('pobj');
    if (role)
      hit.roles.add(tail && object && !cast.at(object.i)?.known ? `${role} for ${object.text}` : role);
    if (n.principal && n.principal !== hit) hit.principal ??= n.principal.id;
  }
  return true;
}

/** "Netanyahu's office", "the Trump administration", "Israeli army": organisations named by whose they are. */
function institution(cast: Cast, n: Nominal): boolean {
  const { principal, head } = n;
  if (!principal || principal.anonymous || n.m.type !== 'Organisation' || n.marks.length > 1) return false;
  if (principal.type === 'Person' && OFFICES.has(n.noun)) {
    const id = `org:${slug(n.noun)}-of-${slug(principal.name)}` as EntityId;
    const d = cast.institution(id, n.m.text);
    const office = cast.actors.terms.find((t) => t.person === principal.id);
    d.principal = n.noun !== 'office' && office ? office.of : principal.id;
    cast.decide(n.k, d, reasons.officeOf(principal.name));
    return true;
  }
  const kind = [...n.marks, n.noun].join('-');
  if (principal.type !== 'State' || !cast.actors.lexicon.institutions.has(kind)) return false;
  const d = cast.institution(`org:${slug(principal.name)}-${slug(kind)}` as EntityId, n.m.text);
  d.principal = principal.id;
  d.noun = head.lemma.toLowerCase();
  cast.decide(n.k, d, reasons.partOfState(principal.name));
  return true;
}

/** "The president": the only one the text has named so, else whoever held the office of the state in question. */
function office(cast: Cast, n: Nominal): boolean {
  const title = n.m.text
    .toLowerCase()
    .replace(
      /^.*?\b(prime minister|secretary of state|foreign minister|president|chancellor|premier|king|queen|pope)\b.*$/,
      '$1',
    );
  if (n.m.type !== 'Person' || !(n.definite || n.principal) || /^(?:a|an|another|former)$/.test(n.first))
    return false;
  const state = n.principal?.type === 'State' ? n.principal : null;
  const named = [...cast.entities.values()].filter(
    (d) =>
      d.type === 'Person' &&
      !d.anonymous &&
      [...d.roles].some((r) => r.toLowerCase().endsWith(title)) &&
      (!state || !d.principal || d.principal === state.id) &&
      d.count > 0,
  );
  const seen = named.filter((d) => d.last < n.k || named.length === 1);
  const only = seen.length === 1 ? seen[0] : undefined;
  if (only) {
    cast.decide(n.k, only, reasons.role(title, only.name));
    return true;
  }
  const states = state ? [state] : [];
  for (const s of states) {
    const term = holderOf(cast, title, s.id);
    const d = term && cast.knownById(term.person);
    if (!d) continue;
    cast.decide(n.k, d, reasons.inOffice(title));
    return true;
  }
  return false;
}

const ARMED = new Set(['group', 'movement', 'organization', 'organisation', 'militia', 'faction']);
const KINDS: Record<string, readonly string[]> = {
  media: [
    'newspaper',
    'paper',
    'outlet',
    'network',
    'channel',
    'broadcaster',
    'agency',
    'magazine',
    'website',
    'station',
    'daily',
  ],
  company: [
    'company',
    'firm',
    'corporation',
    'giant',
    'maker',
    'manufacturer',
    'carrier',
    'airline',
    'bank',
    'platform',
  ],
  party: ['party', 'movement', 'faction'],
  international: [
    'organization',
    'organisation',
    'bloc',
    'body',
    'alliance',
    'agency',
    'union',
    'group',
    'court',
    'council',
  ],
  government: ['agency', 'department', 'ministry', 'court', 'parliament', 'congress', 'service'],
};

function fitsKind(d: Draft, n: Nominal): boolean {
  if (d.type !== n.m.type || d.anonymous) return false;
  if (d.type === 'State') return true;
  if (d.type !== 'Organisation') return false;
  const kind = d.known?.kind;
  if (kind === 'armed') return ARMED.has(n.noun);
  if (kind)
    return (
      n.marks.every((w) => !/^(?:terror|terrorist|militant|rebel|armed|insurgent|jihadist)$/.test(w)) &&
      (KINDS[kind] ?? []).includes(n.noun)
    );
  return d.name.toLowerCase().includes(n.noun) || ARMED.has(n.noun) || (KINDS.company ?? []).includes(n.noun);
}

/** Definite organisation and state nouns: the last actor of that kind. */
function byKind(cast: Cast, n: Nominal, recent: readonly number[]): boolean {
  if (!n.definite || n.principal || n.m.type === 'Person' || n.m.type === 'Group' || n.m.type === 'Location')
    return false;
  for (let r = recent.length - 1; r >= Math.max(0, recent.length - 25); r--) {
    const d = cast.meaning(recent[r] as number);
    if (!d || !fitsKind(d, n)) continue;
    cast.decide(n.k, d, reasons.kind(n.m.text, d.name));
    return true;
  }
  return false;
}

function sameNoun(cast: Cast, n: Nominal, byNoun: Map<string, { d: Draft; n: Nominal }[]>): boolean {
  if (/^(?:a|an|another|some)$/.test(n.first)) return false;
  const list = byNoun.get(n.noun) ?? [];
  for (let r = list.length - 1; r >= 0; r--) {
    const { d, n: old } = list[r] as { d: Draft; n: Nominal };
    if (d.type !== n.m.type || (n.principal && d.principal && n.principal.id !== d.principal)) continue;
    const countFits = n.count === old.count || (n.definite && n.count === '' && n.m.type === 'Person');
    const marksFit =
      n.marks.every((w) => old.marks.includes(w)) &&
      (n.definite || old.marks.every((w) => n.marks.includes(w)));
    const groupFits = n.m.type !== 'Group' || old.marks.length === n.marks.length;
    if (!countFits || !marksFit || !groupFits || (n.m.type !== 'Group' && !n.definite && !n.principal))
      continue;
    cast.decide(n.k, d, reasons.sameNoun(old.m.text));
    return true;
  }
  return false;
}

/** Decides every nominal, in text order; what fits nothing is somebody new and unnamed. */
export function resolveNominals(cast: Cast): void {
  const byNoun = new Map<string, { d: Draft; n: Nominal }[]>();
  const recent: number[] = [];
  cast.mentions.forEach((m, k) => {
    if (m.kind === 'nominal' && !cast.decided(k)) {
      const n = describe(cast, k);
      const done =
        beside(cast, n) ||
        institution(cast, n) ||
        office(cast, n) ||
        sameNoun(cast, n, byNoun) ||
        byKind(cast, n, recent);
      if (!done) {
        if (m.type === 'Location') cast.decide(k, null, reasons.abstain('which place is not said'));
        else {
          const d = cast.anonymous(m.type, m.text, n.noun);
          d.principal = n.principal?.id ?? null;
          cast.decide(k, d, reasons.newNominal());
        }
      }
      const d = cast.meaning(k);
      if (d) byNoun.set(n.noun, [...(byNoun.get(n.noun) ?? []), { d, n }]);
    }
    if (cast.meaning(k)) recent.push(k);
  });
}
