import { describeType, type TypeInWords } from '../../relate/ontology/describe.js';
import { loadOntology } from '../../relate/ontology/load.js';
import type { StoredArticle, StoredAssertion } from '../../store/index.js';
import type { ExportSource } from '../source.js';
import type { ArticleHead, RelationRecord } from './record.js';

/** The heads of all articles by id; texts are not held. */
export async function articleHeads(graph: ExportSource): Promise<ReadonlyMap<string, ArticleHead>> {
  const heads = new Map<string, ArticleHead>();
  for await (const article of graph.articles()) heads.set(article.id, headOf(article));
  return heads;
}

const headOf = ({ id, title, outlet, published, url }: StoredArticle): ArticleHead => ({
  id,
  title: title ?? id,
  outlet,
  published,
  url,
});

/** Of an article that is not in the graph. */
export const noHead = (id: string): ArticleHead => ({
  id,
  title: id,
  outlet: null,
  published: null,
  url: null,
});

/** By source, then by id. Memory holds the heads of the articles. */
export async function* relationRecords(graph: ExportSource): AsyncGenerator<RelationRecord> {
  const heads = await articleHeads(graph);
  const ontology = loadOntology();
  for await (const assertion of graph.assertions()) {
    const { type, properties } = assertion;
    const article = heads.get(properties.article) ?? noHead(properties.article);
    yield recordOf(assertion, article, describeType(type, properties.plover, ontology));
  }
}

function recordOf(
  { source, target, properties: p }: StoredAssertion,
  article: ArticleHead,
  { name, label, family }: TypeInWords,
): RelationRecord {
  return {
    id: p.id,
    event: p.event,
    type: { name, label, family },
    source: { id: source.id, name: source.name },
    target: { id: target.id, name: target.name },
    quote: p.quote,
    article,
    polarity: p.polarity,
    modality: p.modality,
    speakers: p.attributedTo,
    date: p.datePrecision === null ? null : { from: p.date, to: p.dateEnd, precision: p.datePrecision },
    place: p.place,
    object: p.object,
    cameo: p.cameo,
    plover: p.plover,
  };
}
