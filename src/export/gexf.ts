import type { AssertionProperties, StoredAssertion } from '../store/index.js';
import { type Attribute, edgeAttributes, nodeAttributes, texts } from './attributes.js';
import { relationColour } from './colours.js';
import { type DrawnEntity, drawn } from './drawn.js';
import type { ExportOptions, FileFormat } from './format.js';
import { carriedArticles, carriedMentions } from './gexf-carried.js';
import type { ExportSource } from './source.js';
import { attribute } from './xml.js';

/**
 * The graph as GEXF 1.3 (gexf.net/schema.html), in parts as they are made: nodes with type, attributes, position,
 * size and colour; one edge an assertion, with its evidence as attributes and its days as time. Keeps to what
 * Gephi and networkx both read right.
 */
export const gexf: FileFormat = {
  name: 'gexf',
  endings: ['.gexf'],
  title: 'GEXF 1.3 for Gephi and networkx: attributes, evidence, days, positions, colours',
  parts,
};

async function* parts(graph: ExportSource, { parallel = 'number' }: ExportOptions): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>Parley</creator><description>Who did what to whom, each edge with the sentence that says so</description></meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
`;
  yield declare('node', nodeAttributes);
  yield declare('edge', edgeAttributes);
  yield* carriedArticles(graph);
  yield '    <nodes>\n';
  const mentions = carriedMentions(graph);
  for await (const one of drawn(graph)) yield node(one, await mentions(one.entity.id));
  yield '    </nodes>\n    <edges>\n';
  const kind = parallel === 'number' ? numbered() : ({ type }: StoredAssertion) => type;
  for await (const assertion of graph.assertions()) yield edge(assertion, kind(assertion));
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

/** Ids are numbers, since Gephi's are blind to case and take `label` for the label. */
function declare(
  of: 'node' | 'edge',
  attributes: readonly Pick<Attribute<never>, 'title' | 'type'>[],
): string {
  const lines = attributes.map(
    ({ title, type }, i) => `      <attribute id="${i}" title="${title}" type="${type}"/>\n`,
  );
  return `    <attributes class="${of}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

const attvalue = (number: number, text: string) => `<attvalue for="${number}" value="${attribute(text)}"/>`;

/** Stands for '' in lists, which readers drop it out of: each speaker's id belongs to a name. */
export const nobody = '-';

function list(values: readonly (string | number)[]): string | null {
  if (values.every((item) => item === '')) return null;
  const items = values.map((item) => `"${(item === '' ? nobody : String(item)).replace(/["\\]/g, '\\$&')}"`);
  return `[${items.join(', ')}]`;
}

/** Counts the relations of one type between two; they come source by source, so one source's are enough. */
function numbered(): (assertion: StoredAssertion) => string {
  let current = '';
  let counts = new Map<string, number>();
  return ({ source, target, type }) => {
    if (source.id !== current) [current, counts] = [source.id, new Map()];
    // A type has no space in it.
    const key = `${type} ${target.id}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number === 1 ? type : `${type}#${number}`;
  };
}

function node({ entity, x, y, size, colour: [r, g, b] }: DrawnEntity, carried: string): string {
  const values = texts(nodeAttributes, entity, list, attvalue);
  return `      <node id="${attribute(entity.id)}" label="${attribute(entity.name)}"><attvalues>${values}</attvalues><viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/>${carried}</node>\n`;
}

function edge(assertion: StoredAssertion, kind: string): string {
  const { source, target, type, properties } = assertion;
  const [r, g, b] = relationColour(properties.plover);
  const ends = `source="${attribute(source.id)}" target="${attribute(target.id)}"`;
  const values = texts(edgeAttributes, assertion, list, attvalue);
  return `      <edge id="${attribute(properties.id)}" ${ends} kind="${attribute(kind)}" label="${attribute(type)}" weight="1"${days(properties)}><attvalues>${values}</attvalues><viz:color r="${r}" g="${g}" b="${b}"/></edge>\n`;
}

/** An open end is left out; Gephi drops an interval that ends before it starts. */
function days({ date, dateEnd }: AssertionProperties): string {
  const [start, end] =
    date !== null && dateEnd !== null && dateEnd < date ? [dateEnd, date] : [date, dateEnd];
  return (start === null ? '' : ` start="${start}"`) + (end === null ? '' : ` end="${end}"`);
}
