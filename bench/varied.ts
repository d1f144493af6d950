import { seeded } from '../src/graph/random.js';
import type { ArticleGraph, Assertion, Entity, EntityId, EntityType } from '../src/model/index.js';
import { polarities } from '../src/model/index.js';
import { madeArticles } from './graphs.js';

/** Relation types with their codes, and how often each of ten is meant. */
const kinds = [
  ['MEETS', '040', 'CONSULT', null],
  ['NEGOTIATES_WITH', '046', 'CONSULT', null],
  ['WARNS', '130', 'THREATEN', null],
  ['DEMANDS_FROM', '100', 'REQUEST', null],
  ['AGREES_WITH', '030', 'AGREE', null],
  ['REJECTS', '120', 'REJECT', null],
  ['SENDS_AID_TO', '070', 'AID', null],
  ['SUPPORTS', '051', 'SUPPORT', null],
  ['ACCUSES', '112', 'ACCUSE', 'allege'],
  ['ATTACKS', '190', 'ASSAULT', null],
  ['HOLDS_HOSTAGE', '181', 'ASSAULT', 'abduct'],
  ['RELEASES', '0841', 'RETREAT', 'release'],
  ['MEDIATES_BETWEEN', '045', 'CONSULT', 'third-party'],
  ['IMPOSES_SANCTIONS_ON', '163', 'COERCE', 'restrict'],
  ['TELLS', '010', null, null],
  ['MEMBER_OF', null, null, null],
] as const;
type Kind = (typeof kinds)[number];

const modalities = ['planned', 'proposed', 'demanded', 'threatened', 'alleged', 'possible'] as const;
const entityTypes: readonly EntityType[] = ['Person', 'Organisation', 'State', 'Group', 'Location'];
const outlets = ['Coast Daily', 'Inland Times', 'Harbour Post', 'River Wire', 'Hill Herald', null];

/**
 * `madeArticles` with what questions ask about: several relation types, dates over two years, polarity, modality,
 * named and unnamed speakers, outlets, places, and actors of all kinds. What passes between two of the busiest actors is
 * always of one type and day, so that several articles report the same event.
 */
export function variedArticles(from: number, count: number, actors: number): ArticleGraph[] {
  return madeArticles(from, count, { actors, circles: 1 }).map((graph, i) => varied(graph, from + i));
}

function varied(graph: ArticleGraph, number: number): ArticleGraph {
  const random = seeded(1_000_003 * (number + 1));
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const published = number % 50 === 49 ? null : day(Math.floor(random() * 730));
  const entities = new Map(graph.entities.map((e) => [e.id, variedEntity(e)]));
  const named = [...entities.values()];
  const assertion = (a: Assertion): Assertion => {
    const pair = [a.source, a.target].map((end) => numberOf(end.entity));
    const often = pair.every((actor) => actor < 20) ? (pair[0] as number) + 31 * (pair[1] as number) : null;
    const [type, cameo, plover, mode] = often === null ? one(kinds) : (kinds[often % kinds.length] as Kind);
    const actual = random() < 0.75;
    const speaker = one(named);
    const from = random() < 0.6 ? day(often ?? Math.floor(random() * 730)) : null;
    const exact = random() < 0.85;
    const changed = {
      ...a,
      type,
      cameo,
      plover,
      mode,
      source: ended(a.source, entities),
      target: ended(a.target, entities),
      polarity: polarities[random() < 0.12 ? 1 : 0],
      modality: actual ? 'actual' : one(modalities),
      attribution: speakers(random(), speaker, `anonymous:${graph.article.id}:0`),
      date: from && (exact ? { from, to: from, precision: 'day', text: 'that day' } : monthOf(from)),
      place: random() < 0.15 ? `Place ${Math.floor(random() * 40)}` : null,
      object: type === 'DEMANDS_FROM' ? 'an answer' : null,
    } as Assertion;
    const { source, target, polarity, modality } = changed;
    const happening = [
      type,
      source.entity,
      target.entity,
      polarity,
      modality,
      (exact && from) || graph.article.id,
    ];
    return { ...changed, event: happening.join(' ') } as unknown as Assertion;
  };
  const article = { ...graph.article, outlet: one(outlets), published } as ArticleGraph['article'];
  return { ...graph, article, entities: named, assertions: graph.assertions.map(assertion) };
}

const numberOf = (id: string) => Number(/\d+$/.exec(id)?.[0]);

const day = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);

function monthOf(date: string): { from: string; to: string; precision: 'month'; text: string } {
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
  return {
    from: `${date.slice(0, 7)}-01`,
    to: last.toISOString().slice(0, 10),
    precision: 'month',
    text: 'that month',
  };
}

const ended = (end: Assertion['source'], entities: ReadonlyMap<string, Entity>): Assertion['source'] => ({
  ...end,
  type: entities.get(end.entity)?.type ?? end.type,
});

/** In seven of ten cases the article itself says it. */
function speakers(chance: number, speaker: Entity, nobody: string): Assertion['attribution'] {
  const named = { entity: speaker.id, name: speaker.name, text: speaker.name };
  const unnamed = { entity: nobody as EntityId, name: 'official', text: 'An official' };
  if (chance < 0.7) return [];
  return chance < 0.85 ? [named] : chance < 0.95 ? [unnamed] : [unnamed, named];
}

/** The same in every article that names it. */
function variedEntity(entity: Entity): Entity {
  const number = numberOf(entity.id);
  const type = entityTypes[number % 11 < 5 ? number % 11 : 0] as EntityType;
  const place = type === 'State' || type === 'Location';
  return {
    ...entity,
    type,
    anonymous: type === 'Group' && number % 2 === 0,
    aliases: number % 3 === 0 ? [`The ${entity.name}`, ...(number % 30 === 0 ? ['Old Actor'] : [])] : [],
    roles: number % 5 === 0 ? ['minister'] : [],
    name: type === 'Location' ? `Place ${number % 40}` : entity.name,
    iso: place ? `C${number % 90}` : null,
    latitude: place ? (number % 160) - 79.5 : null,
    longitude: place ? (number % 340) - 169.5 : null,
  };
}
