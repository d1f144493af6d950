import { packed } from '../graph/pack.js';
import { modalities, polarities } from '../model/index.js';
import { describeType } from '../relate/ontology/describe.js';
import type { Ontology } from '../relate/ontology/load.js';
import { type Readable, type Row, rows } from './rows.js';
import { strongest, tally } from './strongest.js';
import type { WireArticle, WireGraph, WireTypeInUse } from './wire.js';

const kinds = ['Person', 'Organisation', 'State', 'Location', 'Group'];

const edgesQuery = `MATCH (a:Entity)-[r]->(b:Entity)
RETURN r.id AS id, type(r) AS type, r.plover AS plover, r.event AS event, r.polarity AS polarity,
  r.modality AS modality, r.article AS article, r.date AS date, r.attributedTo AS speakers,
  r.trigger AS trigger, a.id AS source, b.id AS target`;
const nodesQuery = `MATCH (n:Entity)
RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.aliases AS aliases`;
const articlesQuery = `MATCH (a:Article)
RETURN a.id AS id, a.title AS title, a.outlet AS outlet, a.published AS published, a.url AS url`;

/** Gives each distinct value a number, in order of first use. */
class Dictionary<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();
  number(key: string, make: () => T): number {
    let n = this.#numbers.get(key);
    if (n === undefined) {
      n = this.values.push(make()) - 1;
      this.#numbers.set(key, n);
    }
    return n;
  }
}

export function articleOf(row: Row): WireArticle {
  return {
    id: row.text('id'),
    title: row.maybe('title') ?? row.text('id'),
    outlet: row.maybe('outlet'),
    published: row.maybe('published'),
    url: row.maybe('url'),
  };
}

/** A state is both a State and a Location; it acts, so it is shown as a State. */
export function kindOf(labels: readonly string[]): string {
  return kinds.find((kind) => labels.includes(kind)) ?? 'Group';
}

/** The words that say each type, as the texts have them. */
function wordsOf(edges: readonly Row[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>();
  for (const e of edges) {
    const known = words.get(e.text('type')) ?? new Set();
    words.set(e.text('type'), known.add(e.text('trigger').toLowerCase()));
  }
  return words;
}

/**
 * Where the ends stand: as kept with the graph if all of it is shown, else computed for this part, which a layout of
 * the whole would leave full of holes.
 */
async function placesOf(
  store: Readable,
  ends: readonly string[],
  source: readonly number[],
  target: readonly number[],
  whole: boolean,
): Promise<{ readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }> {
  const kept = whole ? await store.layout() : null;
  const places = kept && ends.map((id) => kept.get(id));
  if (places?.every((place) => place !== undefined))
    return { x: places.map(({ x }) => x), y: places.map(({ y }) => y) };
  return packed(ends.length, { source, target });
}

/**
 * The graph the viewer draws: the `limit` strongest relations, their ends, and where each end stands.
 * Entities without a relation are counted and not drawn. `only` are the ids of relations that are looked at.
 */
export async function readGraph(
  store: Readable,
  ontology: Ontology,
  limit: number,
  only?: ReadonlySet<string>,
): Promise<WireGraph> {
  const allEdges = (await rows(store, edgesQuery)).filter((row) => only?.has(row.text('id')) ?? true);
  const allNodes = await rows(store, nodesQuery);
  const allArticles = await rows(store, articlesQuery);
  const degree = tally(allEdges.flatMap((e) => [e.text('source'), e.text('target')]));
  const strong = strongest(allEdges, degree, limit);
  const nodeRows = new Map(allNodes.map((row) => [row.text('id'), row]));
  const articleRows = new Map(allArticles.map((row) => [row.text('id'), row]));

  const ends = [...new Set(strong.flatMap((e) => [e.text('source'), e.text('target')]))].sort();
  const rowOf = new Map(ends.map((id, i) => [id, i]));
  const nodes = ends.map((id) => nodeRows.get(id));
  const source = strong.map((e) => rowOf.get(e.text('source')) as number);
  const target = strong.map((e) => rowOf.get(e.text('target')) as number);
  const { x, y } = await placesOf(store, ends, source, target, !only && strong.length === allEdges.length);

  const words = wordsOf(strong);
  const types = new Dictionary<WireTypeInUse>();
  const articles = new Dictionary<WireArticle>();
  const speakers = new Dictionary<string>();
  return {
    total: { entities: allNodes.length, relations: allEdges.length, articles: allArticles.length },
    offers: [],
    kinds,
    polarities,
    modalities,
    nodes: {
      id: ends,
      label: nodes.map((n, i) => n?.maybe('name') ?? (ends[i] as string)),
      kind: nodes.map((n) => kinds.indexOf(kindOf(n?.texts('labels') ?? []))),
      aliases: nodes.map((n) => n?.texts('aliases') ?? []),
      count: ends.map((id) => degree.get(id) ?? 0),
      x: Array.from(x),
      y: Array.from(y),
    },
    edges: {
      id: strong.map((e) => e.text('id')),
      source,
      target,
      type: strong.map((e) =>
        types.number(e.text('type'), () => ({
          ...describeType(e.text('type'), e.maybe('plover'), ontology),
          words: [...(words.get(e.text('type')) ?? [])].sort(),
        })),
      ),
      polarity: strong.map((e) => Math.max(0, polarities.indexOf(e.text('polarity') as never))),
      modality: strong.map((e) => Math.max(0, modalities.indexOf(e.text('modality') as never))),
      event: strong.map((e) => e.text('event')),
      article: strong.map((e) => {
        const id = e.text('article');
        const row = articleRows.get(id);
        return articles.number(id, () =>
          row ? articleOf(row) : { id, title: id, outlet: null, published: null, url: null },
        );
      }),
      speakers: strong.map((e) => e.texts('speakers').map((name) => speakers.number(name, () => name))),
      date: strong.map((e) => e.maybe('date')),
    },
    types: types.values,
    articles: articles.values,
    speakers: speakers.values,
  };
}
