import type { Relation, Sieve } from './relation.js';
import { Ways } from './ways.js';

/** A part of the graph that is looked at by itself. */
export type Scope =
  /** An entity and who is at most `depth` steps away, with all that is between them. */
  | { readonly what: 'near'; readonly id: string; readonly depth: number }
  /** Every shortest way from one to the other, whatever the direction of relations. */
  | { readonly what: 'path'; readonly id: string; readonly other: string }
  /** Whom both are related to, and how; also how they are to each other. */
  | { readonly what: 'common'; readonly id: string; readonly other: string }
  /** Relations of these types (none: of any) from one to the other; null stands for anybody. */
  | {
      readonly what: 'asked';
      readonly source: string | null;
      readonly types: readonly string[];
      readonly target: string | null;
    };

/** Steps at most; more is nearly everything. */
export const deepest = 4;

type Of<W extends Scope['what']> = Extract<Scope, { readonly what: W }>;

function near(ways: Ways, { id, depth }: Of<'near'>): Sieve['passes'] {
  const steps = ways.from(id);
  const inside = (node: string) => (steps.get(node) ?? Number.POSITIVE_INFINITY) <= depth;
  return ({ source, target }) => inside(source.id) && inside(target.id);
}

function path(ways: Ways, { id, other }: Of<'path'>): Sieve['passes'] {
  const [begin, end] = [ways.from(id), ways.from(other)];
  const whole = begin.get(other);
  const on = (a: string, b: string) =>
    (begin.get(a) ?? Number.NaN) + 1 + (end.get(b) ?? Number.NaN) === whole;
  return ({ source, target }) => on(source.id, target.id) || on(target.id, source.id);
}

function common(ways: Ways, { id, other }: Of<'common'>): Sieve['passes'] {
  const [a, b] = [ways.beside(id), ways.beside(other)];
  const shared = new Set([...a].filter((node) => b.has(node)));
  const pair = new Set([id, other]);
  const kept = (x: string, y: string) => pair.has(x) && x !== y && (shared.has(y) || pair.has(y));
  return ({ source, target }) => kept(source.id, target.id) || kept(target.id, source.id);
}

function asked({ source, types, target }: Of<'asked'>): Sieve['passes'] {
  const fits = (from: string, to: string) =>
    (source === null || source === from) && (target === null || target === to);
  return (relation: Relation) =>
    (types.length === 0 || types.includes(relation.type.name)) &&
    (fits(relation.source.id, relation.target.id) ||
      (relation.type.symmetric && fits(relation.target.id, relation.source.id)));
}

/** The relations that the scope lets through. */
export function scoped(scope: Scope | null): Sieve {
  if (scope === null) return { passes: () => true };
  if (scope.what === 'asked') return { passes: asked(scope) };
  const ways = new Ways();
  let decide: Sieve['passes'] | null = null;
  const decided = () =>
    scope.what === 'near'
      ? near(ways, scope)
      : scope.what === 'path'
        ? path(ways, scope)
        : common(ways, scope);
  return {
    see: ({ source, target }) => ways.add(source.id, target.id),
    passes: (relation) => {
      decide ??= decided();
      return decide(relation);
    },
  };
}
