import type { GraphEdge } from './graph.js';

/** A part of the graph that is looked at by itself. */
export type Scope =
  /** An entity and who is at most `depth` steps away, with all that is between them. */
  | { readonly what: 'near'; readonly id: string; readonly depth: number }
  /** Every shortest way from one to the other, whatever the direction of relations. */
  | { readonly what: 'path'; readonly id: string; readonly other: string }
  /** Whom both are related to, and how; also how they are to each other. */
  | { readonly what: 'common'; readonly id: string; readonly other: string }
  /** Relations of these types from one to the other; null stands for anybody. */
  | {
      readonly what: 'asked';
      readonly source: string | null;
      readonly types: readonly string[];
      readonly target: string | null;
    };

/** Steps at most that the page offers; more is nearly everything. */
export const deepest = 4;

/** How many steps away each entity is, as far as can be reached. */
function distances(edges: readonly GraphEdge[], from: string): Map<string, number> {
  const beside = new Map<string, string[]>();
  const link = (a: string, b: string) => {
    const known = beside.get(a);
    if (known) known.push(b);
    else beside.set(a, [b]);
  };
  for (const { source, target } of edges) {
    link(source.id, target.id);
    link(target.id, source.id);
  }
  const steps = new Map([[from, 0]]);
  const queue = [from];
  for (const id of queue)
    for (const other of beside.get(id) ?? [])
      if (!steps.has(other)) {
        steps.set(other, (steps.get(id) as number) + 1);
        queue.push(other);
      }
  return steps;
}

function near(edges: readonly GraphEdge[], id: string, depth: number): GraphEdge[] {
  const steps = distances(edges, id);
  const inside = (node: string) => (steps.get(node) ?? Number.POSITIVE_INFINITY) <= depth;
  return edges.filter(({ source, target }) => inside(source.id) && inside(target.id));
}

function path(edges: readonly GraphEdge[], from: string, to: string): GraphEdge[] {
  const [begin, end] = [distances(edges, from), distances(edges, to)];
  const whole = begin.get(to);
  const on = (a: string, b: string) =>
    (begin.get(a) ?? Number.NaN) + 1 + (end.get(b) ?? Number.NaN) === whole;
  return edges.filter(({ source, target }) => on(source.id, target.id) || on(target.id, source.id));
}

function common(edges: readonly GraphEdge[], one: string, other: string): GraphEdge[] {
  const besides = (id: string) =>
    new Set(
      edges.flatMap(({ source, target }) =>
        source.id === id ? [target.id] : target.id === id ? [source.id] : [],
      ),
    );
  const [a, b] = [besides(one), besides(other)];
  const shared = new Set([...a].filter((id) => b.has(id)));
  const pair = new Set([one, other]);
  const kept = (x: string, y: string) => pair.has(x) && x !== y && (shared.has(y) || pair.has(y));
  return edges.filter(({ source, target }) => kept(source.id, target.id) || kept(target.id, source.id));
}

/** The relations that the scope lets through. */
export function within(edges: readonly GraphEdge[], scope: Scope | null): readonly GraphEdge[] {
  if (scope === null) return edges;
  if (scope.what === 'near') return near(edges, scope.id, scope.depth);
  if (scope.what === 'path') return path(edges, scope.id, scope.other);
  if (scope.what === 'common') return common(edges, scope.id, scope.other);
  const { source, types, target } = scope;
  const fits = (from: string, to: string) =>
    (source === null || source === from) && (target === null || target === to);
  return edges.filter(
    (edge) =>
      types.includes(edge.type.name) &&
      (fits(edge.source.id, edge.target.id) || (edge.type.symmetric && fits(edge.target.id, edge.source.id))),
  );
}

/** The relations that at least so many sentences report. */
export function reported(edges: readonly GraphEdge[], least: number): readonly GraphEdge[] {
  if (least <= 1) return edges;
  const key = ({ source, type, target }: GraphEdge) =>
    JSON.stringify([type.name, ...(type.symmetric ? [source.id, target.id].sort() : [source.id, target.id])]);
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(key(edge), (counts.get(key(edge)) ?? 0) + 1);
  return edges.filter((edge) => (counts.get(key(edge)) ?? 0) >= least);
}

/** Writes a scope into an address. */
export function writeScope(scope: Scope | null, params: URLSearchParams): void {
  if (scope === null) return;
  if (scope.what === 'near') {
    params.set('near', scope.id);
    params.set('steps', String(scope.depth));
  } else if (scope.what === 'asked') {
    if (scope.source !== null) params.set('source', scope.source);
    for (const type of scope.types) params.append('does', type);
    if (scope.target !== null) params.set('target', scope.target);
  } else {
    params.set(scope.what, scope.id);
    params.set('and', scope.other);
  }
}

/** Reads it back; what is not understood is no scope. */
export function readScope(params: URLSearchParams): Scope | null {
  const [around, other, types] = [params.get('near'), params.get('and'), params.getAll('does')];
  if (around) {
    const depth = Number(params.get('steps') ?? 1);
    return {
      what: 'near',
      id: around,
      depth: Number.isInteger(depth) && depth > 0 && depth <= deepest ? depth : 1,
    };
  }
  for (const what of ['path', 'common'] as const) {
    const id = params.get(what);
    if (id && other) return { what, id, other };
  }
  if (types.length === 0) return null;
  return { what: 'asked', source: params.get('source') || null, types, target: params.get('target') || null };
}
