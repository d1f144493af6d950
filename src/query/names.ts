import type { Rows } from '../store/index.js';
import { stats } from '../store/statements.js';
import { nearest } from './similar.js';
import { bareCode } from './statements.js';

/** The names of the graph's parts, as they stand in queries. */
export interface GraphNames {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

/** Answers a query; what names do not hold true of is asked here. */
type Ask = (cypher: string) => Promise<Rows>;

/** What every graph of Parley's has (docs/stores.md); a test compares it with a graph. */
export const ownNames = {
  labels: ['Actor', 'Article', 'Entity', 'Group', 'Location', 'Organisation', 'Person', 'State'],
  entity:
    'aliases anonymous articles id iso latitude longitude mentions name principal roles tally type x y'.split(
      ' ',
    ),
  article: 'digest id outlet published sentences text title url words'.split(' '),
  relation:
    'article attributedIds attributedText attributedTo cameo date dateEnd datePrecision dateText end event id modality mode object place plover polarity quote reasons reported rule sentence sourceSpan sourceText start targetSpan targetText trigger triggerSpan'.split(
      ' ',
    ),
  mention:
    'aliases anonymous count ends forms iso kinds latitude longitude name principal reasons roles starts type'.split(
      ' ',
    ),
} as const;

const { labels, entity, article, relation, mention } = ownNames;
const properties = [...new Set([...entity, ...article, ...relation, ...mention])].sort();

/** The names a graph has. */
export async function graphNames(ask: Ask): Promise<GraphNames> {
  const { rows } = await ask(stats.types);
  return { labels, types: rows.map(([type]) => String(type)).sort(), properties };
}

type Kind = keyof GraphNames;

/** The names a query uses: labels in nodes and conditions, types in relationships, properties of variables. */
export function namesIn(cypher: string): GraphNames {
  const code = bareCode(cypher);
  const found = (pattern: RegExp): string[] =>
    [...code.matchAll(pattern)].flatMap(([, name = '']) => (/^_+$/.test(name) ? [] : [name]));
  const lists = (pattern: RegExp): string[] => found(pattern).flatMap((list) => list.match(/\w+/g) ?? []);
  const keys = new Set(found(/[{,]\s*(\w+)\s*:/g)); // of maps, which may have any
  return {
    labels: lists(/(?:\(|\b(?:WHERE|AND|OR|NOT|XOR)\b)\s*\w*\s*((?::\s*\w+\s*)+)/gi),
    types: lists(/\[\s*\w*\s*:\s*([\w\s|:!]+)/g).filter((name) => !/^\d/.test(name)),
    properties: found(/(?<![$\w.])[A-Za-z_]\w*\.([A-Za-z_]\w*)\b(?!\s*[.(])/g).filter((p) => !keys.has(p)),
  };
}

const there: Record<Kind, (name: string) => string> = {
  labels: (name) => `MATCH (n:\`${name}\`) RETURN 1 AS one LIMIT 1`,
  types: (name) => `MATCH ()-[r:\`${name}\`]->() RETURN 1 AS one LIMIT 1`,
  properties: (name) =>
    `MATCH (n) WHERE n.\`${name}\` IS NOT NULL RETURN 1 AS one LIMIT 1 UNION MATCH ()-[r]->() WHERE r.\`${name}\` IS NOT NULL RETURN 1 AS one LIMIT 1`,
};

const called: Record<Kind, string> = { labels: 'label', types: 'relation type', properties: 'property' };

/** A sentence for each name in the query that nothing in the graph has. */
export async function unknownNames(cypher: string, ask: Ask): Promise<string[]> {
  const used = namesIn(cypher);
  const warnings: string[] = [];
  let known: GraphNames | undefined;
  for (const kind of ['labels', 'types', 'properties'] as const) {
    const own: readonly string[] = { labels, properties, types: ['MENTIONED_IN'] }[kind];
    for (const name of new Set(used[kind])) {
      if (own.includes(name) || (await ask(there[kind](name))).rows.length > 0) continue;
      known ??= await graphNames(ask);
      const meant = nearest(name, known[kind]);
      const question = meant === null ? '' : ` Did you mean ${meant}?`;
      warnings.push(`Nothing in the graph has the ${called[kind]} ${name}.${question}`);
    }
  }
  return warnings;
}
