import { type Facet, facets, type Hidden, nothingHidden } from '../../graph/filter/facets.js';
import type { Filter } from '../../graph/filter/index.js';
import { deepest, type Scope } from '../../graph/filter/scope.js';
import type { StoredAssertion } from '../../store/index.js';
import { rangeOfText } from './days.js';
import type { Clause, WhereKey } from './keys.js';
import type { Known } from './known.js';
import { refuse } from './refuse.js';

export interface Where {
  readonly filter: Filter;
  /** What the viewer's filter does not know: words of the sentence. */
  readonly says: (assertion: StoredAssertion) => boolean;
}

/** All clauses as one filter, with names and values as the graph has them. Throws PARLEY_EXPORT_WHERE. */
export async function buildWhere(clauses: readonly Clause[], known: Known): Promise<Where> {
  const single = singles(clauses);
  const least = number(single('least'), 1, 999_999_999) ?? 1;
  const dates = single('dates');
  return {
    filter: {
      hidden: await hiddenBy(clauses, known),
      range: dates === null ? null : rangeOfText(dates),
      least,
      scope: await scopeOf(clauses, known),
    },
    says: saying(clauses),
  };
}

/** The one value of a key that takes one, and is given once. */
function singles(clauses: readonly Clause[]) {
  return (key: WhereKey): string | null => {
    const found = clauses.filter((clause) => clause.key === key);
    const [first] = found;
    if (!first) return null;
    if (found.length > 1) refuse(`${key} is given twice`, 'Give it once.');
    if (first.not || first.values.length !== 1) refuse(`${key} takes one value`, `Write ${key}=value.`);
    return first.values[0] as string;
  };
}

function number(text: string | null, least: number, most: number): number | null {
  if (text === null) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  return refuse(`${JSON.stringify(text)} is no number from ${least} to ${most}`, 'Write least=2 or depth=2.');
}

async function hiddenBy(clauses: readonly Clause[], known: Known): Promise<Hidden> {
  const hidden: Partial<Record<Facet, Hidden[Facet]>> = {};
  for (const facet of facets) {
    const own = clauses.filter(({ key }) => key === facet);
    const sets: { not: boolean; values: ReadonlySet<string> }[] = [];
    for (const { not, values, pasted } of own) {
      const meant = pasted ? values : await Promise.all(values.map((value) => known.value(facet, value)));
      sets.push({ not, values: new Set(meant) });
    }
    if (sets.length > 0)
      hidden[facet] = { has: (value) => sets.some(({ not, values }) => values.has(value) === not) };
  }
  return { ...nothingHidden, ...hidden };
}

async function scopeOf(clauses: readonly Clause[], known: Known): Promise<Scope | null> {
  const single = singles(clauses);
  const [near, source, target] = [single('near'), single('source'), single('target')];
  const depth = number(single('depth'), 1, deepest);
  if (depth !== null && near === null) refuse('depth is given without near', 'Write near="Hamas" depth=2.');
  const id = (name: string | null) => (name === null ? null : known.entity(name));
  const scopes: Scope[] = [];
  if (near !== null) scopes.push({ what: 'near', id: await known.entity(near), depth: depth ?? 1 });
  if (source !== null || target !== null)
    scopes.push({ what: 'asked', source: await id(source), types: [], target: await id(target) });
  for (const { key, not, values } of clauses) {
    if (key !== 'path' && key !== 'common') continue;
    const [one, other, more] = values;
    if (not || one === undefined || other === undefined || more !== undefined)
      return refuse(`${key} takes two entities`, `Write ${key}="Hamas","Egypt".`);
    scopes.push({ what: key, id: await known.entity(one), other: await known.entity(other) });
  }
  if (scopes.length > 1)
    refuse('near, path, common and source or target bound the graph in different ways', 'Give one of them.');
  return scopes[0] ?? null;
}

function saying(clauses: readonly Clause[]): Where['says'] {
  const asked = clauses
    .filter(({ key }) => key === 'text')
    .map(({ not, values }) => ({ not, values: values.map((value) => value.toLowerCase()) }));
  return ({ properties }) => {
    if (asked.length === 0) return true;
    const quote = properties.quote.toLowerCase();
    return asked.every(({ not, values }) => values.some((value) => quote.includes(value)) !== not);
  };
}
