import type { GoldRelation, GoldTrap, GraphGold } from '../gold/schema.js';
import type { PredictedEdge } from '../prediction.js';
import { type EvaluationError, f1, type Pair, ratio, type Score, share } from '../score.js';
import { Ends } from './ends.js';
import { relationErrors, trapError, wrongEdge } from './errors.js';
import { fallsInto, type LinkedEdge } from './match.js';
import { advance, noProgress, type Progress } from './progress.js';
import { stemsOf } from './words.js';

interface GraphResult {
  readonly counts: Readonly<Record<string, number>>;
  readonly errors: readonly EvaluationError[];
}

/**
 * Whole graphs: which core relations are found with the right ends, relation, polarity and modality, and which
 * edges between known ends are right. Edges with an end that the gold does not know count neither way.
 */
export function scoreGraphs(items: readonly Pair<GraphGold, PredictedEdge>[]): Score {
  const results = items.map(({ gold, predicted }) => scoreGraph(gold, predicted));
  const sum = (name: string) => results.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
  const names = Object.keys(results[0]?.counts ?? {});
  const precision = ratio(sum('good'), sum('linked'));
  const recall = ratio(sum('right'), sum('core'));
  return {
    counts: Object.fromEntries(names.map((name) => [name, sum(name)])),
    shares: {
      precision,
      recall,
      f1: f1(precision, recall),
      date: share(sum('dated'), sum('withDate')),
      attribution: share(sum('attributed'), sum('right')),
    },
    errors: results.flatMap(({ errors }) => errors),
  };
}

function scoreGraph(gold: GraphGold, edges: readonly PredictedEdge[]): GraphResult {
  const ends = new Ends(gold);
  const linked = linkedEdges(edges, ends);
  const progress = new Map(gold.relations.map((r) => [r, noProgress()]));
  const first = new Map<string, LinkedEdge>();
  const good = new Set<string>();
  for (const link of linked) {
    const key = keyOf(link);
    if (!first.has(key)) first.set(key, link);
    for (const [relation, reached] of progress) if (advance(reached, link, relation, ends)) good.add(key);
  }
  const traps = trapped(linked, gold.traps);
  const core = [...progress].filter(([relation]) => relation.core);
  const count = (test: (reached: Progress, relation: GoldRelation) => boolean) =>
    core.filter(([relation, reached]) => test(reached, relation)).length;
  return {
    counts: {
      core: core.length,
      edges: edges.length,
      linked: first.size,
      good: good.size,
      nominal: linked.filter((link) => onlyNominal(link, ends)).length,
      dyads: count((p) => p.ends),
      relations: count((p) => p.relation),
      right: count((p) => p.right),
      withDate: count((p, r) => p.right && r.date !== null),
      dated: count((p) => p.right && p.date),
      attributed: count((p) => p.right && p.speaker),
      traps: traps.size,
      ofTraps: new Set(gold.traps.map(trapKey)).size,
    },
    errors: [
      ...[...traps.values()].map(({ trap, edge }) => trapError(trap, edge)),
      ...core.flatMap(([relation, reached]) => relationErrors(relation, reached)),
      ...[...first].filter(([key]) => !good.has(key)).map(([, link]) => wrongEdge(link)),
    ],
  };
}

function linkedEdges(edges: readonly PredictedEdge[], ends: Ends): LinkedEdge[] {
  return edges
    .map((edge) => ({
      edge,
      sources: ends.resolve([edge.source.name, edge.source.text]),
      targets: ends.resolve([edge.target.name, edge.target.text]),
    }))
    .filter(({ sources, targets }) => sources.length > 0 && targets.length > 0 && !sameSet(sources, targets));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Edges of the same ends and relation count once. */
function keyOf({ sources, targets, edge }: LinkedEdge): string {
  return [sources[0], ...[...stemsOf(edge.type)].sort().slice(0, 2), targets[0]].join('\n');
}

/** True where an entity that has other names was reached only through a description: coreference left undone. */
function onlyNominal({ edge, sources, targets }: LinkedEdge, ends: Ends): boolean {
  const unnamed = (ids: readonly string[], { name, text }: PredictedEdge['source']) =>
    ends.isAliased(ids) && ends.resolve([name, text], false).length === 0;
  return unnamed(sources, edge.source) || unnamed(targets, edge.target);
}

const trapKey = (trap: GoldTrap) => [trap.source, trap.relation, trap.target].join('\n');

/** The traps that some edge falls into; those of the same relation count once. */
function trapped(linked: readonly LinkedEdge[], traps: readonly GoldTrap[]) {
  const found = new Map<string, { readonly trap: GoldTrap; readonly edge: PredictedEdge }>();
  for (const link of linked)
    for (const trap of traps) if (fallsInto(link, trap)) found.set(trapKey(trap), { trap, edge: link.edge });
  return found;
}
