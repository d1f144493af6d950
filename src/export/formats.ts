import { ParleyError } from '../errors.js';
import { dot } from './dot.js';
import { events } from './events/events.js';
import { followTheMoney } from './followthemoney/followthemoney.js';
import type { ExportFormat } from './format.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld/jsonld.js';
import { neo4j } from './neo4j/csv.js';
import { cypher } from './neo4j/cypher.js';
import { csv } from './relations/csv.js';
import { markdown } from './relations/markdown.js';

/** Every format, in the order of `--help`. */
export const exportFormats: readonly ExportFormat[] = [
  gexf,
  graphml,
  json,
  jsonl,
  dot,
  csv,
  markdown,
  events,
  followTheMoney,
  jsonld,
  neo4j,
  cypher,
];

/** The format of that name, else the one the path's ending asks for. Throws PARLEY_EXPORT_FORMAT. */
export function chooseFormat<F extends ExportFormat>(
  formats: readonly F[],
  path: string,
  name: string | undefined,
): F {
  const fits = (ending: string) => path.toLowerCase().endsWith(ending);
  const longest = ({ endings }: F) => Math.max(0, ...endings.filter(fits).map(({ length }) => length));
  const found =
    name === undefined
      ? formats.toSorted((a, b) => longest(b) - longest(a)).find((format) => longest(format) > 0)
      : formats.find((format) => format.name === name);
  if (found) return found;
  throw new ParleyError(
    'PARLEY_EXPORT_FORMAT',
    `${JSON.stringify(name ?? path)} does not say which format is meant`,
    { fix: `End the name in ${formats.map(({ endings }) => endings[0]).join(', ')}, or give --format.` },
  );
}
