import { attribute } from '../../../src/export/xml.js';
import type { WireEvidence } from '../../../src/view/wire.js';
import type { GraphNode } from '../state/graph.js';

const nodeColumns = ['kind', 'aliases'];
const edgeColumns: readonly [string, (e: WireEvidence) => string | null][] = [
  ['relation', (e) => e.type.name],
  ['family', (e) => e.type.family],
  ['polarity', (e) => e.polarity],
  ['modality', (e) => e.modality],
  ['speakers', (e) => e.speakers.join('; ')],
  ['date', (e) => e.date?.from ?? null],
  ['event', (e) => e.event],
  ['article', (e) => e.article.id],
  ['quote', (e) => e.quote],
];

function declare(of: string, titles: readonly string[]): string {
  const lines = titles.map((title, i) => `<attribute id="${i}" title="${title}" type="string"/>`);
  return `<attributes class="${of}">${lines.join('')}</attributes>\n`;
}

function values(texts: readonly (string | null)[]): string {
  const some = texts.map((text, i) =>
    text === null || text === '' ? '' : `<attvalue for="${i}" value="${attribute(text)}"/>`,
  );
  return `<attvalues>${some.join('')}</attvalues>`;
}

/** What is visible as GEXF 1.3; `parley export` writes the whole graph with more attributes. */
export function gexfOf(nodes: readonly GraphNode[], evidence: readonly WireEvidence[]): string {
  const node = ({ id, label, kind, aliases, x, y }: GraphNode) =>
    `<node id="${attribute(id)}" label="${attribute(label)}">${values([kind, aliases.join('; ')])}<viz:position x="${x}" y="${y}" z="0"/></node>\n`;
  const numbers = new Map<string, number>();
  // Gephi merges parallel edges of one kind, so that each further one gets a kind of its own.
  const kind = (e: WireEvidence) => {
    const key = JSON.stringify([e.source.id, e.type.name, e.target.id]);
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return number === 1 ? e.type.name : `${e.type.name}#${number}`;
  };
  const edge = (e: WireEvidence) =>
    `<edge id="${attribute(e.id)}" source="${attribute(e.source.id)}" target="${attribute(e.target.id)}" kind="${attribute(kind(e))}" label="${attribute(e.type.label)}" weight="1">${values(edgeColumns.map(([, value]) => value(e)))}</edge>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Parley</creator></meta>
<graph mode="static" defaultedgetype="directed">
${declare('node', nodeColumns)}${declare(
  'edge',
  edgeColumns.map(([title]) => title),
)}<nodes>
${nodes.map(node).join('')}</nodes>
<edges>
${evidence.map(edge).join('')}</edges>
</graph>
</gexf>
`;
}
