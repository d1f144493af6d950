import { ParleyError } from '../errors.js';
import type { Rows, StoredAssertion, Value } from '../store/index.js';
import type { Choice } from './part.js';
import type { ExportSource } from './source.js';

/**
 * What the answer of a query names, as the viewer lights it up: a cell that is the id of an assertion brings that
 * assertion; one that is an entity's id or name brings the entity. A row without an assertion brings all assertions
 * among its entities. Nodes, relationships, paths and lists count as the ids in them; of several entities of one name
 * the first by id is meant. Throws PARLEY_EXPORT_QUERY where rows name nothing of the graph.
 */
export async function answered(
  { rows }: Rows,
  graph: ExportSource,
): Promise<Pick<Choice, 'alone' | 'takes'>> {
  const cells = rows.map((row) => row.flatMap(texts));
  const asked = new Set(cells.flat());
  const assertions = new Set<string>();
  if (asked.size > 0)
    for await (const { properties } of graph.assertions())
      if (asked.has(properties.id)) assertions.add(properties.id);
  const entities = await namedOf(asked, graph);
  const pairs = new Set<string>();
  for (const row of cells) {
    if (row.some((cell) => assertions.has(cell))) continue;
    const named = [...new Set(row.flatMap((cell) => entities.get(cell) ?? []))];
    for (const source of named)
      for (const target of named) if (source !== target) pairs.add(key(source, target));
  }
  if (rows.length > 0 && assertions.size + entities.size === 0)
    throw new ParleyError('PARLEY_EXPORT_QUERY', 'The answer names no entity and no relation of the graph', {
      fix: 'Return ids or names, for example RETURN a.id, r.id, b.id.',
    });
  return {
    alone: new Set(entities.values()),
    takes: ({ source, target, properties }: StoredAssertion) =>
      assertions.has(properties.id) || pairs.has(key(source.id, target.id)),
  };
}

const key = (source: string, target: string) => JSON.stringify([source, target]);

/** The texts in a cell that may be ids or names. */
function texts(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(texts);
  const { properties } = value as { properties?: { id?: Value } };
  return typeof properties?.id === 'string' ? [properties.id] : Object.values(value).flatMap(texts);
}

/** The entity that each text means, by its id before its name. */
async function namedOf(
  asked: ReadonlySet<string>,
  graph: ExportSource,
): Promise<ReadonlyMap<string, string>> {
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  for await (const { id, name } of graph.entities()) {
    if (asked.has(id)) byId.set(id, id);
    if (asked.has(name) && !byName.has(name)) byName.set(name, id);
  }
  return new Map([...byName, ...byId]);
}
