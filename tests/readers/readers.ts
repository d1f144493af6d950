import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packageFile } from '../../src/root.js';

/** Where `tests/readers/setup.sh` puts the readers. */
const cache =
  process.env.PARLEY_READERS ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'parley-readers');
const classes = join(cache, 'classes');
const jar = join(cache, 'lib', 'gephi-toolkit-0.10.1-all.jar');
const env = { ...process.env, PYTHONPATH: join(cache, 'python') };

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });

const python = (script: string, ...args: readonly string[]) =>
  JSON.parse(run('python3', [packageFile('tests', 'readers', script), ...args]));

function works(what: string, attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    // In continuous integration a missing reader fails the tests that need it.
    if (process.env.PARLEY_CI) return true;
    console.warn(`skipped: ${what} is not here; tests/readers/setup.sh fetches it`);
    return false;
  }
}

const hasPython = (what: string, module: string) =>
  works(what, () => run('python3', ['-c', `import ${module}`]));
export const hasNetworkx = hasPython('networkx', 'networkx');
export const hasTables = hasPython('Python', 'csv');
export const hasFollowTheMoney = hasPython('followthemoney', 'followthemoney');
export const hasJsonLd = hasPython('rdflib', 'rdflib');
export const hasMarkdown = hasPython('markdown-it-py', 'mdit_py_plugins.footnote');
export const hasGephi = works('Gephi’s toolkit', () => {
  run('java', ['-version']);
  if (!existsSync(jar) || !existsSync(classes)) throw new Error('not fetched');
});

interface Attributes {
  readonly [title: string]: unknown;
}

export const hasIgraph = works('igraph', () => run('python3', ['-c', 'import igraph']));
export const hasGraphviz = works('Graphviz', () => run('neato', ['-V']));

export interface GephiGraph {
  readonly severe: readonly string[];
  readonly nodes: Readonly<
    Record<
      string,
      { label: string; colour: string; x: number; y: number; size: number; attributes: Attributes }
    >
  >;
  readonly edges: Readonly<
    Record<
      string,
      {
        source: string;
        target: string;
        directed: boolean;
        kind: string;
        label: string;
        weight: number;
        attributes: Attributes;
      }
    >
  >;
}

/** Nodes and edges by id. */
export interface NetworkxGraph {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Attributes>>;
  readonly edges: Readonly<Record<string, Attributes>>;
}

export const readWithGephi = (file: string): GephiGraph =>
  JSON.parse(run('java', ['-Xmx512m', '-cp', [classes, jar].join(delimiter), 'ReadGexf', file]));

/** Reads GEXF, or GraphML by the file's ending. */
export const readWithNetworkx = (file: string): NetworkxGraph => python('read_networkx.py', file);

/** Reads GraphML. */
export const readWithIgraph = (file: string): NetworkxGraph => python('read_igraph.py', file);

/** The drawing as SVG. */
export const drawWithGraphviz = (file: string): string => run('neato', ['-n', '-Tsvg', file]);

/** Reads DOT, and draws it by the positions in it. */
export function readWithGraphviz(file: string): NetworkxGraph {
  const read = JSON.parse(run('neato', ['-n', '-Tjson0', file]));
  const objects: readonly (Attributes & { name: string })[] = read.objects;
  const edges: readonly (Attributes & { tail: number; head: number; id: string })[] = read.edges;
  const name = (number: number) => objects[number]?.name;
  return {
    directed: read.directed,
    nodes: Object.fromEntries(objects.map((node) => [node.name, node])),
    edges: Object.fromEntries(
      edges.map((edge) => [edge.id, { ...edge, source: name(edge.tail), target: name(edge.head) }]),
    ),
  };
}

/** The rows of a table by the names of its head. */
export const readTable = (file: string, delimiter: string): Record<string, string>[] =>
  python('read_table.py', file, delimiter);

export interface Brief {
  readonly headings: readonly string[];
  readonly items: readonly { readonly text: string; readonly notes: number }[];
  readonly notes: readonly string[];
  /** Paragraphs that are nothing of these, and blocks such as code. */
  readonly other: readonly string[];
  /** What the text is made of: text, strong, footnote_ref … */
  readonly kinds: readonly string[];
}

export const readMarkdown = (file: string): Brief => python('read_brief.py', file);

export interface FollowTheMoneyRead {
  readonly entities: Readonly<
    Record<string, { schema: string; properties: Readonly<Record<string, readonly string[]>> }>
  >;
  /** Of entities that are links: the ids of both ends. */
  readonly edges: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly faults: readonly (readonly [string, string])[];
}

export const readFollowTheMoney = (file: string): FollowTheMoneyRead => python('read_ftm.py', file);

/** Of a literal with a type its text and the type's name. */
type Term = string | readonly [string, string] | null;

export interface JsonLdRead {
  readonly triples: number;
  /** By assertion, in their order. */
  readonly speakers: Readonly<Record<string, readonly string[]>>;
  readonly statements: readonly Readonly<Record<string, Term>>[];
  readonly status: readonly Readonly<Record<string, Term>>[];
  readonly attributed: readonly Readonly<Record<string, Term>>[];
  readonly entities: readonly Readonly<Record<string, Term>>[];
  readonly aliases: readonly Readonly<Record<string, Term>>[];
  readonly places: readonly Readonly<Record<string, Term>>[];
  readonly mentions: readonly Readonly<Record<string, Term>>[];
}

export const readJsonLd = (file: string): JsonLdRead => python('read_jsonld.py', file);
