import type { ExportSource } from '../source.js';
import { assertionColumns, type Columns, entityColumns, mentionColumns } from './columns.js';
import { constraintsOf } from './graph.js';

/**
 * What is to be run after the import, which knows no empty lists (nor lists of one empty text, which only the ids of
 * speakers are) and makes no constraints.
 */
export const finish = (graph: ExportSource): string =>
  [
    ...constraintsOf(graph),
    lists('(x:Entity)', entityColumns),
    lists('(:Entity)-[x:MENTIONED_IN]->(:Article)', mentionColumns),
    lists('(:Entity)-[x]->(:Entity)', assertionColumns),
  ]
    .map((statement) => `${statement};\n`)
    .join('');

function lists(pattern: string, columns: Columns): string {
  const set = Object.keys(columns)
    .filter((name) => columns[name]?.endsWith('[]'))
    .map((name) => `x.${name} = coalesce(x.${name}, ${instead(name)})`);
  return `MATCH ${pattern}\nCALL { WITH x\n  SET ${set.join(',\n    ')}\n} IN TRANSACTIONS`;
}

const instead = (name: string) =>
  name === 'attributedIds' ? "[_ IN coalesce(x.attributedTo, []) | '']" : '[]';
