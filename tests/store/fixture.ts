import type {
  Article,
  ArticleGraph,
  ArticleId,
  Assertion,
  AssertionId,
  Entity,
  EntityId,
  EntityType,
  EventId,
  IsoDate,
  ResolvedMention,
  Span,
} from '../../src/model/index.js';

type Who = readonly [id: string, name: string, extra?: Partial<Entity>];

/** `source trigger target` found in the sentence that holds all three, in that order of arguments. */
interface Made {
  readonly type: string;
  readonly source: string;
  readonly trigger: string;
  readonly target: string;
  readonly extra?: Partial<Assertion>;
}

interface MadeArticle {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly who: readonly Who[];
  readonly made: readonly Made[];
}

const types: Record<string, EntityType> = {
  person: 'Person',
  organisation: 'Organisation',
  state: 'State',
  group: 'Group',
  location: 'Location',
};

/** As the ontology has them; the types not here are standing relations. */
const codes: Record<string, Pick<Assertion, 'cameo' | 'plover' | 'mode'>> = {
  WARNS: { cameo: '130', plover: 'THREATEN', mode: null },
  THREATENS: { cameo: '130', plover: 'THREATEN', mode: null },
  REJECTS: { cameo: '120', plover: 'REJECT', mode: null },
  MEETS: { cameo: '040', plover: 'CONSULT', mode: null },
  DEMANDS: { cameo: '100', plover: 'REQUEST', mode: 'yield' },
  AGREES_WITH: { cameo: '030', plover: 'AGREE', mode: null },
  RELEASES: { cameo: '0841', plover: 'RETREAT', mode: 'release' },
  HOLDS_HOSTAGE: { cameo: '181', plover: 'ASSAULT', mode: 'abduct' },
};

/** An article's graph whose offsets are true: every span is searched in the text. */
export function articleGraph({ id, text, published, outlet, who, made }: MadeArticle): ArticleGraph {
  const article: Article = {
    id: id as ArticleId,
    title: `Title of ${id}`,
    outlet: outlet ?? null,
    published: (published ?? '2025-03-06') as IsoDate,
    url: `https://news.example/${id}`,
    text,
  };
  const entities = who.map(([entity, name, extra]) => entityOf(entity, name, extra));
  const mentions = entities.flatMap((entity) => mentionsOf(text, entity));
  const sentences = sentencesOf(text);
  return {
    article,
    sentences: sentences.length,
    words: text.split(/\s+/).length,
    entities,
    mentions,
    mentionCounts: entities.map(({ id: entity }) => {
      const of = mentions.filter((m) => m.entity === entity);
      return { entity, count: of.length, forms: [...new Set(of.map((m) => m.text))].sort() };
    }),
    assertions: made.map((m, i) => assertionOf(article, sentences, entities, m, i)),
  };
}

function entityOf(id: string, name: string, extra: Partial<Entity> = {}): Entity {
  const type = types[id.split(':')[0] as string] as EntityType;
  const nothing = { anonymous: false, principal: null, iso: null, latitude: null, longitude: null };
  return { id: id as EntityId, name, type, aliases: [], roles: [], ...nothing, ...extra };
}

function mentionsOf(text: string, { id, name, type, aliases }: Entity): ResolvedMention[] {
  return [name, ...aliases].flatMap((form) =>
    placesOf(form, text).map((start) => ({
      start,
      end: start + form.length,
      text: form,
      kind: 'name' as const,
      type,
      tokens: { from: 0, to: 1 },
      head: 0,
      entity: id,
      reason: 'the same name',
    })),
  );
}

function placesOf(form: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) places.push(at);
  return places;
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.\s][^.]*\./gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
}

function assertionOf(
  article: Article,
  sentences: readonly Span[],
  entities: readonly Entity[],
  { type, source, trigger, target, extra }: Made,
  number: number,
): Assertion {
  const index = sentences.findIndex((s) => [source, trigger, target].every((word) => s.text.includes(word)));
  const sentence = sentences[index];
  if (!sentence) throw new Error(`no sentence of ${article.id} has ${source}, ${trigger} and ${target}`);
  const span = (words: string): Span => {
    const start = sentence.start + sentence.text.indexOf(words);
    return { start, end: start + words.length, text: words };
  };
  const end = (words: string) => {
    const entity = entities.find((e) => e.name === words || e.aliases.includes(words));
    if (!entity) throw new Error(`${words} is nobody in ${article.id}`);
    return { entity: entity.id, name: entity.name, type: entity.type, ...span(words) };
  };
  const [from, to] = [end(source), end(target)];
  return {
    id: `${article.id}-${number}` as AssertionId,
    event: `event:${type}:${from.entity}:${to.entity}` as EventId,
    type,
    ...(codes[type] ?? { cameo: null, plover: null, mode: null }),
    source: from,
    target: to,
    trigger: span(trigger),
    polarity: 'affirmed',
    modality: 'actual',
    attribution: [],
    date: null,
    place: null,
    object: null,
    evidence: { ...sentence, article: article.id, sentence: index },
    rule: `${type}/verb`,
    reasons: ['made for a test'],
    ...extra,
  };
}
