import { analyse, loadActors } from './analyse/index.js';
import { corroborate } from './corroborate/index.js';
import { cutAtParagraphs } from './language/boundaries.js';
import { withoutDateline } from './language/dateline.js';
import type { Doc } from './language/doc.js';
import { loadModel } from './language/index.js';
import type { Article, ArticleGraph, EntityId, MentionCount, ResolvedMention } from './model/index.js';
import { loadOntology, relate, relating, type Trace } from './relate/index.js';
import { resolve } from './resolve/index.js';

export interface ParleyOptions {
  /** Folder of a spaCy pipeline; Parley's own by default. */
  readonly model?: string | undefined;
  /** Folders with relation types beside Parley's own. */
  readonly ontology?: readonly string[] | undefined;
  /** Folders with actors beside Parley's own. */
  readonly actors?: readonly string[] | undefined;
}

export interface Parley {
  /**
   * What one article adds to the graph. Takes about a second per 8,000 words, and does not wait for anything.
   * `trace` is shown each step of reading relations.
   */
  read(article: Article, trace?: Trace): ArticleGraph;
}

/**
 * Loads what reading needs, once.
 * @throws ParleyError of the areas LANGUAGE, ACTORS and ONTOLOGY where a folder is not as it should be.
 */
export async function createParley(options: ParleyOptions = {}): Promise<Parley> {
  const nlp = await loadModel(options.model);
  const actors = loadActors(options.actors);
  const ontology = loadOntology(options.ontology);
  const by = relating(ontology, actors.terms);
  const isSymmetric = (type: string) => ontology.types.get(type)?.symmetric ?? false;
  return {
    read(article, trace) {
      const doc = cutAtParagraphs(nlp(withoutDateline(article.text)));
      const resolution = resolve(article, doc, analyse(doc, actors), actors);
      const assertions = corroborate(relate(article, doc, resolution, by, trace), isSymmetric);
      const { mentions } = resolution;
      const entities = [...resolution.entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const mentionCounts = countMentions(mentions);
      return {
        article,
        sentences: doc.sentences.length,
        words: wordsOf(doc),
        entities,
        mentions,
        mentionCounts,
        assertions,
      };
    },
  };
}

function wordsOf(doc: Doc): number {
  return doc.tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
}

function countMentions(mentions: readonly ResolvedMention[]): MentionCount[] {
  const forms = new Map<EntityId, string[]>();
  for (const { entity, text } of mentions)
    if (entity !== null) forms.set(entity, [...(forms.get(entity) ?? []), text]);
  return [...forms]
    .map(([entity, texts]) => ({ entity, count: texts.length, forms: [...new Set(texts)].sort() }))
    .sort((a, b) => (a.entity < b.entity ? -1 : 1));
}
