import type { Command } from 'commander';

interface CommandEntry {
  readonly name: string;
  /** One line for `parley --help`, so that help need not load the command. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command; its file is loaded only when it is the one that was called, so help and errors are instant. */
export const commands: readonly CommandEntry[] = [];
