import type { KnownActor, NameEntry } from '../analyse/actors/types.js';
import type { Token } from '../language/doc.js';
import type { Mention } from '../model/index.js';
import type { Cast, Draft } from './cast.js';
import { reasons } from './reasons.js';
import { heldAt } from './terms.js';

/** The words of a mention's name, without title and possessive. */
function wordsOf(cast: Cast, m: Mention): string[] {
  const out: string[] = [];
  for (let i = m.tokens.from; i < m.tokens.to; i++) {
    const t = cast.doc.tokens[i] as Token;
    if (t.start >= m.start && t.end <= m.end) out.push(t.text);
  }
  return out;
}

const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;
const core = (words: readonly string[]): string[] =>
  words.filter((w) => !suffix.test(w) && !/^\p{P}+$/u.test(w));

function title(cast: Cast, m: Mention): 'm' | 'f' | null {
  for (let i = m.tokens.from; i < m.head; i++) {
    const t = cast.doc.tokens[i] as Token;
    if (t.start >= m.start) break;
    const gender = cast.actors.lexicon.honorifics.get(t.text) ?? cast.actors.lexicon.genders.get(t.lower);
    if (gender) return gender;
  }
  return null;
}

/** A reading that fits the mention's type; states also by nationality word and by place of government. */
function reading(entries: readonly NameEntry[], m: Mention): { actor: KnownActor; entry: NameEntry } | null {
  for (const entry of entries) {
    if (entry.sense !== 'surname' && entry.actor.type === m.type) return { actor: entry.actor, entry };
  }
  return null;
}

function state(cast: Cast, k: number, m: Mention, entries: readonly NameEntry[]): boolean {
  if (m.type !== 'State') return false;
  const hit = reading(entries, m);
  if (hit) {
    const { actor, entry } = hit;
    cast.decide(
      k,
      cast.known(actor),
      entry.sense === 'demonym' ? reasons.demonym(actor.name) : reasons.known(actor.name),
    );
    return true;
  }
  const place = entries.find((e) => e.actor.government !== null)?.actor;
  const government = place?.government ? cast.knownById(place.government) : null;
  if (!place || !government) return false;
  cast.decide(k, government, reasons.metonym(place.name, government.name));
  return true;
}

/** Exact names: known ones, and full names of persons, organisations and places. */
export function exactNames(cast: Cast): void {
  cast.mentions.forEach((m, k) => {
    if (m.kind === 'pronoun' || (m.kind === 'nominal' && m.type !== 'State' && m.type !== 'Group')) return;
    const words = wordsOf(cast, m);
    const entries = cast.actors.names.alike(words);
    if (state(cast, k, m, entries)) return;
    const people = m.kind === 'nominal' ? entries.find((e) => e.actor.kind === 'people') : undefined;
    if (people && m.type === 'Group')
      cast.decide(k, cast.known(people.actor), reasons.known(people.actor.name));
    if (m.kind !== 'name') return;
    const hit = reading(entries, m);
    if (hit) {
      cast.decide(k, cast.known(hit.actor), reasons.known(hit.actor.name));
    } else if (m.type === 'Person' && core(words).length > 1) {
      const draft = fullName(cast, core(words), m);
      const first = draft.count === 0;
      cast.decide(
        k,
        draft,
        first
          ? reasons.firstName()
          : draft.name === m.text
            ? reasons.sameName()
            : reasons.variant(draft.name),
      );
      draft.gender ??= title(cast, m) ?? cast.actors.lexicon.genders.get(words[0] as string) ?? null;
    } else if (m.type === 'Location' || m.type === 'Group' || m.type === 'State') {
      const draft = cast.named(m.type, m.text);
      cast.decide(k, draft, draft.count === 0 ? reasons.firstName() : reasons.sameName());
    }
  });
}

/** Same last name, and first names equal or one the initial of the other. */
function fullName(cast: Cast, words: string[], m: Mention): Draft {
  const last = words[words.length - 1] as string;
  const first = (words[0] as string).replace('.', '');
  for (const d of cast.entities.values()) {
    if (d.type !== 'Person' || d.anonymous) continue;
    const w = core(d.name.split(/[\s-]+/));
    const f = (w[0] as string).replace('.', '');
    if (w.length < 2 || w[w.length - 1] !== last) continue;
    if (f === first || (Math.min(f.length, first.length) === 1 && f[0] === first[0])) return d;
  }
  return cast.named('Person', m.text);
}

/** Single names of persons: part of a full name in the text, else the known holder of an office. */
export function shortNames(cast: Cast): void {
  const byWord = new Map<string, Set<Draft>>();
  for (const d of cast.entities.values()) {
    if (d.type !== 'Person') continue;
    for (const form of [d.name, ...d.forms]) {
      for (const w of core(form.split(/[\s-]+/))) {
        const set = byWord.get(w.toLowerCase()) ?? new Set();
        byWord.set(w.toLowerCase(), set.add(d));
      }
    }
  }
  const lastSeen = new Map<Draft, number>();
  cast.mentions.forEach((m, k) => {
    const done = cast.meaning(k);
    if (done) lastSeen.set(done, k);
    if (m.kind !== 'name' || m.type !== 'Person' || cast.decided(k)) return;
    const word = core(wordsOf(cast, m)).pop() ?? m.text;
    const sex = title(cast, m);
    const fits = [...(byWord.get(word.toLowerCase()) ?? [])].filter(
      (d) => !sex || !d.gender || d.gender === sex,
    );
    const seen = fits
      .filter((d) => lastSeen.has(d))
      .sort((a, b) => (lastSeen.get(b) ?? 0) - (lastSeen.get(a) ?? 0));
    const pick = seen[0] ?? (fits.length === 1 ? fits[0] : undefined);
    if (pick) cast.decide(k, pick, reasons.partOfName(pick.name));
    else {
      const surnames = cast.actors.names
        .exact([word])
        .filter((e) => e.sense === 'surname' && e.actor.type === 'Person');
      const term = heldAt(
        cast,
        surnames.map((e) => e.actor.id),
      );
      const draft = term ? cast.knownById(term.person) : null;
      if (draft && term) cast.decide(k, draft, reasons.inOffice(term.title));
      else {
        const fresh = cast.named('Person', word);
        fresh.gender ??= sex ?? cast.actors.lexicon.genders.get(word) ?? null;
        cast.decide(k, fresh, fresh.count === 0 ? reasons.firstName() : reasons.sameName());
      }
    }
    const d = cast.meaning(k);
    if (d) {
      d.gender ??= sex;
      lastSeen.set(d, k);
      const set = byWord.get(word.toLowerCase()) ?? new Set();
      byWord.set(word.toLowerCase(), set.add(d));
    }
  });
}

const SMALL = /^(?:of|the|and|for|in|on|de|&|-)$/i;
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((w) => !SMALL.test(w))
    .map((w) => w[0])
    .join('')
    .toUpperCase();

/** Organisations: the same name, its acronym, or its first words again. */
export function organisationNames(cast: Cast): void {
  const byKey = new Map<string, Draft>();
  const learn = (d: Draft, form: string): void => {
    const key = form.toLowerCase().replace(/^the /, '');
    if (!byKey.has(key)) byKey.set(key, d);
    const words = form.replace(/^The /, '').split(/\s+/);
    const short = initials(form);
    if (words.length > 2 && !byKey.has(`=${short}`)) byKey.set(`=${short}`, d);
    if (words.length > 1 && !d.known && !byKey.has(`~${words[0]?.toLowerCase()}`))
      byKey.set(`~${words[0]?.toLowerCase()}`, d);
  };
  cast.mentions.forEach((m, k) => {
    if (m.kind !== 'name' || m.type !== 'Organisation') return;
    const done = cast.meaning(k);
    if (done) {
      learn(done, m.text);
      return;
    }
    const key = m.text.toLowerCase().replace(/^the /, '');
    const same = byKey.get(key);
    const acronym = /^[A-Z.]{2,7}$/.test(m.text) ? byKey.get(`=${m.text.replace(/\./g, '')}`) : undefined;
    const part = byKey.get(`~${key}`);
    if (same) cast.decide(k, same, reasons.sameName());
    else if (acronym) cast.decide(k, acronym, reasons.acronym(acronym.name));
    else if (part) cast.decide(k, part, reasons.partOfName(part.name));
    else cast.decide(k, cast.named('Organisation', m.text), reasons.firstName());
    learn(cast.meaning(k) as Draft, m.text);
  });
}
