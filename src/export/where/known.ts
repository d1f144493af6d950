import type { Facet } from '../../graph/filter/facets.js';
import { narrator, noOutlet } from '../../graph/filter/facets.js';
import { modalities, polarities } from '../../model/index.js';
import { byCodePoint } from '../../model/order.js';
import { nearest } from '../../query/similar.js';
import type { Ontology } from '../../relate/ontology/load.js';
import { families } from '../../relate/ontology/schema.js';
import { entityColours } from '../colours.js';
import type { ExportSource } from '../source.js';
import { refuse, suggestion } from './refuse.js';

/** What names and values mean in a graph; read from it when somebody asks. */
export class Known {
  readonly #graph: ExportSource;
  readonly #ontology: Ontology;
  #names: Promise<Names> | null = null;

  constructor(graph: ExportSource, ontology: Ontology) {
    this.#graph = graph;
    this.#ontology = ontology;
  }

  /** The graph's own spelling of a value. Throws PARLEY_EXPORT_WHERE. */
  async value(facet: Facet, typed: string): Promise<string> {
    if (facet === 'article') return this.#article(typed);
    const known = await this.#values[facet]();
    return (
      known.find((value) => value === typed) ??
      known.find((value) => folded(value) === folded(typed)) ??
      refuse(`There is no ${facet} ${JSON.stringify(typed)}`, suggestion(typed, known))
    );
  }

  readonly #values: Readonly<Record<Exclude<Facet, 'article'>, () => Promise<readonly string[]>>> = {
    kind: async () => Object.keys(entityColours),
    family: async () => families,
    modality: async () => modalities,
    polarity: async () => polarities,
    type: async () => {
      const used = await distinct(this.#graph.assertions(), ({ type }) => [type]);
      return [...new Set([...used, ...this.#ontology.types.keys()])];
    },
    speaker: async () => [
      narrator,
      ...(await distinct(this.#graph.assertions(), ({ properties }) => properties.attributedTo)),
    ],
    outlet: async () => [
      noOutlet,
      ...(await distinct(this.#graph.articles(), ({ outlet }) => (outlet === null ? [] : [outlet]))),
    ],
  };

  /** The id of the entity of that id, name or, if there is none, alias. Throws PARLEY_EXPORT_WHERE. */
  async entity(typed: string): Promise<string> {
    this.#names ??= namesOf(this.#graph);
    const { ids, names, aliases } = await this.#names;
    if (ids.has(typed)) return typed;
    const found = names.get(folded(typed)) ?? aliases.get(folded(typed)) ?? [];
    const [first] = found;
    if (first === undefined) {
      const meant = nearest(typed, [...ids.values(), ...aliases.keys()]);
      return refuse(
        `The graph has no entity ${JSON.stringify(typed)}`,
        meant === null
          ? 'parley query "MATCH (e:Entity) RETURN e.name, e.id" lists them.'
          : `Did you mean ${meant}?`,
      );
    }
    if (found.length === 1) return first;
    return refuse(
      `${JSON.stringify(typed)} means several entities`,
      `Give the id: ${found.slice(0, 5).join(', ')}.`,
    );
  }

  /** The article's id by its id, url, title or the start of its id. */
  async #article(typed: string): Promise<string> {
    const found: string[] = [];
    for await (const { id, url, title } of this.#graph.articles()) {
      if (id === typed || url === typed || title === typed) return id;
      if (id.startsWith(typed)) found.push(id);
    }
    if (found.length === 1) return found[0] as string;
    return found.length === 0
      ? refuse(
          `The graph has no article ${JSON.stringify(typed)}`,
          'parley query "MATCH (a:Article) RETURN a.id, a.title, a.url" lists them.',
        )
      : refuse(
          `${JSON.stringify(typed)} fits several articles`,
          `Give more of the id: ${found.slice(0, 5).join(', ')}.`,
        );
  }
}

/** `negotiates with` and NEGOTIATES_WITH are one. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

async function distinct<T>(all: AsyncIterable<T>, values: (of: T) => readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for await (const one of all) for (const value of values(one)) found.add(value);
  return [...found].sort(byCodePoint);
}

interface Names {
  /** Names by id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

async function namesOf(graph: ExportSource): Promise<Names> {
  const ids = new Map<string, string>();
  const names = new Map<string, string[]>();
  const aliases = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, name: string, id: string) => {
    const known = to.get(folded(name));
    if (!known) to.set(folded(name), [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for await (const entity of graph.entities()) {
    ids.set(entity.id, entity.name);
    add(names, entity.name, entity.id);
    for (const alias of entity.aliases) add(aliases, alias, entity.id);
  }
  return { ids, names, aliases };
}
