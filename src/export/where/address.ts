import { readFilter, writeFilter } from '../../graph/filter/address.js';
import { facets } from '../../graph/filter/facets.js';
import type { Scope } from '../../graph/filter/scope.js';
import type { Clause, WhereKey } from './keys.js';
import { refuse } from './refuse.js';

/** What of the viewer's address is no filter: the open panel, the view. */
const looks = new Set(['node', 'edge', 'article', 'ask', 'draft', 'show', 'sort']);

export const isAddress = (text: string): boolean => /^\s*(?:#|(?:https?|file):\/\/)/.test(text);

/**
 * The filter of a link into the viewer, or of the part of it from `#` on. The viewer passes over what it does not
 * understand; a file would then hold more than was meant, so here it is refused. Throws PARLEY_EXPORT_WHERE.
 */
export function addressClauses(text: string): readonly Clause[] {
  const [, hash = ''] = /#(.*)$/s.exec(text.trim()) ?? [];
  const params = new URLSearchParams(hash);
  const filter = readFilter(params);
  const understood = new URLSearchParams();
  writeFilter(filter, understood);
  for (const [key, value] of params)
    if (!looks.has(key) && !understood.getAll(key).includes(value) && !isDefault(key, value))
      refuse(`The address has a part that is no filter: ${key}=${value}`, 'Copy it again from the viewer.');
  const clause = (key: WhereKey, ...values: string[]): Clause => ({ key, not: false, values, pasted: true });
  return [
    ...facets.flatMap((facet) => {
      const values = [...filter.hidden[facet]];
      return values.length > 0 ? [{ ...clause(facet, ...values), not: true }] : [];
    }),
    ...(filter.range ? [clause('dates', `${filter.range.from}..${filter.range.to}`)] : []),
    ...(filter.least > 1 ? [clause('least', String(filter.least))] : []),
    ...(filter.scope ? scopeClauses(filter.scope, clause) : []),
  ];
}

const isDefault = (key: string, value: string) => key === 'least' && value === '1';

function scopeClauses(
  scope: Scope,
  clause: (key: WhereKey, ...values: string[]) => Clause,
): readonly Clause[] {
  if (scope.what === 'near') return [clause('near', scope.id), clause('depth', String(scope.depth))];
  if (scope.what !== 'asked') return [clause(scope.what, scope.id, scope.other)];
  const { source, types, target } = scope;
  return [
    clause('type', ...types),
    ...(source === null ? [] : [clause('source', source)]),
    ...(target === null ? [] : [clause('target', target)]),
  ];
}
