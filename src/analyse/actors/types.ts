import type { EntityId, EntityType } from '../../model/index.js';
import type { Lexicon } from './lexicon.js';
import type { NameIndex } from './names.js';

export type Gender = 'm' | 'f';

/** A term in an office; `to` null = still in office. Days as `YYYY-MM-DD`. */
export interface Term {
  readonly title: string;
  readonly of: EntityId;
  readonly person: EntityId;
  readonly from: string;
  readonly to: string | null;
}

/** Somebody or somewhere known before any article is read. */
export interface KnownActor {
  readonly id: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** "Polish": states only, where there is a word for it. */
  readonly demonym: string | null;
  /** `media`, `armed`, `international`, `city`, `seat` …; the heading it stands under in its file. */
  readonly kind: string;
  /** The state it belongs to or lies in. */
  readonly state: EntityId | null;
  /** For capitals and government buildings: the state whose government acts under the place's name. */
  readonly government: EntityId | null;
  readonly iso: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly gender: Gender | null;
}

/** How a surface form stands for its actor. */
export type NameSense = 'name' | 'demonym' | 'surname';

export interface NameEntry {
  readonly words: readonly string[];
  readonly actor: KnownActor;
  readonly sense: NameSense;
}

/** Everything known beforehand about who is who; made by `loadActors`. */
export interface ActorData {
  readonly names: NameIndex;
  readonly actors: ReadonlyMap<string, KnownActor>;
  readonly terms: readonly Term[];
  readonly lexicon: Lexicon;
}
