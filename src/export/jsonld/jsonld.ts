import { readFileSync } from 'node:fs';
import { describeType } from '../../relate/ontology/describe.js';
import { loadOntology } from '../../relate/ontology/load.js';
import { packageFile, version } from '../../root.js';
import type { FileFormat } from '../format.js';
import { jsonText } from '../json-text.js';
import type { ExportSource } from '../source.js';
import { assertionNode } from './assertion.js';
import {
  articleNode,
  entityNode,
  type JsonLdNode,
  mentionNode,
  readingNode,
  relationNode,
  softwareNode,
} from './nodes.js';

/** One JSON-LD 1.1 document with its context in it, a node a line. Memory holds the names of types and rules. */
export const jsonld: FileFormat = {
  name: 'jsonld',
  endings: ['.jsonld'],
  title: 'JSON-LD with PROV-O: relations as statements with quote, speakers and rule',
  async *parts(graph) {
    const context = JSON.parse(
      readFileSync(packageFile('seeds', 'exports', 'context.json'), 'utf8'),
    ) as unknown;
    yield `{"@context": ${JSON.stringify(context)},\n"@graph": [\n`;
    let between = '';
    for await (const node of nodes(graph)) {
      yield between + jsonText(node);
      between = ',\n';
    }
    yield '\n]}\n';
  },
};

async function* nodes(graph: ExportSource): AsyncGenerator<JsonLdNode> {
  const software = version();
  yield softwareNode(software);
  for await (const article of graph.articles()) yield articleNode(article);
  for await (const entity of graph.entities()) yield entityNode(entity);
  for await (const mention of graph.mentions()) yield mentionNode(mention);
  const ontology = loadOntology();
  const [types, rules] = [new Set<string>(), new Set<string>()];
  for await (const assertion of graph.assertions()) {
    const {
      type,
      properties: { plover, rule },
    } = assertion;
    if (!types.has(type)) yield relationNode(describeType(type, plover, ontology));
    if (!rules.has(rule)) yield readingNode(rule, software);
    types.add(type);
    rules.add(rule);
    yield assertionNode(assertion);
  }
}
