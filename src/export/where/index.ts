import { loadOntology, type Ontology } from '../../relate/ontology/load.js';
import type { Rows } from '../../store/index.js';
import { answered } from '../answer.js';
import { partOf } from '../part.js';
import type { ExportSource } from '../source.js';
import { buildWhere } from './build.js';
import { Known } from './known.js';
import { parseWhere } from './parse.js';

export { whereKeys } from './keys.js';

const everything = { alone: new Set<string>(), takes: () => true };

/**
 * The part of the graph that all filters let through and, if there is an answer of a query, that it names.
 * Throws PARLEY_EXPORT_WHERE and PARLEY_EXPORT_QUERY.
 */
export async function chosen(
  graph: ExportSource,
  where: readonly string[],
  answer: Rows | null,
  ontology: Ontology = loadOntology(),
): Promise<ExportSource> {
  const clauses = where.flatMap(parseWhere);
  const { filter, says } = await buildWhere(clauses, new Known(graph, ontology));
  const { alone, takes } = answer === null ? everything : await answered(answer, graph);
  return partOf(
    graph,
    { filter, alone, takes: (assertion) => takes(assertion) && says(assertion) },
    ontology,
  );
}
