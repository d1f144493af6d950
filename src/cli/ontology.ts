import { Command, Option } from 'commander';
import type { Ontology } from '../relate/index.js';
import { exitCodes } from './exit.js';
import { watchInterrupt } from './interrupt.js';
import { jsonOption, type ReadingOptions, readingOptions } from './options.js';
import { print } from './output.js';
import { progress } from './progress.js';
import { reportSkip } from './report.js';

interface OntologyOptions extends ReadingOptions {
  readonly lint?: boolean;
  readonly corpus?: readonly string[];
  readonly tables?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  parley ontology
  parley ontology WARNS
  parley ontology --tables
  parley ontology --lint --ontology my-relations/
  parley ontology --lint --corpus news/ more.jsonl

--lint ends with exit code 1 where it finds an error; warnings may be meant so. docs/ontology.md explains the files.`;

export function ontologyCommand(): Command {
  const command = new Command('ontology')
    .description('Lists the relation types, explains one, or checks them.')
    .argument('[type]', 'a relation type, such as WARNS')
    .addOption(
      new Option('--lint', 'find patterns that others take, repeat or contradict').conflicts('tables'),
    )
    .addOption(
      new Option(
        '--corpus <paths...>',
        'texts to lint with: which types and patterns never fire there',
      ).implies({
        lint: true,
      }),
    )
    .addOption(new Option('--tables', 'the CAMEO roots and PLOVER types and modes that are covered'))
    .addOption(jsonOption());
  for (const option of readingOptions()) command.addOption(option);
  return command.addHelpText('after', EXAMPLES).action(ontology);
}

async function ontology(name: string | undefined, options: OntologyOptions): Promise<void> {
  const [{ loadOntology }, { loadCodeBooks }, shows] = await Promise.all([
    import('../relate/index.js'),
    import('../relate/ontology/codes.js'),
    import('./ontology/show.js'),
  ]);
  const loaded = loadOntology(options.ontology);
  const books = loadCodeBooks();
  const type = name === undefined ? null : (await import('./ontology/find.js')).findType(loaded, name);
  const json = async (value: unknown): Promise<void> => print(`${JSON.stringify(value, null, 2)}\n`);
  if (options.lint) {
    const report = await lint(loaded, type?.type ?? null, options);
    if (options.json) await json(report);
    else await print((await import('./ontology/problems.js')).problemsText(report));
    if (report.errors > 0) process.exitCode = exitCodes.notDone;
    return;
  }
  if (options.tables) {
    const { tables, tablesText } = await import('./ontology/tables.js');
    const covered = tables(loaded, books);
    return options.json ? json(covered) : print(tablesText(covered));
  }
  if (type) return options.json ? json(shows.record(type, books)) : print(shows.typeText(type, books));
  const types = [...loaded.types.values()];
  if (options.json) return json(types.map((t) => shows.record(t, books)));
  return print(shows.listText(types, books));
}

async function lint(loaded: Ontology, only: string | null, options: OntologyOptions) {
  const { firingCounter, lintOntology } = await import('../relate/ontology/lint/index.js');
  const firing = options.corpus ? firingCounter() : null;
  const articles = firing ? await readCorpus(options.corpus ?? [], options, firing.trace) : null;
  const problems = lintOntology(loaded, articles ? firing : null).filter(
    (p) => only === null || p.type === only,
  );
  const of = (level: string): number => problems.filter((p) => p.level === level).length;
  const types = only === null ? [...loaded.types.values()] : [loaded.types.get(only)];
  const patterns = types.reduce((sum, t) => sum + (t?.frames.length ?? 0), 0);
  return { types: types.length, patterns, articles, errors: of('error'), warnings: of('warning'), problems };
}

async function readCorpus(
  paths: readonly string[],
  options: OntologyOptions,
  trace: import('../relate/index.js').Trace,
): Promise<number> {
  const [{ createParley }, { isSkip, readArticles }] = await Promise.all([
    import('../pipeline.js'),
    import('../read/index.js'),
  ]);
  const parley = await createParley(options);
  const interrupt = watchInterrupt();
  const line = progress();
  let articles = 0;
  for await (const item of readArticles(paths, { ...options, stdin: interrupt.stdin })) {
    if (await interrupt.asked()) process.exit(exitCodes.interrupted);
    if (isSkip(item)) {
      line.clear();
      reportSkip(item);
      continue;
    }
    parley.read(item, trace);
    line.show(`${++articles} articles`);
  }
  line.clear();
  interrupt.release();
  return articles;
}
