import { describeType } from '../relate/ontology/describe.js';
import type { Ontology } from '../relate/ontology/load.js';
import { articleOf, kindOf } from './graph.js';
import { marksIn, unitOffsets } from './marks.js';
import { type Readable, type Row, rows } from './rows.js';
import type { WireEdge, WireEvidence, WireGraph, WireHit, WireMentions, WireNode } from './wire.js';

/** More sentences than anybody reads in a side panel; the panel says how many there are. */
const limit = 200;

const assertion = `r.id AS edge, type(r) AS type, r.event AS event, r.quote AS quote, r.start AS start,
  r.sourceSpan AS sourceSpan, r.triggerSpan AS triggerSpan, r.targetSpan AS targetSpan, r.article AS id,
  r.polarity AS polarity, r.modality AS modality, r.attributedTo AS attributedTo, r.date AS date,
  r.dateEnd AS dateEnd, r.datePrecision AS datePrecision, r.place AS place, r.object AS object,
  r.cameo AS cameo, r.plover AS plover, r.rule AS rule, r.reasons AS reasons,
  a.id AS sourceId, a.name AS sourceName, labels(a) AS sourceLabels,
  b.id AS targetId, b.name AS targetName, labels(b) AS targetLabels,
  t.title AS title, t.outlet AS outlet, t.published AS published, t.url AS url`;

const order = 'ORDER BY published, id, start, edge';

function evidenceOf(row: Row, ontology: Ontology): WireEvidence {
  const quote = row.text('quote');
  const start = row.number('start');
  const precision = row.maybe('datePrecision');
  const end = (side: 'source' | 'target') => ({
    id: row.text(`${side}Id`),
    name: row.text(`${side}Name`),
    kind: kindOf(row.texts(`${side}Labels`)),
  });
  return {
    id: row.text('edge'),
    event: row.text('event'),
    type: describeType(row.text('type'), row.maybe('plover'), ontology),
    source: end('source'),
    target: end('target'),
    quote,
    marks: marksIn(quote, start, {
      source: row.list('sourceSpan'),
      trigger: row.list('triggerSpan'),
      target: row.list('targetSpan'),
    }),
    article: articleOf(row),
    start,
    polarity: row.text('polarity'),
    modality: row.text('modality'),
    speakers: row.texts('attributedTo'),
    date: precision === null ? null : { from: row.maybe('date'), to: row.maybe('dateEnd'), precision },
    place: row.maybe('place'),
    object: row.maybe('object'),
    cameo: row.maybe('cameo'),
    plover: row.maybe('plover'),
    rule: row.text('rule'),
    reasons: row.texts('reasons'),
  };
}

/**
 * Every report of the relation that this assertion reports, both ways round where the relation has no direction;
 * null where no such assertion is stored.
 */
export async function readEdge(store: Readable, ontology: Ontology, id: string): Promise<WireEdge | null> {
  const [found] = await rows(
    store,
    'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id = $id RETURN a.id AS source, b.id AS target, type(r) AS type',
    { id },
  );
  if (!found) return null;
  const type = found.text('type');
  const between = (source: string, target: string) =>
    rows(
      store,
      `MATCH (a:Entity {id: $source})-[r]->(b:Entity {id: $target}) WHERE type(r) = $type
MATCH (t:Article) WHERE t.id = r.article RETURN ${assertion} ${order}`,
      { source, target, type },
    );
  const reports = await between(found.text('source'), found.text('target'));
  if (ontology.types.get(type)?.symmetric && found.text('source') !== found.text('target'))
    reports.push(...(await between(found.text('target'), found.text('source'))));
  const evidence = reports.slice(0, limit).map((row) => evidenceOf(row, ontology));
  const first = evidence[0];
  if (!first) return null;
  return {
    id,
    type: first.type,
    source: first.source,
    target: first.target,
    reports: evidence,
    total: reports.length,
  };
}

/** Assertions of the graph by the entity they begin at, which is what the store finds them by. */
function bySource({ nodes, edges }: WireGraph): { source: string; ids: string[] }[] {
  const found = new Map<string, string[]>();
  edges.id.forEach((id, i) => {
    const source = nodes.id[edges.source[i] as number] as string;
    const known = found.get(source);
    if (known) known.push(id);
    else found.set(source, [id]);
  });
  return [...found].map(([source, ids]) => ({ source, ids }));
}

/**
 * The evidence of all that the graph holds, in the order of articles.
 * @param whole whether that is every relation of the store, which is quicker to read
 */
export async function readEvidence(
  store: Readable,
  ontology: Ontology,
  graph: WireGraph,
  whole = graph.edges.id.length === graph.total.relations,
): Promise<WireEvidence[]> {
  const article = `MATCH (t:Article) WHERE t.id = r.article RETURN ${assertion} ${order}`;
  const found = whole
    ? await rows(store, `MATCH (a:Entity)-[r]->(b:Entity) ${article}`)
    : await rows(
        store,
        `UNWIND $rows AS row MATCH (a:Entity {id: row.source})-[r]->(b:Entity) WHERE r.id IN row.ids ${article}`,
        { rows: bySource(graph) },
      );
  return found.map((row) => evidenceOf(row, ontology));
}

/** The words of the text and the reasons of resolution, the most frequent first. */
function mentionsOf(row: Row): WireMentions {
  const text = row.text('text');
  const at = unitOffsets(text);
  const [starts, ends, reasons] = [row.list('starts'), row.list('ends'), row.texts('reasons')];
  const words = new Map<string, { text: string; reason: string; count: number }>();
  starts.forEach((start, i) => {
    const said = text.slice(at(Number(start)), at(Number(ends[i])));
    const reason = reasons[i] ?? '';
    const entry = words.get(`${said}\n${reason}`) ?? { text: said, reason, count: 0 };
    entry.count++;
    words.set(`${said}\n${reason}`, entry);
  });
  return {
    article: articleOf(row),
    count: row.number('count'),
    words: [...words.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
  };
}

/** An entity with all its relations and their sentences; null where it is not stored. */
export async function readNode(store: Readable, ontology: Ontology, id: string): Promise<WireNode | null> {
  const [node] = await rows(
    store,
    `MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.aliases AS aliases,
  n.roles AS roles, n.iso AS iso, n.anonymous AS anonymous`,
    { id },
  );
  if (!node) return null;
  const mentions = await rows(
    store,
    `MATCH (n:Entity {id: $id})-[m:MENTIONED_IN]->(t:Article)
RETURN t.id AS id, t.title AS title, t.outlet AS outlet, t.published AS published, t.url AS url, t.text AS text,
  m.count AS count, m.starts AS starts, m.ends AS ends, m.reasons AS reasons
ORDER BY published, id`,
    { id },
  );
  const relations = await rows(
    store,
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id = $id OR b.id = $id
MATCH (t:Article) WHERE t.id = r.article RETURN ${assertion} ${order}`,
    { id },
  );
  return {
    id,
    name: node.text('name'),
    kind: kindOf(node.texts('labels')),
    aliases: node.texts('aliases'),
    roles: node.texts('roles'),
    iso: node.maybe('iso'),
    anonymous: node.flag('anonymous'),
    mentions: mentions.map(mentionsOf),
    relations: relations.slice(0, limit).map((row) => evidenceOf(row, ontology)),
    total: relations.length,
  };
}

/** Relations whose sentence holds the words, in any letter case; at most twenty. */
export async function searchEvidence(store: Readable, ontology: Ontology, words: string): Promise<WireHit[]> {
  const found = await rows(
    store,
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE toLower(r.quote) CONTAINS $words
RETURN r.id AS id, r.quote AS quote, a.name AS source, b.name AS target, type(r) AS type, r.plover AS plover
ORDER BY id LIMIT 20`,
    { words: words.toLowerCase() },
  );
  return found.map((row) => ({
    id: row.text('id'),
    quote: row.text('quote'),
    source: row.text('source'),
    target: row.text('target'),
    label: describeType(row.text('type'), row.maybe('plover'), ontology).label,
  }));
}
