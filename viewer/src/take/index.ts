import { csvHeader, csvRow } from '../../../src/export/relations/csv-text.js';
import { briefOf } from '../../../src/export/relations/markdown-text.js';
import type { WireEvidence } from '../../../src/view/wire.js';
import type { Snapshot } from '../draw/labels.js';
import type { GraphEdge, GraphNode } from '../state/graph.js';
import { gexfOf } from './gexf.js';
import { pngOf, svgOf } from './picture.js';

/** What is shown now. */
export interface Shown {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Null where no picture is drawn. */
  readonly snapshot: Snapshot | null;
  readonly evidence: () => Promise<readonly WireEvidence[]>;
}

export type Format = 'png' | 'svg' | 'csv' | 'md' | 'gexf';

async function visibleEvidence({ edges, evidence }: Shown): Promise<WireEvidence[]> {
  const ids = new Set(edges.map(({ id }) => id));
  return (await evidence()).filter(({ id }) => ids.has(id));
}

function picture({ snapshot }: Shown): Snapshot {
  if (snapshot) return snapshot;
  throw new Error('Show the graph first: there is no picture to save.');
}

const makers: Readonly<Record<Format, (shown: Shown) => Promise<Blob>>> = {
  png: (shown) => pngOf(picture(shown)),
  svg: async (shown) => new Blob([svgOf(picture(shown))], { type: 'image/svg+xml' }),
  csv: async (shown) =>
    new Blob([csvHeader(), ...(await visibleEvidence(shown)).map(csvRow)], { type: 'text/csv' }),
  md: async (shown) => new Blob([briefOf(await visibleEvidence(shown))], { type: 'text/markdown' }),
  gexf: async (shown) =>
    new Blob([gexfOf(shown.nodes, await visibleEvidence(shown))], { type: 'application/gexf+xml' }),
};

/** Makes the file and gives it to the browser to keep. */
export async function take(format: Format, shown: Shown): Promise<void> {
  const address = URL.createObjectURL(await makers[format](shown));
  const link = document.createElement('a');
  link.href = address;
  link.download = `parley.${format}`;
  link.click();
  // The browser reads it after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
