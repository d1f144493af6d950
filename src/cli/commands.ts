import type { Command } from 'commander';

interface CommandEntry {
  readonly name: string;
  /** One line for `parley --help`, so that help need not load the command. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command; its file is loaded only when it is the one that was called, so help and errors are instant. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'start',
    summary: 'read the sample article and show its graph',
    load: async () => (await import('./start.js')).startCommand(),
  },
  {
    name: 'ingest',
    summary: 'read articles into the graph',
    load: async () => (await import('./ingest.js')).ingestCommand(),
  },
  {
    name: 'view',
    summary: 'show the graph in a browser',
    load: async () => (await import('./view.js')).viewCommand(),
  },
  {
    name: 'query',
    summary: 'ask the graph in Cypher',
    load: async () => (await import('./query.js')).queryCommand(),
  },
  {
    name: 'queries',
    summary: 'list the queries that come with Parley',
    load: async () => (await import('./queries.js')).queriesCommand(),
  },
  {
    name: 'shell',
    summary: 'ask the graph question after question, with completion and history',
    load: async () => (await import('./shell.js')).shellCommand(),
  },
  {
    name: 'export',
    summary: 'write the graph as a page, or for Gephi and other tools',
    load: async () => (await import('./export.js')).exportCommand(),
  },
  {
    name: 'import',
    summary: 'read back what export wrote as GEXF or JSON lines',
    load: async () => (await import('./import.js')).importCommand(),
  },
  {
    name: 'stats',
    summary: 'count what the graph holds',
    load: async () => (await import('./stats.js')).statsCommand(),
  },
  {
    name: 'remove',
    summary: 'take an article out of the graph',
    load: async () => (await import('./remove.js')).removeCommand(),
  },
  {
    name: 'copy',
    summary: 'copy a graph from one store to another',
    load: async () => (await import('./copy.js')).copyCommand(),
  },
  {
    name: 'extract',
    summary: 'print who did what to whom in texts, without a store',
    load: async () => (await import('./extract.js')).extractCommand(),
  },
  {
    name: 'mentions',
    summary: 'print who and what texts mention, without a store',
    load: async () => (await import('./mentions.js')).mentionsCommand(),
  },
  {
    name: 'parse',
    summary: "show a text's grammar",
    load: async () => (await import('./parse.js')).parseCommand(),
  },
  {
    name: 'explain',
    summary: 'tell why a relation is read as it is, or why it is not',
    load: async () => (await import('./explain.js')).explainCommand(),
  },
  {
    name: 'ontology',
    summary: 'list the relation types, explain one, or check them',
    load: async () => (await import('./ontology.js')).ontologyCommand(),
  },
  {
    name: 'evaluate',
    summary: 'compare what is read out of texts with gold, in figures and errors',
    load: async () => (await import('./evaluate.js')).evaluateCommand(),
  },
];
