import { bareCode, type GraphNames, isBlank, isOpen } from '../../query/index.js';
import { shellCommands } from './commands.js';

export interface Known {
  readonly names: GraphNames;
  readonly queries: readonly string[];
  readonly parameters: readonly string[];
}

const keywords =
  'AND AS ASC BY CASE CONTAINS COUNT CREATE DELETE DESC DETACH DISTINCT ELSE END ENDS EXISTS IN IS LIMIT MATCH MERGE NOT NULL OPTIONAL OR ORDER REMOVE RETURN SET SKIP STARTS THEN TYPE UNION UNWIND WHEN WHERE WITH XOR coalesce( collect( count( labels( max( min( properties( shortestPath( size( substring( toLower( type('.split(
    ' ',
  );

/**
 * What may stand at the cursor, and the part of it that is typed already, as readline wants them.
 * `before` is the statement's earlier lines, `line` the current one up to the cursor.
 */
export function complete(before: string, line: string, known: Known): [string[], string] {
  if (isBlank(before)) {
    const [first = ''] = line.trimStart().split(/\s/, 1);
    const asks = known.queries.includes(first) && line.trimStart() !== first;
    const command = /^(:\w*)(?:\s+(.*))?$/s.exec(asks ? `:ask ${line.trimStart()}` : line.trimStart());
    if (command) return completeCommand(command[1] as string, command[2]?.split(/\s+/));
  }
  const text = `${before}\n${line}`;
  if (isOpen(text)) return [[], '']; // in a string or a comment
  const code = bareCode(text);
  for (const [pattern, choices] of places) {
    const typed = pattern.exec(code)?.[1];
    if (typed !== undefined) return matching(choices(known, code), typed);
  }
  return [[], ''];
}

function completeCommand(name: string, words?: readonly string[]): [string[], string] {
  if (words === undefined) return matching(Object.keys(shellCommands), name);
  return matching([...(shellCommands[name]?.choices?.(words.slice(0, -1)) ?? [])], words.at(-1) as string);
}

type Place = readonly [RegExp, (known: Known, code: string) => readonly string[]];

/** How the code before the cursor ends, the typed part as the first group; the first that fits. */
const places: readonly Place[] = [
  [/\$(\w*)$/, ({ parameters }) => parameters],
  [/\[[^\]{]*[:|]\s*(\w*)$/, ({ names }) => names.types],
  [/(?:\([^(){[]*|\b\w+\s*):\s*(\w*)$/, ({ names }) => names.labels],
  [/\b[A-Za-z_]\w*\.(\w*)$/, ({ names }) => names.properties],
  [/[([][^()[\]{}]*\{(?:[^{}]*,)?\s*(\w*)$/, ({ names }) => names.properties],
  [
    /(?:^|[^\w$.:-])([\w-]*)$/,
    ({ queries }, code) => (/^[\s;]*[\w-]*$/.test(code) ? [...queries, ...keywords] : keywords),
  ],
];

function matching(choices: readonly string[], typed: string): [string[], string] {
  const start = typed.toLowerCase();
  return [choices.filter((choice) => choice.toLowerCase().startsWith(start)), typed];
}
