import type { ExportSource } from './source.js';

/** What a user may choose; each format takes what concerns it. */
export interface ExportOptions {
  /**
   * GEXF: what becomes of relations of one type between the same two, which Gephi would merge into the first.
   * `number` gives each a kind of its own (WARNS, WARNS#2); `same` leaves the kind and needs "Don't merge" there.
   */
  readonly parallel?: 'number' | 'same';
}

interface Described {
  /** For `--format`. */
  readonly name: string;
  /** Ends of the paths that ask for it, the usual one first; of several formats the longest end that fits wins. */
  readonly endings: readonly string[];
  /** One line for `--help` and the documents. */
  readonly title: string;
}

/** A format of one file. */
export interface FileFormat extends Described {
  /** The text, part by part as it is made, in the order of the file. */
  parts(graph: ExportSource, options: ExportOptions): AsyncIterable<string>;
}

/** A format of several files in a folder, which are made one after the other. */
export interface FolderFormat extends Described {
  files(graph: ExportSource, options: ExportOptions): readonly ExportFile[];
}

export interface ExportFile {
  readonly name: string;
  readonly parts: AsyncIterable<string>;
}

export type ExportFormat = FileFormat | FolderFormat;
