import type { Token } from '../../language/doc.js';
import type { Mention } from '../../model/index.js';
import type { Cast, Draft } from '../cast.js';
import { reasons } from '../reasons.js';
import type { Nominal } from './describe.js';

/** Nouns that any group of people can be taken up by: "these people". */
const ANYBODY = new Set('people folk man woman individual guy person'.split(' '));
const ARMED = new Set('group movement organization organisation militia faction'.split(' '));
const TROOPS = new Set('army military force'.split(' '));
const HOSTILE =
  /^(?:terror|terrorist|militant|paramilitary|rebel|armed|insurgent|jihadist|islamist|extremist)$/;
/** Which common nouns take up a known organisation of which kind. */
const KINDS: Record<string, ReadonlySet<string>> = {
  armed: ARMED,
  media: new Set(
    'newspaper paper outlet network channel broadcaster agency magazine website station daily'.split(' '),
  ),
  company: new Set(
    'company firm corporation giant maker manufacturer carrier airline bank platform'.split(' '),
  ),
  party: new Set('party movement faction'.split(' ')),
  international: new Set(
    'organization organisation bloc body alliance agency union court council'.split(' '),
  ),
  government: new Set('agency department ministry court parliament congress service'.split(' ')),
};

/** What a nominal has meant before in this text, by noun. */
export type Memory = Map<string, { readonly d: Draft; readonly n: Nominal }[]>;

/** "The officials … the official": the same noun again, with no mark that tells it from the earlier one. */
export function sameNoun(cast: Cast, n: Nominal, memory: Memory): boolean {
  if (/^(?:a|an|another|some|more|additional|further|new|fresh)$/.test(n.first)) return false;
  if (n.m.type !== 'Group' && !n.definite && !n.principal) return false;
  const list = (memory.get(n.noun) ?? []).filter(
    ({ d }) =>
      d.type === n.m.type &&
      !(n.principal && d.principal && n.principal.id !== d.principal) &&
      !(ANYBODY.has(n.noun) && d.anonymous),
  );
  const group = n.m.type === 'Group';
  for (let r = list.length - 1; r >= 0; r--) {
    const { d, n: old } = list[r] as { d: Draft; n: Nominal };
    const open = n.definite && n.count === '' && (!group || n.marks.length > 0);
    const back = n.definite && (!group || n.marks.length > 0);
    if (!n.marks.every((w) => old.marks.includes(w)) || (n.count !== old.count && !open)) continue;
    if (!back && old.marks.length !== n.marks.length) continue;
    cast.decide(n.k, d, reasons.sameNoun(old.m.text));
    return true;
  }
  // "Two sailors … the sailors": the only ones of that noun.
  const only = new Set(list.map((e) => e.d)).size === 1 ? list[list.length - 1] : undefined;
  if (!only || !n.definite || n.marks.length > 0 || n.count !== '') return false;
  cast.decide(n.k, only.d, reasons.sameNoun(only.n.m.text));
  return true;
}

function fitsKind(d: Draft, n: Nominal): boolean {
  if (d.type !== n.m.type || d.anonymous || d.noun !== '') return false;
  if (d.type === 'State') return true;
  if (/\b(?:Army|Forces|Military)\b/.test(d.name) && TROOPS.has(n.noun)) return true;
  const kind = d.known?.kind;
  if (kind && kind !== 'armed' && n.marks.some((w) => HOSTILE.test(w))) return false;
  if (kind) return KINDS[kind]?.has(n.noun) ?? false;
  return (
    d.name.toLowerCase().includes(n.noun) ||
    ARMED.has(n.noun) ||
    (KINDS.company as ReadonlySet<string>).has(n.noun)
  );
}

/** Definite organisation and state nouns: the last actor of that kind; "these people": the last group. */
export function byKind(cast: Cast, n: Nominal, recent: readonly number[]): boolean {
  const pointing = n.m.type === 'Group' && /^(?:these|those)$/.test(n.first) && ANYBODY.has(n.noun);
  const kind = n.definite && !n.principal && (n.m.type === 'Organisation' || n.m.type === 'State');
  if (!pointing && !kind) return false;
  for (let r = recent.length - 1; r >= Math.max(0, recent.length - 25); r--) {
    const m = cast.mentions[recent[r] as number] as Mention;
    const d = cast.meaning(recent[r] as number);
    const far = n.head.sentence.index - (cast.doc.tokens[m.head] as Token).sentence.index > 3;
    if (!d || m.kind === 'pronoun' || (pointing && far)) continue;
    const fits = pointing ? d.type === 'Group' && !ANYBODY.has(d.noun) : fitsKind(d, n);
    if (!fits) continue;
    cast.decide(n.k, d, reasons.kind(n.m.text, d.name));
    return true;
  }
  return false;
}
