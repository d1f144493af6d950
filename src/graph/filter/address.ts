import { rangeOf } from './days.js';
import { type Facet, facets } from './facets.js';
import type { Filter } from './index.js';
import { deepest, type Scope } from './scope.js';

/** A filter as an address holds it: with its hidden values listed. */
export interface ListedFilter extends Filter {
  readonly hidden: Readonly<Record<Facet, ReadonlySet<string>>>;
}

/** Writes a filter into an address; nothing where it lets all through. */
export function writeFilter({ hidden, range, scope, least }: ListedFilter, params: URLSearchParams): void {
  for (const facet of facets)
    for (const value of [...hidden[facet]].sort()) params.append('hide', `${facet}.${value}`);
  if (range) params.set('dates', `${range.from}..${range.to}`);
  writeScope(scope, params);
  if (least > 1) params.set('least', String(least));
}

/** Reads it back; what it does not understand it leaves out, as links get cut and mistyped. */
export function readFilter(params: URLSearchParams): ListedFilter {
  const hidden = Object.fromEntries(facets.map((facet) => [facet, new Set<string>()])) as Record<
    Facet,
    Set<string>
  >;
  for (const entry of params.getAll('hide')) {
    const dot = entry.indexOf('.');
    const facet = facets.find((name) => name === entry.slice(0, dot));
    if (facet && dot < entry.length - 1) hidden[facet].add(entry.slice(dot + 1));
  }
  return {
    hidden,
    range: rangeOf(params.get('dates') ?? ''),
    scope: readScope(params),
    least: leastOf(params.get('least')),
  };
}

function leastOf(text: string | null): number {
  const least = Number(text ?? 1);
  return Number.isInteger(least) && least > 1 && least < 1000 ? least : 1;
}

function writeScope(scope: Scope | null, params: URLSearchParams): void {
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

function readScope(params: URLSearchParams): Scope | null {
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
