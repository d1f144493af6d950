import type { WireEdge, WireEvidence, WireHit, WireNode, WirePage } from '../../src/view/wire.js';

/** What `parley export graph.html` wrote into the page, if it is one. */
export function embeddedPage(): WirePage | null {
  const text = document.getElementById('parley-data')?.textContent;
  return text ? (JSON.parse(text) as WirePage) : null;
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no such ${what} in this file`);
  return value;
}

/** Answers from the page as the server would. */
export function answers({ graph, evidence, nodes, places, texts }: WirePage) {
  const same = (a: WireEvidence, b: WireEvidence) =>
    a.type.name === b.type.name &&
    ((a.source.id === b.source.id && a.target.id === b.target.id) ||
      (a.type.symmetric && a.source.id === b.target.id && a.target.id === b.source.id));
  return {
    graph: async () => graph,
    evidence: async () => evidence,
    places: async () => places,
    edge: async (id: string): Promise<WireEdge> => {
      const { type, source, target } = found(
        evidence.find((e) => e.id === id),
        'relation',
      );
      const reports = evidence.filter((e) => same(e, { type, source, target } as WireEvidence));
      return { id, type, source, target, reports, total: reports.length };
    },
    node: async (id: string): Promise<WireNode> => {
      const node = found(
        nodes.find((n) => n.id === id),
        'entity',
      );
      const relations = evidence.filter((e) => e.source.id === id || e.target.id === id);
      return { ...node, relations, total: relations.length };
    },
    article: async (id: string) =>
      found(
        texts.find(({ article }) => article.id === id),
        'article',
      ),
    search: async (words: string): Promise<WireHit[]> =>
      evidence
        .filter(({ quote }) => quote.toLowerCase().includes(words.toLowerCase()))
        .slice(0, 20)
        .map(({ id, quote, source, target, type }) => ({
          id,
          quote,
          source: source.name,
          target: target.name,
          label: type.label,
        })),
  };
}
