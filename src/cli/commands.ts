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
    name: 'view',
    summary: 'show the graph in a browser',
    load: async () => (await import('./view.js')).viewCommand(),
  },
];
