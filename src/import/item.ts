import type { AssertionRow } from '../store/rows.js';
import type { Said } from '../store/tally.js';

interface At {
  readonly article: string;
  /** Where the file says it, from 1. */
  readonly line: number;
}

/** What a file says of an article beside its text. */
export interface ArticleItem extends At {
  readonly kind: 'article';
  readonly properties: {
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly url: string | null;
    readonly sentences: number;
    readonly words: number;
  };
}

/** What an article says of an entity it mentions. */
export interface MentionItem extends At {
  readonly kind: 'mention';
  readonly entity: string;
  readonly said: Said;
  readonly forms: readonly string[];
}

export interface AssertionItem extends At {
  readonly kind: 'assertion';
  readonly row: AssertionRow;
  /** Who source and target are, in a file that does not say so elsewhere. */
  readonly ends: readonly [Pick<Said, 'name' | 'type'>, Pick<Said, 'name' | 'type'>] | null;
}

/** A piece of a file, which belongs to one article. They come in the order of the file. */
export type Item = ArticleItem | MentionItem | AssertionItem;

/** A format that can be read back. */
export interface ImportFormat {
  readonly name: string;
  readonly endings: readonly string[];
  /** Throws a ParleyError of the area IMPORT with file and line. Memory does not grow with the file. */
  items(bytes: AsyncIterable<Uint8Array>, file: string): AsyncIterable<Item>;
}
