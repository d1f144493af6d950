import { ParleyError } from '../../errors.js';
import { libraryQuery, nearest, ownNames, queryLibrary } from '../../query/index.js';
import { colors } from '../colors.js';
import { print } from '../output.js';
import { explainQuery, listQueries } from '../queries.js';
import { type RowFormat, rowFormats } from '../rows.js';
import { table } from '../table.js';
import type { Session } from './session.js';

interface ShellCommand {
  readonly usage: string;
  readonly explanation: string;
  run(session: Session, argument: string, signal: AbortSignal): Promise<void> | void;
  /** What may stand behind it and those words. */
  readonly choices?: (words: readonly string[]) => Iterable<string>;
}

const queryNames = (words: readonly string[]) => (words.length === 0 ? queryLibrary().keys() : []);

/** The names of queries; behind one its parameters, with their values where only some will do. */
function questions([name, ...given]: readonly string[]): Iterable<string> {
  if (name === undefined) return queryLibrary().keys();
  const open = queryLibrary()
    .get(name)
    ?.parameters.filter((parameter) => !given.some((pair) => pair.startsWith(`${parameter.name}=`)));
  return (open ?? []).flatMap((parameter) =>
    (parameter.choices ?? ['']).map((choice) => `${parameter.name}=${choice}`),
  );
}

export const shellCommands: Readonly<Record<string, ShellCommand>> = {
  ':help': { usage: '', explanation: 'this list', run: () => print(help()) },
  ':queries': {
    usage: '[NAME]',
    explanation: 'the questions that come with Parley, or one explained',
    choices: queryNames,
    run: (_, name) => print(name === '' ? listQueries() : explainQuery(libraryQuery(name))),
  },
  ':ask': {
    usage: 'NAME [parameter=value …]',
    explanation: 'asks one of them; the name alone does so too',
    choices: questions,
    run: askLibrary,
  },
  ':param': {
    usage: 'name=value',
    explanation: 'sets $name for all statements that follow; `name=` takes it away',
    run: setParameter,
  },
  ':params': { usage: '', explanation: 'the parameters that are set', run: showParameters },
  ':format': {
    usage: rowFormats.join('|'),
    explanation: 'how rows are printed',
    choices: ({ length }) => (length === 0 ? rowFormats : []),
    run: setFormat,
  },
  ':schema': {
    usage: '',
    explanation: 'labels, relation types and properties of the graph',
    run: showSchema,
  },
  ':write': {
    usage: 'on|off',
    explanation: 'whether statements may change the graph; needs `parley shell --write`',
    choices: ({ length }) => (length === 0 ? ['on', 'off'] : []),
    run: (session, argument) => session.allowWriting(oneOf(':write', argument, ['on', 'off']) === 'on'),
  },
  ':quit': {
    usage: '',
    explanation: 'leaves, as Ctrl-D does',
    run: (session) => {
      session.quit = true;
    },
  },
};

/** Runs a line that starts with a colon. Throws PARLEY_SHELL_COMMAND, and what the command throws. */
export async function runCommand(session: Session, text: string, signal: AbortSignal): Promise<void> {
  const [, name = '', argument = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const command = shellCommands[name];
  if (!command) throw wrong(`There is no command ${name}`, nearest(name, Object.keys(shellCommands)));
  await command.run(session, argument.trim(), signal);
}

function wrong(message: string, meant: string | null, fix = ':help lists the commands.'): ParleyError {
  return new ParleyError('PARLEY_SHELL_COMMAND', message, { fix: meant ? `Did you mean ${meant}?` : fix });
}

function oneOf(command: string, given: string, known: readonly string[]): string {
  if (known.includes(given)) return given;
  const what = given === '' ? `${command} needs a word behind it` : `${command} does not know ${given}`;
  throw wrong(what, nearest(given, known), `It takes ${known.join(', ')}.`);
}

async function askLibrary(session: Session, argument: string, signal: AbortSignal): Promise<void> {
  const [, name = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(argument) ?? [];
  if (name === '') throw wrong(':ask needs the name of a query', null, ':queries lists them.');
  const pair = /(\w+)=("[^"]*"|'[^']*'|\S+)/g;
  const left = rest.replace(pair, '').trim();
  if (left !== '')
    throw wrong(`${left} is no parameter`, null, 'Write name=value, and quote values with spaces.');
  const pairs = [...rest.matchAll(pair)].map(
    ([, key = '', value = '']) => [key, value.replace(/^(["'])(.*)\1$/, '$2')] as const,
  );
  await session.ask(libraryQuery(name), new Map(pairs), signal);
}

function setParameter({ parameters }: Session, argument: string): void | Promise<void> {
  if (argument === '') return showParameters({ parameters });
  const [, name, value = ''] = /^(\w+)\s*=\s*(.*)$/s.exec(argument) ?? [];
  if (name === undefined) throw wrong(`${argument} is no parameter`, null, 'Write :param name=value.');
  if (value === '') parameters.delete(name);
  else parameters.set(name, value);
}

function showParameters({ parameters }: Pick<Session, 'parameters'>): Promise<void> {
  return print(table([...parameters].map(([name, value]) => [`$${name}`, value])) || '  (none)\n');
}

function setFormat(session: Session, argument: string): void | Promise<void> {
  if (argument === '') return print(`  ${session.format}\n`);
  session.format = oneOf(':format', argument, rowFormats) as RowFormat;
}

async function showSchema(session: Session): Promise<void> {
  const entities = await session.look(
    'MATCH (e:Entity) WITH e.type AS type, count(*) AS n RETURN type, n ORDER BY n DESC, type',
  );
  const articles = await session.look('MATCH (a:Article) RETURN count(*) AS n');
  const types: [string, unknown][] = [];
  for (const type of (await session.names()).types) {
    const [[n] = []] = await session.look(`MATCH ()-[r:\`${type}\`]->() RETURN count(r) AS n`);
    types.push([type, n]);
  }
  types.sort(([, a], [, b]) => Number(b) - Number(a));
  const rows = (list: readonly (readonly unknown[])[]) =>
    table(list.map(([name, n]) => [String(name), Number(n).toLocaleString('en')]));
  const { entity, article, relation, mention } = ownNames;
  const properties = { Entity: entity, Article: article, 'a relation': relation, MENTIONED_IN: mention };
  await print(
    [
      `${colors.bold('Labels')} (Entity has all but articles; Actor all but places)\n`,
      rows([...entities, ['Article', articles[0]?.[0]]]),
      `${colors.bold('Relation types')}\n`,
      rows(types),
      `${colors.bold('Properties')}\n`,
      table(Object.entries(properties).map(([name, list]) => [name, list.join(', ')])),
    ].join(''),
  );
}

function help(): string {
  const rows = Object.entries(shellCommands).map(([name, { usage, explanation }]) => [
    `${name} ${usage}`.trim(),
    explanation,
  ]);
  return `Cypher runs when it ends with ; and may go over several lines. Commands stand on a line of their own:
${table(rows)}Tab completes labels, types, properties and names. Ctrl-C stops a query or drops the line, Ctrl-D leaves.
`;
}
