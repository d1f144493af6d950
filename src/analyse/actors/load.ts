import type { EntityId, EntityType } from '../../model/index.js';
import { packageFile } from '../../root.js';
import { stateRecords } from './countries.js';
import { readActorFiles } from './files.js';
import { NameIndex, nameWords } from './names.js';
import type { ActorFile } from './schema.js';
import { slug } from './slug.js';
import type { ActorData, Gender, KnownActor, NameSense, Term } from './types.js';
import { buildLexicon } from './words.js';

const PREFIX: Record<EntityType, string> = {
  Person: 'person',
  Organisation: 'org',
  State: 'state',
  Location: 'location',
  Group: 'group',
};

/** The id of an entity by type and name: `person:hazem-qassem`. */
export function entityId(type: EntityType, name: string): EntityId {
  return `${PREFIX[type]}:${slug(name.replace(/^The (?=\S+ )/, ''))}` as EntityId;
}

const stateId = (code: string): EntityId => `state:${code}` as EntityId;

const blank = {
  demonym: null,
  state: null,
  government: null,
  iso: null,
  latitude: null,
  longitude: null,
  gender: null,
};
const names = (part: string): string[] => part.split(' / ').map((s) => s.trim());

class Loader {
  readonly actors = new Map<string, KnownActor>();
  readonly index = new NameIndex();
  readonly terms: Term[] = [];

  add(
    actor: KnownActor,
    forms: readonly string[] = [actor.name, ...actor.aliases],
    sense: NameSense = 'name',
  ): void {
    if (!this.actors.has(actor.id)) this.actors.set(actor.id, actor);
    for (const f of new Set(forms)) this.index.add({ words: nameWords(f), actor, sense });
  }

  states(files: readonly ActorFile[]): void {
    for (const s of stateRecords(files.flatMap((f) => (f.states ? [f.states] : [])))) {
      const type = s.sovereign ? 'State' : 'Location';
      const id = s.sovereign ? stateId(s.code) : entityId('Location', s.name);
      const [latitude, longitude] = s.at ?? [null, null];
      const state = s.partOf ? stateId(s.partOf) : stateId(s.code);
      const aliases = [...new Set(s.names)].filter((n) => n !== s.name);
      const actor: KnownActor = {
        ...blank,
        id,
        name: s.name,
        type,
        aliases,
        kind: 'state',
        demonym: s.demonyms[0] ?? null,
        state,
        iso: s.code,
        latitude,
        longitude,
      };
      this.add(actor);
      const people = new Set(s.demonyms.flatMap((d) => (/[^sehz]$|[^hs]e$/.test(d) ? [d, `${d}s`] : [d])));
      this.add(actor, [...people], 'demonym');
      const government = s.sovereign ? id : null;
      for (const [k, c] of [...new Set(s.capitals)].entries()) {
        if (c === s.name) continue;
        const name = c.replace(/^Washington,? D\.?C\.?$/, 'Washington');
        const at = k === 0 ? { latitude, longitude } : {};
        const place = { ...blank, ...at, id: entityId('Location', name), name, type: 'Location' as const };
        this.add({ ...place, aliases: [], kind: 'capital', state, government, iso: s.code }, [c]);
      }
      for (const seat of s.seats) {
        const place = { ...blank, id: entityId('Location', seat), name: seat, type: 'Location' as const };
        this.add({ ...place, aliases: [], kind: 'seat', state, government, iso: s.code });
      }
    }
  }

  organisations(file: ActorFile): void {
    for (const [kind, list] of Object.entries(file.organisations ?? {})) {
      for (const line of list) {
        const [left = '', code] = line.split(' @ ');
        const [name = '', ...aliases] = names(left);
        const id = entityId('Organisation', name);
        this.add({
          ...blank,
          id,
          name,
          type: 'Organisation',
          aliases,
          kind,
          state: code ? stateId(code) : null,
        });
      }
    }
  }

  places(file: ActorFile): void {
    for (const [code, list] of Object.entries(file.places ?? {})) {
      for (const line of list) {
        const m = /^(.+) (\S+) (\S+)$/.exec(line);
        const [name = '', ...aliases] = names(m?.[1] ?? line);
        const at = { latitude: Number(m?.[2]), longitude: Number(m?.[3]) };
        const id = entityId('Location', name);
        this.add({
          ...blank,
          ...at,
          id,
          name,
          type: 'Location',
          aliases,
          kind: 'city',
          state: stateId(code),
          iso: code,
        });
      }
    }
  }

  regions(file: ActorFile): void {
    for (const line of file.regions ?? []) {
      const [name = '', ...aliases] = names(line);
      this.add({
        ...blank,
        id: entityId('Location', name),
        name,
        type: 'Location',
        aliases,
        kind: 'region',
      });
    }
  }

  peoples(file: ActorFile): void {
    for (const line of file.peoples ?? []) {
      const [name = '', ...aliases] = names(line);
      const actor = {
        ...blank,
        id: entityId('Group', name),
        name,
        type: 'Group' as const,
        aliases,
        kind: 'people',
      };
      this.add(actor, [name, ...aliases], 'demonym');
    }
  }

  person(text: string, state: EntityId | null): EntityId {
    const m = /^(.*?)(?: \(([mf])\))?$/.exec(text);
    const [name = '', ...aliases] = names(m?.[1] ?? text);
    const id = entityId('Person', name);
    const known = this.actors.get(id);
    const gender = (m?.[2] as Gender | undefined) ?? known?.gender ?? null;
    const actor: KnownActor = { ...blank, id, name, type: 'Person', aliases, kind: 'person', state, gender };
    this.add(actor, known ? aliases : [name, ...aliases]);
    const surname = nameWords(name).slice(/ (al|bin|de|van|von|el) /i.test(name) ? -2 : -1);
    if (
      !known &&
      surname.length < nameWords(name).length &&
      !/^(?:[IVX]+|Jr\.?|Sr\.?)$/.test(surname.join(' '))
    )
      this.add(actor, [surname.join(' ')], 'surname');
    return id;
  }

  people(file: ActorFile): void {
    for (const line of file.people ?? []) {
      const [left = '', code] = line.split(' @ ');
      this.person(left, code ? stateId(code) : null);
    }
    for (const [office, list] of Object.entries(file.offices ?? {})) {
      const of = stateId(office.slice(0, 3));
      const title = office.slice(4);
      for (const line of list) {
        const m = /^([\d-]+)\.\.([\d-]*) (.+)$/.exec(line);
        const person = this.person(m?.[3] ?? line, of);
        this.terms.push({ title, of, person, from: m?.[1] ?? '', to: m?.[2] || null });
      }
    }
  }
}

/**
 * Known actors and the English words that tell who is who: the package's own `seeds/actors/`, then the folders
 * given, whose files complete and overrule. Throws `PARLEY_ACTORS_FOLDER`, `PARLEY_ACTORS_YAML` or
 * `PARLEY_ACTORS_SCHEMA` with file and line.
 */
export function loadActors(dirs: readonly string[] = []): ActorData {
  const files = readActorFiles([packageFile('seeds', 'actors'), ...dirs]);
  const loader = new Loader();
  loader.states(files);
  for (const f of files) {
    loader.organisations(f);
    loader.places(f);
    loader.regions(f);
    loader.peoples(f);
    loader.people(f);
  }
  return { names: loader.index, actors: loader.actors, terms: loader.terms, lexicon: buildLexicon(files) };
}
