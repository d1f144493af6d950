import { countryCodes } from '../../analyse/actors/countries.js';
import { describeType } from '../../relate/ontology/describe.js';
import { loadOntology } from '../../relate/ontology/load.js';
import type { FileFormat } from '../format.js';
import { articleHeads, noHead } from '../relations/read.js';
import type { ExportSource } from '../source.js';
import { loadMapping, type Mapping } from './mapping.js';
import { linkOf, relationLine } from './relation.js';
import { articleLine, entityLine, mentionLine } from './things.js';

/** One entity of FollowTheMoney a line, by the mapping in `seeds/exports`. Memory holds ids and article heads. */
export const followTheMoney: FileFormat = {
  name: 'ftm',
  endings: ['.ftm', '.ftm.json', '.ftm.jsonl'],
  title: 'FollowTheMoney entities, one a line, for Aleph and OpenSanctions tools',
  async *parts(graph) {
    const mapping = loadMapping();
    const countries = countryCodes();
    for await (const article of graph.articles()) yield articleLine(article);
    const become = await schemasByRelation(graph, mapping);
    const places = new Set<string>();
    for await (const entity of graph.entities()) {
      if (entity.type === 'Location') places.add(entity.id);
      yield entityLine(entity, become.get(entity.id) ?? mapping.entities[entity.type], countries);
    }
    for await (const mention of graph.mentions())
      if (mention.count > 0) yield mentionLine(mention, places.has(mention.entity));
    yield* relations(graph, mapping);
  },
};

/** Of entities whose schema a relation decides: a company is who is owned. */
async function schemasByRelation(
  graph: ExportSource,
  mapping: Mapping,
): Promise<ReadonlyMap<string, string>> {
  const schemas = new Map<string, string>();
  for await (const { source, target, type, properties: p } of graph.assertions()) {
    const { becomes } = linkOf(type, source, target, mapping);
    if (becomes !== undefined && p.polarity === 'affirmed' && p.modality === 'actual')
      schemas.set(target.id, becomes);
  }
  return schemas;
}

async function* relations(graph: ExportSource, mapping: Mapping): AsyncGenerator<string> {
  const articles = await articleHeads(graph);
  const ontology = loadOntology();
  for await (const assertion of graph.assertions()) {
    const { type, properties: p } = assertion;
    const { label } = describeType(type, p.plover, ontology);
    yield relationLine(assertion, articles.get(p.article) ?? noHead(p.article), label, mapping);
  }
}
