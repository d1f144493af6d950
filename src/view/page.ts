import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ParleyError } from '../errors.js';
import { loadOntology, type Ontology } from '../relate/ontology/load.js';
import { packageFile } from '../root.js';
import { readEvidence, readNode } from './evidence.js';
import { readGraph } from './graph.js';
import { readPlaces } from './places.js';
import type { Readable } from './rows.js';
import { readText } from './text.js';
import type { WirePage } from './wire.js';

export interface PageOptions {
  readonly ontology?: Ontology;
  /** Relations in the page, the strongest first; all of them by default. */
  readonly limit?: number;
  /** Ids of the relations in the page; without it all. */
  readonly only?: ReadonlySet<string>;
  /** Folder of the viewer built as one script; by default the package's own. */
  readonly assets?: string;
}

async function readPage(
  store: Readable,
  { ontology = loadOntology(), limit = Number.POSITIVE_INFINITY, only }: PageOptions,
): Promise<WirePage> {
  const graph = await readGraph(store, ontology, limit, only);
  // The totals of a part are its own.
  const evidence = await readEvidence(store, ontology, graph, only ? false : undefined);
  const places = await readPlaces(store, only && { relations: only, entities: new Set(graph.nodes.id) });
  const shown = new Set([
    ...graph.nodes.id,
    ...places.happened.place.map((row) => places.places.id[row] as string),
  ]);
  const nodes: WirePage['nodes'][number][] = [];
  for (const id of shown) {
    const node = await readNode(store, ontology, id);
    if (node) nodes.push({ ...node, relations: [], total: 0 });
  }
  const texts: WirePage['texts'][number][] = [];
  for (const { id } of graph.articles) {
    const text = await readText(store, id);
    if (text) texts.push(text);
  }
  return { graph, evidence, nodes, places, texts };
}

function asset(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw new ParleyError('PARLEY_VIEW_NOT_BUILT', `the viewer is not built: ${folder} has no ${name}`, {
      cause,
      fix: 'Run `npm run build` in the package folder.',
    });
  }
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Within a script no text may end it; `\x3c` and `\u003c` are `<` for the script and nothing for HTML. */
const script = (code: string) => code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The graph as one HTML file: viewer, data and evidence. It opens from the disk without network, asks nobody for
 * anything, and runs no script but its own, by the hashes in its policy.
 * @throws ParleyError PARLEY_VIEW_NOT_BUILT
 */
export async function* page(store: Readable, options: PageOptions = {}): AsyncGenerator<string> {
  const folder = options.assets ?? packageFile('viewer', 'dist', 'single');
  const code = script(asset(folder, 'viewer.js'));
  const style = asset(folder, 'viewer.css');
  const data = await readPage(store, options);
  const policy = `default-src 'none'; script-src ${hash(code)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Parley</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>Parley's viewer needs JavaScript.</noscript>
<script type="application/json" id="parley-data">`;
  yield json(data);
  yield `</script>
<script type="module">${code}</script>
</body>
</html>
`;
}
