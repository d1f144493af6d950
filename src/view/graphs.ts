import type { Ontology } from '../relate/ontology/load.js';
import { readGraph } from './graph.js';
import { remember } from './remember.js';
import type { Readable } from './rows.js';
import type { WireGraph } from './wire.js';

interface Answer {
  readonly graph: WireGraph;
  /** The same as JSON. */
  readonly text: string;
}

/** The graph with as many relations as are asked for; the first picture and the last other one are kept. */
export class Graphs {
  readonly #make: (limit: number) => () => Promise<Answer>;
  readonly #first: () => Promise<Answer>;
  #other: { readonly limit: number; readonly answer: () => Promise<Answer> } | null = null;

  /** @param first relations in the first picture */
  constructor(store: Readable, ontology: Ontology, first: number, offers: WireGraph['offers']) {
    this.#make = (limit) =>
      remember(store, async () => {
        const graph = { ...(await readGraph(store, ontology, limit)), offers };
        return { graph, text: JSON.stringify(graph) };
      });
    this.#first = this.#make(first);
  }

  /**
   * @param limit a number from 1 on, or "all"; without it as many as the first picture has
   * @returns null where it is neither
   */
  async of(limit: string | undefined): Promise<Answer | null> {
    if (limit === undefined) return this.#first();
    const relations = limit === 'all' ? Number.POSITIVE_INFINITY : Number(limit);
    if (limit !== 'all' && !/^[1-9]\d{0,8}$/.test(limit)) return null;
    if (this.#other?.limit !== relations) this.#other = { limit: relations, answer: this.#make(relations) };
    return this.#other.answer();
  }
}
