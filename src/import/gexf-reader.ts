import { z } from 'zod';
import type { ErrorPlace } from '../errors.js';
import { edgeAttributes, nodeAttributes } from '../export/attributes.js';
import { type EdgeElement, recordOf, typedValues } from './gexf-values.js';
import type { Item } from './item.js';
import { assertionRecord, assertionRow, day, demand, entityType, id } from './record.js';
import { refuse } from './refuse.js';

type Attributes = Readonly<Record<string, string>>;

const words = z.string().nullable();
const count = z.int().min(0);
const articleRecord = z.object({
  id,
  title: words,
  outlet: words,
  published: day,
  url: words,
  sentences: count,
  words: count,
});
const mentionRecords = z.array(z.tuple([id, count, z.array(z.string())])).min(1);
const nodeRecord = z.object({
  name: z.string().min(1),
  type: entityType,
  aliases: z.array(z.string()),
  roles: z.array(z.string()),
  anonymous: z.boolean(),
  principal: words,
  iso: words,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});

const titlesOf = {
  node: nodeAttributes.map(({ title }) => title),
  edge: edgeAttributes.map(({ title }) => title),
};

/** Takes the parts of the XML as they come, and hands on articles, mentions and assertions. */
export class GexfReader {
  readonly #place: () => ErrorPlace;
  readonly #emit: (item: Item) => void;
  readonly #path: string[] = [];
  /** Titles by number, as the file declares them. */
  readonly #titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  #declares: 'node' | 'edge' = 'node';
  #creator = '';
  #element: Attributes = {};
  #texts = new Map<string, string>();
  #mentions: string | null = null;
  #carries = false;

  constructor(place: () => ErrorPlace, emit: (item: Item) => void) {
    this.#place = place;
    this.#emit = emit;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#path.length === 0 && name !== 'gexf') throw this.#foreign(`this is XML, but of ${name}`);
    this.#path.push(name);
    if (name === 'attributes') this.#declares = attributes.class === 'edge' ? 'edge' : 'node';
    if (name === 'attribute') this.#titles[this.#declares].set(attributes.id ?? '', attributes.title ?? '');
    if (name === 'nodes' || name === 'edges') this.#demandOurs();
    if (name === 'node' || name === 'edge')
      [this.#element, this.#texts, this.#mentions] = [attributes, new Map(), null];
    if (name === 'attvalue') {
      const of = this.#path.includes('edges') ? 'edge' : 'node';
      this.#texts.set(this.#titles[of].get(attributes.for ?? '') ?? '', attributes.value ?? '');
    }
  }

  text(text: string): void {
    if (this.#path.at(-1) === 'creator') this.#creator += text;
  }

  close(name: string): void {
    this.#path.pop();
    if (name === 'node') this.#node();
    if (name === 'edge') this.#edge();
  }

  instruction(target: string, body: string): void {
    if (target === 'parley-mentions') this.#mentions = body;
    if (target === 'parley-article') {
      this.#carries = true;
      const { id: article, ...properties } = this.#json(articleRecord, body);
      this.#emit({ kind: 'article', article, line: this.#line(), properties });
    }
  }

  /** To be called when the XML has ended. */
  end(): void {
    this.#demandOurs();
  }

  #node(): void {
    const values = typedValues(nodeAttributes, this.#texts, this.#place());
    const said = demand(nodeRecord, { ...values, name: this.#element.label }, this.#place());
    const entity = demand(id, this.#element.id, this.#place());
    // Nobody's mention is nobody's in a graph; a part that a query chose may have such.
    if (this.#mentions === null) return;
    for (const [article, n, forms] of this.#json(mentionRecords, this.#mentions))
      this.#emit({
        kind: 'mention',
        article,
        line: this.#line(),
        entity,
        said: { count: n, ...said },
        forms,
      });
  }

  #edge(): void {
    const place = this.#place();
    if (!this.#carries) throw this.#foreign('it lacks what Parley notes of articles');
    const record = demand(
      assertionRecord,
      recordOf(this.#element as unknown as EdgeElement, this.#texts, place),
      place,
    );
    const { article } = record;
    this.#emit({ kind: 'assertion', article, line: this.#line(), row: assertionRow(record), ends: null });
  }

  #demandOurs(): void {
    if (this.#creator.trim() !== 'Parley') throw this.#foreign('this GEXF was not written by Parley');
    for (const of of ['node', 'edge'] as const) {
      const there = new Set(this.#titles[of].values());
      const missing = titlesOf[of].filter((title) => !there.has(title));
      if (missing.length > 0) throw this.#foreign(`its ${of}s lack ${missing.join(', ')}`);
    }
  }

  #json<T>(schema: z.ZodType<T>, body: string): T {
    try {
      return demand(schema, JSON.parse(body), this.#place());
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw refuse.line(this.#place(), 'a processing instruction holds no JSON', error);
    }
  }

  readonly #line = (): number => this.#place().line ?? 0;
  readonly #foreign = (why: string) => refuse.foreign(this.#place(), why);
}
