import type { Value } from '../../store/index.js';
import type { FolderFormat } from '../format.js';
import { articleColumns, assertionColumns, type Columns, entityColumns, mentionColumns } from './columns.js';
import { finish } from './finish.js';
import { type Node, type Properties, propertyGraph, type Relationship } from './graph.js';

/** For `neo4j-admin database import full NAME @import.args`, run in the folder; no text may exceed the buffer. */
const importArguments = `--multiline-fields=true
--read-buffer-size=32m
--array-delimiter=U+001F
--nodes=nodes-articles.csv
--nodes=nodes-entities.csv
--relationships=relationships-mentions.csv
--relationships=relationships-assertions.csv
`;

/** Stands between the items of a list and between labels. */
const between = '\u001f';

/** Files with header and typed columns for Neo4j's import (operations manual, "Import"), and its arguments. */
export const neo4j: FolderFormat = {
  name: 'neo4j',
  endings: ['.neo4j'],
  title: 'a folder of CSV files for Neo4j’s bulk import',
  files(graph) {
    const { articles, entities, mentions, assertions } = propertyGraph(graph);
    return [
      { name: 'nodes-articles.csv', parts: nodes('Article', articleColumns, articles()) },
      { name: 'nodes-entities.csv', parts: nodes('Entity', entityColumns, entities()) },
      { name: 'relationships-mentions.csv', parts: relationships('Article', mentionColumns, mentions()) },
      {
        name: 'relationships-assertions.csv',
        parts: relationships('Entity', assertionColumns, assertions()),
      },
      { name: 'import.args', parts: only(importArguments) },
      { name: 'finish.cypher', parts: only(finish(graph)) },
    ];
  },
};

async function* nodes(space: string, columns: Columns, all: AsyncIterable<Node>): AsyncGenerator<string> {
  const { id: _, ...rest } = columns;
  yield line([`id:ID(${space})`, ...header(rest), ':LABEL']);
  for await (const { labels, properties } of all)
    yield line([quoted(String(properties.id)), ...cells(rest, properties), quoted(labels.join(between))]);
}

async function* relationships(
  target: string,
  columns: Columns,
  all: AsyncIterable<Relationship>,
): AsyncGenerator<string> {
  yield line([':START_ID(Entity)', `:END_ID(${target})`, ':TYPE', ...header(columns)]);
  for await (const { source, target, type, properties } of all)
    yield line([...[source, target, type].map(quoted), ...cells(columns, properties)]);
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

const line = (fields: readonly string[]) => `${fields.join(',')}\n`;

const header = (columns: Columns) =>
  Object.entries(columns).map(([name, type]) => (type === 'string' ? name : `${name}:${type}`));

const cells = (columns: Columns, properties: Properties) =>
  Object.keys(columns).map((name) => cell(properties[name]));

/** An empty field is no value, a pair of quotation marks an empty text; an empty list is lost (`finish.cypher`). */
function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return quoted(value.map((item) => String(item).replaceAll(between, '\ufffd')).join(between));
  return typeof value === 'string' ? quoted(value) : String(value);
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
