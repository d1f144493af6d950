import type { FileFormat } from '../format.js';
import { Batches } from './batches.js';
import { articleColumns, assertionColumns, type Columns, entityColumns, mentionColumns } from './columns.js';
import { constraintsOf, type Node, propertyGraph, type Relationship } from './graph.js';
import { literalMap, textLiteral } from './literal.js';

/** Statements that make the graph and, run again, add nothing; each ends in `;` at the end of a line. */
export const cypher: FileFormat = {
  name: 'cypher',
  endings: ['.cypher', '.cql'],
  title: 'a Cypher script that makes the graph in Neo4j',
  async *parts(graph) {
    const { articles, entities, mentions, assertions } = propertyGraph(graph);
    for (const constraint of constraintsOf(graph)) yield `${constraint};\n`;
    yield* nodes(articleColumns, articles());
    yield* nodes(entityColumns, entities());
    yield* relationships('Article', mentionColumns, mentions());
    yield* relationships('Entity', assertionColumns, assertions());
  },
};

async function* nodes(columns: Columns, all: AsyncIterable<Node>): AsyncGenerator<string> {
  const batches = new Batches();
  for await (const { labels, properties } of all) {
    const [key, ...more] = labels;
    const set = more.length > 0 ? `SET n:${more.join(':')}\n` : '';
    const merge = `MERGE (n:${key} {id: row.id})\n${set}SET n += row`;
    yield* batches.add(merge, literalMap(columns, properties));
  }
  yield* batches.rest();
}

async function* relationships(
  target: string,
  columns: Columns,
  all: AsyncIterable<Relationship>,
): AsyncGenerator<string> {
  const batches = new Batches();
  for await (const { source, target: to, type, properties } of all) {
    const key = 'id' in columns ? ' {id: row.properties.id}' : '';
    const merge = `MATCH (a:Entity {id: row.source})
MATCH (b:${target} {id: row.target})
MERGE (a)-[r:\`${type.replaceAll('`', '``')}\`${key}]->(b)
SET r += row.properties`;
    const ends = `source: ${textLiteral(source)}, target: ${textLiteral(to)}`;
    yield* batches.add(merge, `{${ends}, properties: ${literalMap(columns, properties)}}`);
  }
  yield* batches.rest();
}
