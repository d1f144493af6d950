import { countryCodes } from '../../analyse/actors/countries.js';
import { loadCodeBooks, quadOf } from '../../relate/ontology/codes.js';
import { describeType } from '../../relate/ontology/describe.js';
import { loadOntology } from '../../relate/ontology/load.js';
import type { FileFormat } from '../format.js';
import { articleHeads, noHead } from '../relations/read.js';
import { readActors } from './actors.js';
import { columns, type EventRow } from './columns.js';
import { loadGoldstein } from './goldstein.js';
import { occurred } from './occurred.js';

/** Tab-separated rows of what has a code, by source and then by id; standing relations have none. */
export const events: FileFormat = {
  name: 'events',
  endings: ['.tsv', '.tab'],
  title: 'CAMEO and PLOVER event rows in the columns of ICEWS, tab-separated',
  async *parts(graph) {
    const [ontology, books, score] = [loadOntology(), loadCodeBooks(), loadGoldstein()];
    const actors = await readActors(graph, countryCodes());
    const articles = await articleHeads(graph);
    yield line(columns.map(([title]) => title));
    for await (const assertion of graph.assertions()) {
      const { source, target, type, properties: p } = assertion;
      if (p.cameo === null && p.plover === null) continue;
      const row: EventRow = {
        assertion,
        label: describeType(type, p.plover, ontology).label,
        source: actors.of(source.id),
        target: actors.of(target.id),
        place: actors.place(p.place),
        article: articles.get(p.article) ?? noHead(p.article),
        score: score(p.cameo),
        quad: quadOf(p, books),
        occurred: occurred(assertion, ontology),
      };
      yield line(columns.map(([, value]) => value(row)));
    }
  },
};

const line = (cells: readonly (string | number | null)[]) => `${cells.map(cell).join('\t')}\n`;

/** As CSV has it, since texts hold line breaks. */
function cell(value: string | number | null): string {
  const text = String(value ?? '');
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
