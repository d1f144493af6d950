import type { StoredAssertion } from '../store/index.js';
import { type Attribute, edgeAttributes, nodeAttributes, type Plain, texts } from './attributes.js';
import { relationColour } from './colours.js';
import { type DrawnEntity, drawn } from './drawn.js';
import type { FileFormat } from './format.js';
import { attribute } from './xml.js';

/** What readers of GraphML draw by; Gephi, yEd and igraph know the names. */
const drawing: readonly Attribute<DrawnEntity>[] = [
  { title: 'label', type: 'string', value: ({ entity }) => entity.name },
  { title: 'x', type: 'double', value: ({ x }) => x },
  { title: 'y', type: 'double', value: ({ y }) => y },
  { title: 'size', type: 'double', value: ({ size }) => size },
  { title: 'r', type: 'integer', value: ({ colour }) => colour[0] },
  { title: 'g', type: 'integer', value: ({ colour }) => colour[1] },
  { title: 'b', type: 'integer', value: ({ colour }) => colour[2] },
];

const nodes: readonly Attribute<DrawnEntity>[] = [
  ...drawing,
  ...nodeAttributes.map(({ title, type, value }) => ({
    title,
    type,
    value: ({ entity }: DrawnEntity) => value(entity),
  })),
];

const colour =
  (part: 0 | 1 | 2) =>
  ({ properties }: StoredAssertion): Plain =>
    relationColour(properties.plover)[part];

const edges: readonly Attribute<StoredAssertion>[] = [
  { title: 'label', type: 'string', value: ({ type }) => type },
  { title: 'weight', type: 'double', value: () => 1 },
  { title: 'r', type: 'integer', value: colour(0) },
  { title: 'g', type: 'integer', value: colour(1) },
  { title: 'b', type: 'integer', value: colour(2) },
  // igraph 1.0 mixes up the ids of edges.
  { title: 'assertion', type: 'string', value: ({ properties }) => properties.id },
  ...edgeAttributes,
];

/** GraphML has no lists: they are JSON text. */
const types = {
  string: 'string',
  boolean: 'boolean',
  integer: 'int',
  double: 'double',
  liststring: 'string',
};

/**
 * The graph as GraphML (graphml.graphdrawing.org/specification.html), an edge an assertion with its id, in the order
 * in which it is read.
 */
export const graphml: FileFormat = {
  name: 'graphml',
  endings: ['.graphml'],
  title: 'GraphML for igraph, networkx, yEd, Cytoscape: the same attributes, lists as JSON text',
  async *parts(graph) {
    yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;
    yield declare('node', nodes);
    yield declare('edge', edges);
    yield '  <graph id="parley" edgedefault="directed">\n';
    for await (const entity of drawn(graph)) yield node(entity);
    for await (const assertion of graph.assertions()) yield edge(assertion);
    yield '  </graph>\n</graphml>\n';
  },
};

function declare(of: 'node' | 'edge', all: readonly Pick<Attribute<never>, 'title' | 'type'>[]): string {
  const line = ({ title, type }: Pick<Attribute<never>, 'title' | 'type'>, i: number) =>
    `  <key id="${of[0]}${i}" for="${of}" attr.name="${title}" attr.type="${types[type]}"/>\n`;
  return all.map(line).join('');
}

const list = (values: readonly (string | number)[]) => (values.length === 0 ? null : JSON.stringify(values));
const data = (of: string) => (number: number, text: string) =>
  `<data key="${of}${number}">${attribute(text)}</data>`;

const node = (entity: DrawnEntity) =>
  `    <node id="${attribute(entity.entity.id)}">${texts(nodes, entity, list, data('n'))}</node>\n`;

function edge(assertion: StoredAssertion): string {
  const { source, target, properties } = assertion;
  return `    <edge id="${attribute(properties.id)}" source="${attribute(source.id)}" target="${attribute(target.id)}">${texts(edges, assertion, list, data('e'))}</edge>\n`;
}
