import { Command, Option } from 'commander';
import { paramOption, secondsOption, storeOption } from './options.js';
import { type RowFormat, rowFormats } from './rows.js';

export interface AskingOptions {
  readonly store: string;
  readonly param?: ReadonlyMap<string, string>;
  readonly format: RowFormat;
  readonly full?: boolean;
  readonly write?: boolean;
  readonly seconds: number;
}

export function queryCommand(): Command {
  const command = new Command('query')
    .description(
      'Asks the graph in Cypher: a query of the library, a file, the text itself, or - for standard input.',
    )
    .argument('<query>', 'a name (see parley queries), a .cypher file, Cypher, or -');
  for (const option of askingOptions()) command.addOption(option);
  return command
    .addHelpText(
      'after',
      `
Examples:
  parley query who-talks-to-whom --param limit=5
  parley query "MATCH (p:Person) RETURN p.name, p.roles" --format csv > people.csv
  parley query mine.cypher --json
  echo "MATCH (a)-[r:WARNS]->(b) RETURN a.name, b.name, r.quote" | parley query -`,
    )
    .action(ask);
}

/** What `parley query` and `parley shell` take. */
export const askingOptions = (): Option[] => [
  storeOption(),
  paramOption(),
  new Option('--format <format>', 'how to print').choices(rowFormats).default('table'),
  new Option('--json', 'the same as --format json').implies({ format: 'json' }),
  new Option('--full', 'tables: cut nothing to fit the terminal'),
  new Option('--write', 'let queries change the graph'),
  secondsOption(),
];

async function ask(given: string, options: AskingOptions): Promise<void> {
  const [{ bindParameters, findQuery }, { Asker, printAnswer, warn }] = await Promise.all([
    import('../query/index.js'),
    import('./ask.js'),
  ]);
  const query = await findQuery(given);
  const parameters = bindParameters(query, options.param ?? new Map());
  const { store, seconds, write = false, format, full } = options;
  const asker = new Asker(store);
  try {
    await printAnswer(await asker.ask(query, parameters, { seconds, write }), format, full);
    if (!write) for (const text of await asker.doubts(query, parameters)) warn(text);
  } finally {
    await asker.close();
  }
}
