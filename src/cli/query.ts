import { Command, InvalidArgumentError, Option } from 'commander';
import type { Answer, Query } from '../query/index.js';
import type { Parameters } from '../store/index.js';
import { storeOption } from './options.js';
import { count, print } from './output.js';
import { formatRows, type RowFormat, rowFormats } from './rows.js';

interface QueryOptions {
  readonly store: string;
  readonly param?: ReadonlyMap<string, string>;
  readonly format: RowFormat;
  readonly write?: boolean;
  readonly seconds: number;
}

/** Rows a query may print. */
const mostRows = 100_000;

export function queryCommand(): Command {
  return new Command('query')
    .description(
      'Asks the graph in Cypher: a query of the library, a file, the text itself, or - for standard input.',
    )
    .argument('<query>', 'a name (see parley queries), a .cypher file, Cypher, or -')
    .addOption(storeOption())
    .addOption(new Option('--param <name=value>', 'a parameter; can be repeated').argParser(parameter))
    .addOption(new Option('--format <format>', 'how to print').choices(rowFormats).default('table'))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addOption(new Option('--write', 'let the query change the graph'))
    .addOption(new Option('--seconds <n>', 'time a query may take').argParser(seconds).default(30))
    .addHelpText(
      'after',
      '\nExamples:\n  parley query who-talks-to-whom\n  parley query "MATCH (p:Person) RETURN p.name"',
    )
    .action(ask);
}

async function ask(given: string, options: QueryOptions): Promise<void> {
  const { bindParameters, findQuery } = await import('../query/index.js');
  const query = await findQuery(given);
  const parameters = bindParameters(query, options.param ?? new Map());
  const answer = await (options.write ? write : read)(query, parameters, options);
  await print(formatRows(answer, options.format));
  if (answer.truncated)
    process.stderr.write(`Only the first ${count(mostRows, 'row')} are shown; LIMIT the query.\n`);
}

async function read(
  { cypher }: Query,
  parameters: Parameters,
  { store, seconds }: QueryOptions,
): Promise<Answer> {
  const { Reader } = await import('../query/index.js');
  const reader = new Reader(store);
  try {
    return await reader.query(cypher, parameters, { seconds, rows: mostRows });
  } finally {
    reader.close();
  }
}

async function write(
  { cypher }: Query,
  parameters: Parameters,
  { store: url }: QueryOptions,
): Promise<Answer> {
  const [{ guardQuery }, { openStore }] = await Promise.all([
    import('../query/index.js'),
    import('../store/index.js'),
  ]);
  guardQuery(cypher);
  const store = await openStore(url);
  try {
    return { ...(await store.query(cypher, parameters)), truncated: false };
  } finally {
    await store.close();
  }
}

function parameter(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It is given as name=value.');
  return new Map([...before, [text.slice(0, at), text.slice(at + 1)]]);
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It is a number of seconds above 0.');
  return value;
}
