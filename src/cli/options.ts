import { InvalidArgumentError, Option } from 'commander';
import type { IsoDate } from '../model/index.js';
import { parseDate } from '../read/date.js';

/** Where the graph is kept when neither --store nor PARLEY_STORE says so. */
const defaultStore = 'graph.parley';

export const storeOption = () =>
  new Option('--store <url>', 'the graph: a path, or neo4j://host:7687/database')
    .env('PARLEY_STORE')
    .default(defaultStore);

export const jsonOption = () => new Option('--json', 'print JSON');

/** Parameters of a query. */
export const paramOption = () =>
  new Option('--param <name=value>', 'a parameter of the query; can be repeated').argParser(parameter);

export const secondsOption = () =>
  new Option('--seconds <n>', 'time a query may take').argParser(seconds).default(30);

/** Options of every command that reads articles. */
export interface ReadingOptions {
  readonly input?: 'text' | 'jsonl';
  readonly published?: IsoDate;
  readonly model?: string;
  readonly ontology?: readonly string[];
  readonly actors?: readonly string[];
}

export const readingOptions = () => [
  new Option('--input <kind>', 'what the inputs are, else by their ending').choices(['text', 'jsonl']),
  new Option('--published <date>', 'publication date of articles that have none').argParser(date),
  new Option('--model <dir>', 'folder of another spaCy pipeline of the same architecture'),
  new Option('--ontology <dir>', 'folder with more relation types; can be repeated').argParser(collect),
  new Option('--actors <dir>', 'folder with more actors; can be repeated').argParser(collect),
];

/** A number of things, 0 or more. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is not a whole number.');
  return Number(value);
}

/** For options that can be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function date(value: string): IsoDate {
  const parsed = parseDate(value);
  if (!parsed) throw new InvalidArgumentError('It is not a date like 2025-03-06.');
  return parsed;
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
  if (!(value > 0) || value > 86_400)
    throw new InvalidArgumentError('It is a number of seconds above 0, at most 86400.');
  return value;
}
