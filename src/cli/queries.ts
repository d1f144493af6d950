import { Command } from 'commander';
import { libraryQuery, type Query, type QueryParameter, queryLibrary } from '../query/index.js';
import { colors } from './colors.js';
import { jsonOption } from './options.js';
import { print } from './output.js';
import { shorten, table, terminalWidth } from './table.js';

export function queriesCommand(): Command {
  return new Command('queries')
    .description('Lists the queries that come with Parley, or explains one.')
    .argument('[name]', 'a query')
    .addOption(jsonOption())
    .action(async (name: string | undefined, { json }: { json?: boolean }) => {
      const query = name === undefined ? null : libraryQuery(name);
      if (json) await print(`${JSON.stringify(query ?? [...queryLibrary().values()], null, 2)}\n`);
      else if (query) await print(`${explainQuery(query)}\nparley query ${query.name}${needed(query)}\n`);
      else await print(`${listQueries()}\nparley queries NAME explains one; parley query NAME asks it.\n`);
    });
}

export function listQueries(): string {
  const queries = [...queryLibrary().values()];
  const room = terminalWidth() - Math.max(...queries.map(({ name }) => name.length)) - 4;
  return table(queries.map(({ name, question }) => [name, shorten(question, Math.max(20, room))]));
}

/** What a query asks, takes and gives, and its Cypher. */
export function explainQuery({ title, question, parameters, returns, cypher }: Query): string {
  const code = cypher.replace(/^(\/\/.*\n)+/, '').trimEnd();
  const given = parameters.length === 0 ? '' : `\n${table(parameters.map(parameterRow))}`;
  return `${colors.bold(title)}\n${question}\nReturns ${returns}.\n${given}\n${colors.dim(code)}\n`;
}

const needed = ({ parameters }: Query): string =>
  parameters
    .filter((parameter) => parameter.default === undefined)
    .map(({ name }) => ` --param ${name}=…`)
    .join('');

const parameterRow = (parameter: QueryParameter): string[] => [
  parameter.name,
  parameter.type,
  parameter.default === undefined ? 'needed' : `= ${parameter.default}`,
  parameter.explanation,
];
