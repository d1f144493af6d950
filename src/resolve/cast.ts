import { entityId } from '../analyse/actors/load.js';
import type { ActorData, Gender, KnownActor } from '../analyse/actors/types.js';
import type { Doc } from '../language/doc.js';
import type { Article, Entity, EntityId, EntityType, Mention } from '../model/index.js';

/** An entity while the text is being resolved. */
export interface Draft {
  readonly id: EntityId;
  name: string;
  readonly type: EntityType;
  readonly known: KnownActor | null;
  readonly forms: Set<string>;
  readonly roles: Set<string>;
  anonymous: boolean;
  gender: Gender | null;
  principal: EntityId | null;
  /** Head noun of a nominal, lower case. */
  noun: string;
  /** Number of the first mention. */
  first: number;
  count: number;
}

/** Who plays in this article: the entities so far and what each mention was decided to mean. */
export class Cast {
  readonly doc: Doc;
  readonly article: Article;
  readonly actors: ActorData;
  readonly mentions: readonly Mention[];
  readonly entities = new Map<EntityId, Draft>();
  readonly byHead = new Map<number, number>();
  readonly #meaning: (Draft | null)[];
  readonly #reason: string[];
  #anonymous = 0;

  constructor(article: Article, doc: Doc, mentions: readonly Mention[], actors: ActorData) {
    this.doc = doc;
    this.article = article;
    this.actors = actors;
    this.mentions = mentions;
    this.#meaning = new Array<Draft | null>(mentions.length).fill(null);
    this.#reason = new Array<string>(mentions.length).fill('');
    mentions.forEach((m, k) => {
      const other = this.byHead.get(m.head);
      if (other === undefined || (this.mentions[other] as Mention).text.length < m.text.length)
        this.byHead.set(m.head, k);
    });
  }

  /** What the mention with that head means, if it is decided. */
  at(head: number): Draft | null {
    const k = this.byHead.get(head);
    return k === undefined ? null : this.meaning(k);
  }
  meaning(k: number): Draft | null {
    return this.#meaning[k] ?? null;
  }
  reason(k: number): string {
    return this.#reason[k] ?? '';
  }
  decided(k: number): boolean {
    return this.#reason[k] !== '';
  }

  decide(k: number, entity: Draft | null, reason: string): void {
    this.#meaning[k] = entity;
    this.#reason[k] = reason;
    if (!entity) return;
    const m = this.mentions[k] as Mention;
    entity.count++;
    entity.first = Math.min(entity.first, k);
    if (m.kind === 'name' && m.text !== entity.name) entity.forms.add(m.text);
  }

  /** All mentions of the one become mentions of the other. */
  replace(old: Draft, by: Draft): void {
    this.#meaning.forEach((d, k) => {
      if (d === old) this.decide(k, by, this.reason(k));
    });
    this.entities.delete(old.id);
  }

  known(actor: KnownActor): Draft {
    return this.#entity(actor.id, actor.name, actor.type, actor);
  }
  knownById(id: EntityId): Draft | null {
    const actor = this.actors.actors.get(id);
    return actor ? this.known(actor) : null;
  }
  named(type: EntityType, name: string): Draft {
    const id = entityId(type, name);
    return this.#entity(id, name, type, this.actors.actors.get(id) ?? null);
  }
  institution(id: EntityId, name: string): Draft {
    return this.#entity(id, name, 'Organisation', null);
  }
  anonymous(type: EntityType, name: string, noun: string, gender: Gender | null): Draft {
    this.#anonymous++;
    const id = `anonymous:${this.article.id}:${this.#anonymous}` as EntityId;
    const draft = this.#entity(id, name, type, null);
    draft.anonymous = true;
    draft.noun = noun;
    draft.gender = gender;
    return draft;
  }

  #entity(id: EntityId, name: string, type: EntityType, known: KnownActor | null): Draft {
    let draft = this.entities.get(id);
    if (!draft) {
      draft = {
        id,
        name,
        type,
        known,
        forms: new Set(known?.aliases),
        roles: new Set(),
        anonymous: false,
        gender: known?.gender ?? null,
        principal: null,
        noun: '',
        first: Number.POSITIVE_INFINITY,
        count: 0,
      };
      this.entities.set(id, draft);
    }
    return draft;
  }
}

/** The finished entity. */
export function entity(d: Draft): Entity {
  const { known } = d;
  return {
    id: d.id,
    name: d.name,
    type: d.type,
    aliases: [...d.forms].filter((f) => f !== d.name).sort(),
    roles: [...d.roles].sort(),
    anonymous: d.anonymous,
    principal: d.principal,
    iso: known?.iso ?? null,
    latitude: known?.latitude ?? null,
    longitude: known?.longitude ?? null,
  };
}
