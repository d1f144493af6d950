import type { ArticleGraph, Assertion } from '../model/index.js';
import type { Skip } from '../read/index.js';
import type { WriteReport } from '../store/index.js';
import { colors } from './colors.js';
import { count } from './output.js';
import { relationTable } from './relations.js';

interface End {
  readonly written: WriteReport;
  readonly store: string;
  readonly seconds: number;
}

/** What an ingest has read so far, and how it is told at the end. Holds the first `rows` relations only. */
export class Tally {
  #articles = 0;
  #sentences = 0;
  #words = 0;
  #relations = 0;
  #skipped = 0;
  #leftOut = 0;
  /** Named entities are few however many articles there are; anonymous ones belong to one article each. */
  readonly #named = new Set<string>();
  #anonymous = 0;
  readonly #first: Assertion[] = [];
  readonly #rows: number;

  constructor(rows: number) {
    this.#rows = rows;
  }

  add({ sentences, words, assertions, entities }: ArticleGraph): void {
    this.#articles++;
    this.#sentences += sentences;
    this.#words += words;
    this.#relations += assertions.length;
    this.#first.push(...assertions.slice(0, Math.max(0, this.#rows - this.#first.length)));
    for (const { id, anonymous } of entities) {
      if (anonymous) this.#anonymous++;
      else this.#named.add(id);
    }
  }

  skip({ harmless }: Skip): void {
    if (harmless) this.#leftOut++;
    else this.#skipped++;
  }

  get #entities(): number {
    return this.#named.size + this.#anonymous;
  }

  counts(): string {
    return [
      count(this.#articles, 'article'),
      count(this.#sentences, 'sentence'),
      count(this.#entities, 'entity', 'entities'),
      count(this.#relations, 'relation'),
    ].join(', ');
  }

  text({ written, store, seconds }: End): string {
    const more = this.#relations - this.#first.length;
    const left = [
      this.#skipped > 0 ? `${count(this.#skipped, 'input')} could not be read` : '',
      this.#leftOut > 0 ? `${count(this.#leftOut, 'file')} of other kinds left out` : '',
    ].filter(Boolean);
    const known = `${written.added} new, ${written.changed} changed, ${written.unchanged} known before`;
    return [
      this.#first.length > 0 ? `${relationTable(this.#first)}\n` : '',
      more > 0 ? colors.dim(`  … and ${count(more, 'more relation', 'more relations')}\n\n`) : '',
      `${colors.bold(this.counts())} in ${seconds.toFixed(1)} s\n`,
      `${store}: ${known}\n`,
      left.length > 0 ? `${left.join('; ')}\n` : '',
    ].join('');
  }

  json({ written, store, seconds }: End) {
    return {
      store,
      articles: { read: this.#articles, ...written, skipped: this.#skipped, leftOut: this.#leftOut },
      sentences: this.#sentences,
      words: this.#words,
      entities: this.#entities,
      relations: this.#relations,
      seconds: Math.round(seconds * 1000) / 1000,
    };
  }
}
