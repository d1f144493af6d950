import { type Filter, sieves } from '../graph/filter/index.js';
import type { Relation } from '../graph/filter/relation.js';
import { byCodePoint } from '../model/order.js';
import { describeType, type TypeInWords } from '../relate/ontology/describe.js';
import type { Ontology } from '../relate/ontology/load.js';
import type { StoredAssertion, StoredPair } from '../store/index.js';
import type { ExportSource } from './source.js';

/** What a part of a graph is to hold. */
export interface Choice {
  readonly filter: Filter;
  /** Asked before the filter, which then sees only what it lets through. */
  readonly takes: (assertion: StoredAssertion) => boolean;
  /** Entities that are there also without a relation. */
  readonly alone: ReadonlySet<string>;
}

/**
 * The part of a graph that a choice leaves: those relations, their ends, and the articles that say so. What entities
 * and articles say of themselves (counts, positions) stays that of the whole graph. Reads the relations once, and once
 * more for each condition on many (`least`, `near`, `path`, `common`); memory holds ids of entities and articles, and
 * the pairs that these conditions look at, not the relations.
 */
export async function partOf(graph: ExportSource, choice: Choice, ontology: Ontology): Promise<ExportSource> {
  const relation = await relations(graph, ontology);
  const conditions = sieves(choice.filter);
  async function* through(count: number): AsyncGenerator<readonly [StoredAssertion, Relation]> {
    const asked = conditions.slice(0, count);
    for await (const assertion of graph.assertions()) {
      if (!choice.takes(assertion)) continue;
      const read = relation(assertion);
      if (asked.every((condition) => condition.passes(read))) yield [assertion, read];
    }
  }
  for (const [i, condition] of conditions.entries())
    if (condition.see) for await (const [, read] of through(i)) condition.see(read);

  const entities = new Set(choice.alone);
  const articles = new Set<string>();
  for await (const [{ source, target, properties }] of through(conditions.length)) {
    entities.add(source.id).add(target.id);
    articles.add(properties.article);
  }
  async function* assertions(): AsyncGenerator<StoredAssertion> {
    for await (const [assertion] of through(conditions.length)) yield assertion;
  }
  return {
    assertions,
    pairs: () => pairs(assertions()),
    entities: () => only(graph.entities(), ({ id }) => entities.has(id)),
    articles: () => only(graph.articles(), ({ id }) => articles.has(id)),
    mentions: () =>
      only(graph.mentions(), ({ entity, article }) => entities.has(entity) && articles.has(article)),
    positions: () => graph.positions(),
  };
}

async function* only<T>(all: AsyncIterable<T>, keep: (one: T) => boolean): AsyncGenerator<T> {
  for await (const one of all) if (keep(one)) yield one;
}

/** What the filter reads of an assertion. */
async function relations(
  graph: ExportSource,
  ontology: Ontology,
): Promise<(of: StoredAssertion) => Relation> {
  const articles = new Map<string, Relation['article']>();
  for await (const { id, outlet, published } of graph.articles()) articles.set(id, { id, outlet, published });
  const types = new Map<string, TypeInWords>();
  const typeOf = (name: string, plover: string | null) => {
    const known = types.get(name) ?? describeType(name, plover, ontology);
    types.set(name, known);
    return known;
  };
  return ({ source, target, type, properties: p }) => ({
    id: p.id,
    source: { id: source.id, kind: source.type },
    target: { id: target.id, kind: target.type },
    type: typeOf(type, p.plover),
    polarity: p.polarity,
    modality: p.modality,
    speakers: p.attributedTo,
    article: articles.get(p.article) ?? { id: p.article, outlet: null, published: p.reported },
    date: p.date,
  });
}

/** They come source by source; the targets of one are sorted. */
async function* pairs(assertions: AsyncIterable<StoredAssertion>): AsyncGenerator<StoredPair> {
  let source: string | null = null;
  let counts = new Map<string, number>();
  const sorted = () => [...counts].sort(([a], [b]) => byCodePoint(a, b));
  for await (const assertion of assertions) {
    if (assertion.source.id !== source) {
      for (const [target, count] of sorted()) yield { source: source as string, target, count };
      [source, counts] = [assertion.source.id, new Map()];
    }
    counts.set(assertion.target.id, (counts.get(assertion.target.id) ?? 0) + 1);
  }
  for (const [target, count] of sorted()) yield { source: source as string, target, count };
}
