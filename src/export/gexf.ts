import type { Position, StoredAssertion, StoredEntity } from '../store/index.js';
import { entityColours, relationColour } from './colours.js';
import type { ExportOptions, FileFormat } from './format.js';
import { declare, edgeColumns, nodeColumns, values } from './gexf-attributes.js';
import { carriedArticles, carriedMentions } from './gexf-carried.js';
import type { ExportSource } from './source.js';
import { attribute } from './xml.js';

/**
 * The graph as GEXF 1.3 (gexf.net/schema.html), in parts as they are made: nodes with type, attributes, position,
 * size and colour; one edge an assertion, with its evidence as attributes and its days as time. Keeps to what
 * Gephi and networkx both read right. Memory holds ids, positions and degrees, not the graph.
 */
export const gexf: FileFormat = {
  name: 'gexf',
  endings: ['.gexf'],
  title: 'GEXF 1.3 for Gephi and networkx: attributes, evidence, days, positions, colours',
  parts,
};

async function* parts(graph: ExportSource, { parallel = 'number' }: ExportOptions): AsyncGenerator<string> {
  const positions = await graph.positions();
  const degrees = await degreesOf(graph);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta><creator>Parley</creator><description>Who did what to whom, each edge with the sentence that says so</description></meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
`;
  yield declare('node', nodeColumns);
  yield declare('edge', [{ title: 'relation', type: 'string' }, ...edgeColumns]);
  yield* carriedArticles(graph);
  yield '    <nodes>\n';
  const mentions = carriedMentions(graph);
  for await (const entity of graph.entities()) {
    const [position, degree] = [positions.get(entity.id) ?? { x: 0, y: 0 }, degrees.get(entity.id) ?? 0];
    yield node(entity, position, degree, await mentions(entity.id));
  }
  yield '    </nodes>\n    <edges>\n';
  const kind = parallel === 'number' ? numbered() : ({ type }: StoredAssertion) => type;
  for await (const assertion of graph.assertions()) yield edge(assertion, kind(assertion));
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

async function degreesOf(graph: ExportSource): Promise<ReadonlyMap<string, number>> {
  const degrees = new Map<string, number>();
  for await (const { source, target, count } of graph.pairs())
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + count);
  return degrees;
}

/** Counts the relations of one type between two; they come source by source, so one source's are enough. */
function numbered(): (assertion: StoredAssertion) => string {
  let current = '';
  let counts = new Map<string, number>();
  return ({ source, target, type }) => {
    if (source.id !== current) [current, counts] = [source.id, new Map()];
    const key = JSON.stringify([type, target.id]);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number === 1 ? type : `${type}#${number}`;
  };
}

function node(entity: StoredEntity, { x, y }: Position, degree: number, carried: string): string {
  const [r, g, b] = entityColours[entity.type];
  const size = Math.round(100 * (6 + 3 * Math.sqrt(degree))) / 100;
  return `      <node id="${attribute(entity.id)}" label="${attribute(entity.name)}"><attvalues>${values(nodeColumns, entity)}</attvalues><viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${y}" z="0"/><viz:size value="${size}"/>${carried}</node>\n`;
}

function edge({ source, target, type, properties }: StoredAssertion, kind: string): string {
  const [r, g, b] = relationColour(properties.plover);
  const ends = `source="${attribute(source.id)}" target="${attribute(target.id)}"`;
  return `      <edge id="${attribute(properties.id)}" ${ends} kind="${attribute(kind)}" label="${attribute(type)}" weight="1"${days(properties)}><attvalues><attvalue for="0" value="${attribute(type)}"/>${values(edgeColumns, properties, 1)}</attvalues><viz:color r="${r}" g="${g}" b="${b}"/></edge>\n`;
}

/** An open end is left out; Gephi drops an interval that ends before it starts. */
function days({ date, dateEnd }: StoredAssertion['properties']): string {
  const [start, end] =
    date !== null && dateEnd !== null && dateEnd < date ? [dateEnd, date] : [date, dateEnd];
  return (start === null ? '' : ` start="${start}"`) + (end === null ? '' : ` end="${end}"`);
}
