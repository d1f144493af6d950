import { analyse, loadActors } from '../../src/analyse/index.js';
import { cutAtParagraphs } from '../../src/language/boundaries.js';
import { withoutDateline } from '../../src/language/dateline.js';
import { loadModel } from '../../src/language/index.js';
import type { Article, ArticleId, Assertion, IsoDate } from '../../src/model/index.js';
import { loadOntology, relate, relating } from '../../src/relate/index.js';
import { resolve } from '../../src/resolve/index.js';

const nlp = await loadModel();
const actors = loadActors();
const by = relating(loadOntology(), actors.terms);

/** The assertions of a text published on Thursday, 6 March 2025. */
export function extract(text: string): Assertion[] {
  const article: Article = {
    id: 'test' as ArticleId,
    title: null,
    outlet: null,
    published: '2025-03-06' as IsoDate,
    url: null,
    text,
  };
  const doc = cutAtParagraphs(nlp(withoutDateline(text)));
  return relate(article, doc, resolve(article, doc, analyse(doc, actors), actors), by);
}

/** "Turkey WARNS Greece affirmed actual", one a line of the graph, sorted. */
export const edges = (text: string): string[] =>
  extract(text)
    .map((a) => `${a.source.name} ${a.type} ${a.target.name} ${a.polarity} ${a.modality}`)
    .sort();
