import type { StoredAssertion } from '../store/index.js';
import { type Attribute, edgeAttributes, nodeAttributes, texts } from './attributes.js';
import { hex, relationColour } from './colours.js';
import { type DrawnEntity, drawn } from './drawn.js';
import type { FileFormat } from './format.js';
import { writable } from './xml.js';

/** Dashed for what somebody intends, dotted for what is not sure, as in the viewer. */
const styles: Readonly<Record<string, string>> = {
  actual: 'solid',
  planned: 'dashed',
  proposed: 'dashed',
  demanded: 'dashed',
  threatened: 'dashed',
};

/** A quoted text (graphviz.org/doc/info/lang.html): only the quotation mark is escaped, but `\` must not do so. */
const quoted = (text: string) => `"${writable(text).replace(/["\\]/g, '\\$&')}"`;

/** What Graphviz draws: it would read `&amp;` as a reference. */
const shown = (text: string) => quoted(text.replace(/&(?=#?\w+;)/g, '&amp;'));

const list = (values: readonly (string | number)[]) => (values.length === 0 ? null : JSON.stringify(values));
const attributes = <T>(all: readonly Attribute<T>[], of: T) =>
  texts(all, of, list, (i, text) => ` ${(all[i] as Attribute<T>).title}=${quoted(text)}`);

/** The graph for Graphviz; `neato -n` draws it where the layout put it, `dot` and `sfdp` make their own. */
export const dot: FileFormat = {
  name: 'dot',
  endings: ['.dot', '.gv'],
  title: 'DOT for Graphviz: labels, colours, positions and all attributes',
  async *parts(graph) {
    yield 'digraph parley {\n  node [shape=ellipse style=filled fontcolor=white];\n';
    for await (const entity of drawn(graph)) yield node(entity);
    for await (const assertion of graph.assertions()) yield edge(assertion);
    yield '}\n';
  },
};

function node({ entity, x, y, colour }: DrawnEntity): string {
  return `  ${quoted(entity.id)} [label=${shown(entity.name)} pos="${x},${y}" fillcolor="${hex(colour)}"${attributes(nodeAttributes, entity)}];\n`;
}

function edge(assertion: StoredAssertion): string {
  const { source, target, type, properties: p } = assertion;
  const look = `color="${hex(relationColour(p.plover))}" style=${styles[p.modality] ?? 'dotted'}`;
  const label = p.polarity === 'negated' ? `not ${type}` : type;
  return `  ${quoted(source.id)} -> ${quoted(target.id)} [id=${quoted(p.id)} label=${shown(label)} tooltip=${shown(p.quote)} ${look}${attributes(edgeAttributes, assertion)}];\n`;
}
