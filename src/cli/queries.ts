import { Command } from 'commander';
import { libraryQuery, type Query, type QueryParameter, queryLibrary } from '../query/index.js';
import { colors } from './colors.js';
import { jsonOption } from './options.js';
import { print } from './output.js';
import { table } from './table.js';

export function queriesCommand(): Command {
  return new Command('queries')
    .description('Lists the queries that come with Parley, or explains one.')
    .argument('[name]', 'a query')
    .addOption(jsonOption())
    .action(async (name: string | undefined, { json }: { json?: boolean }) => {
      const queries = name === undefined ? [...queryLibrary().values()] : [libraryQuery(name)];
      if (json) await print(`${JSON.stringify(name === undefined ? queries : queries[0], null, 2)}\n`);
      else await print(name === undefined ? list(queries) : explain(queries[0] as Query));
    });
}

function list(queries: readonly Query[]): string {
  return `${table(queries.map((query) => [query.name, query.question]))}\nparley queries NAME explains one; parley query NAME asks it.\n`;
}

function explain({ name, title, question, parameters, returns, cypher }: Query): string {
  const code = cypher.replace(/^(\/\/.*\n)+/, '').trimEnd();
  const given = parameters.length === 0 ? '' : `\n${table(parameters.map(parameterRow))}`;
  const needed = parameters.filter((p) => p.default === undefined).map((p) => ` --param ${p.name}=…`);
  return `${colors.bold(title)}\n${question}\nReturns ${returns}.\n${given}\n${colors.dim(code)}\n\nparley query ${name}${needed.join('')}\n`;
}

const parameterRow = (parameter: QueryParameter): string[] => [
  parameter.name,
  parameter.type,
  parameter.default === undefined ? 'needed' : `= ${parameter.default}`,
  parameter.explanation,
];
