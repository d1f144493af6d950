import { seeded } from '../src/graph/random.js';
import type { ArticleGraph, Assertion, Entity, ResolvedMention } from '../src/model/index.js';

const types = ['WARNS', 'MEETS_WITH', 'CRITICIZES', 'AIDS', 'DEMANDS', 'PRAISES'];
const sentences = 60;

/** Who there is. */
export interface Cast {
  readonly actors: number;
  /** Into so many they part: four of five relations are within one. */
  readonly circles: number;
}

/** Articles of 60 sentences with a relation each; actor k is named about k^-0.7 as often as the first. */
export function madeArticles(
  from: number,
  count: number,
  cast: Cast = { actors: 20_000, circles: 1 },
): ArticleGraph[] {
  return Array.from({ length: count }, (_, i) => madeArticle(from + i, cast));
}

function madeArticle(number: number, { actors, circles }: Cast): ArticleGraph {
  const random = seeded(number);
  const pick = () => Math.floor(actors * random() ** 3.3);
  /** Somebody of the same circle, if one has any. */
  const beside = (actor: number) => {
    const other = pick();
    return circles === 1 || random() > 0.8
      ? other
      : Math.min(actors - 1, other - (other % circles) + (actor % circles));
  };
  const entities = new Map<number, Entity>();
  const mentions: ResolvedMention[] = [];
  const assertions: Assertion[] = [];
  const id = `article-${number}`;
  let text = '';
  const mention = (actor: number, start: number) => {
    const entity = entities.get(actor) ?? entityOf(actor);
    entities.set(actor, entity);
    const span = { start, end: start + entity.name.length, text: entity.name };
    mentions.push({
      ...span,
      kind: 'name',
      type: 'Person',
      tokens: { from: 0, to: 1 },
      head: 0,
      entity: entity.id,
      reason: 'known name',
    });
    return { ...span, entity: entity.id, name: entity.name, type: entity.type };
  };
  for (let sentence = 0; sentence < sentences; sentence++) {
    const start = text.length;
    const a = pick();
    const b = beside(a);
    const type = types[Math.floor(random() * types.length)] as string;
    const [first, second] = [entityOf(a).name, entityOf(b).name];
    const quote = `${first} ${type.toLowerCase()} ${second} over matter ${sentence} of the day.`;
    text += `${quote} `;
    const source = mention(a, start);
    const trigger = { start: source.end + 1, end: source.end + 1 + type.length, text: type.toLowerCase() };
    assertions.push({
      id: `${id}-${sentence}`,
      event: `${a}-${type}-${b}`,
      type,
      cameo: '130',
      plover: 'THREATEN',
      mode: null,
      source,
      target: mention(b, trigger.end + 1),
      trigger,
      polarity: 'affirmed',
      modality: 'actual',
      attribution: [],
      date: null,
      place: null,
      object: null,
      evidence: { start, end: start + quote.length, text: quote, article: id, sentence },
      rule: `${type}/verb`,
      reasons: ['made for a benchmark'],
    } as unknown as Assertion);
  }
  const counts = [...entities.values()].map((entity) => {
    const of = mentions.filter((m) => m.entity === entity.id);
    return { entity: entity.id, count: of.length, forms: [entity.name] };
  });
  const article = {
    id,
    title: `Article ${number}`,
    outlet: 'Bench',
    published: '2025-03-06',
    url: null,
    text,
  };
  return {
    article,
    sentences,
    words: sentences * 9,
    entities: [...entities.values()],
    mentions,
    mentionCounts: counts,
    assertions,
  } as unknown as ArticleGraph;
}

const kinds = ['Person', 'Organisation', 'Person', 'State', 'Group'];

function entityOf(actor: number): Entity {
  const nothing = { anonymous: false, principal: null, iso: null, latitude: null, longitude: null };
  return {
    id: `actor:${actor}`,
    name: `Actor ${actor}`,
    type: kinds[actor % kinds.length],
    aliases: [],
    roles: [],
    ...nothing,
  } as unknown as Entity;
}
