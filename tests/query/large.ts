import { variedArticles } from '../../bench/varied.js';
import type { Assertion, Entity } from '../../src/model/index.js';
import { bindParameters, type Query } from '../../src/query/index.js';
import type { Parameters } from '../../src/store/index.js';

const articles = 167;

/** 10,020 relations among 2,000 actors. */
export const graphs = variedArticles(0, articles, 2000);

export type Told = Assertion & {
  readonly article: string;
  readonly outlet: string | null;
  readonly reported: string | null;
};

export const told: readonly Told[] = graphs.flatMap(({ article, assertions }) =>
  assertions.map((a) => ({ ...a, article: article.id, outlet: article.outlet, reported: article.published })),
);

export const entities: ReadonlyMap<string, Entity> = new Map(
  graphs.flatMap((graph) => graph.entities.map((entity) => [entity.id, entity])),
);

export const given = {
  actor: 'actor:0',
  speaker: 'actor:0',
  person: 'actor:0',
  one: 'actor:0',
  other: 'actor:1',
  since: '2025-10-01',
} as const;

/** What must be given, and all rows. */
export function asked(query: Query): Parameters {
  const texts = Object.entries({ ...given, limit: '1000000' }).filter(([name]) =>
    query.parameters.some((p) => p.name === name && (p.default === undefined || name === 'limit')),
  );
  return bindParameters(query, new Map(texts));
}
