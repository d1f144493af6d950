import { type Attribute, edgeAttributes, nodeAttributes, type Plain } from './attributes.js';
import { hex, relationColour } from './colours.js';
import { drawn } from './drawn.js';
import type { FileFormat } from './format.js';

/** The form of graphology's `export` (graphology.github.io/serialization.html): a directed graph with parallel edges. */
const head =
  '{"attributes":{"creator":"Parley"},"options":{"type":"directed","multi":true,"allowSelfLoops":true},"nodes":[';

/** Sigma takes the attribute `type` for the name of a program that draws. */
const titled = (title: string) => (title === 'type' ? 'kind' : title);

function values<T>(attributes: readonly Attribute<T>[], of: T): Record<string, Plain> {
  const all: Record<string, Plain> = {};
  for (const { title, value } of attributes) all[titled(title)] = value(of);
  return all;
}

/** The graph as graphology and Sigma read it: an edge an assertion, attributes as they are, null where unknown. */
export const json: FileFormat = {
  name: 'json',
  endings: ['.json'],
  title: 'JSON for graphology and Sigma: a directed multigraph with all attributes',
  async *parts(graph) {
    yield head;
    let comma = '\n';
    const line = (value: object) => {
      const text = `${comma}${JSON.stringify(value)}`;
      comma = ',\n';
      return text;
    };
    for await (const { entity, x, y, size, colour } of drawn(graph))
      yield line({
        key: entity.id,
        attributes: { label: entity.name, x, y, size, color: hex(colour), ...values(nodeAttributes, entity) },
      });
    yield '\n],"edges":[';
    comma = '\n';
    for await (const assertion of graph.assertions()) {
      const { source, target, type, properties } = assertion;
      const color = hex(relationColour(properties.plover));
      yield line({
        key: properties.id,
        source: source.id,
        target: target.id,
        attributes: { label: type, weight: 1, color, ...values(edgeAttributes, assertion) },
      });
    }
    yield '\n]}\n';
  },
};
