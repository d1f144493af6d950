import type { EntityType } from '../model/index.js';
import { byCodePoint } from '../model/order.js';
import type { Value } from './driver.js';

/**
 * What one article says of an entity; kept on its MENTIONED_IN. What all articles say together is a tally of
 * these, so an entity looks the same whatever the order of articles was, and a removed article leaves no trace.
 */
export interface Said {
  readonly count: number;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly anonymous: boolean;
  readonly principal: string | null;
  readonly iso: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A stored relationship has no properties for nulls. */
const unsaid = { principal: null, iso: null, latitude: null, longitude: null };

/** What a MENTIONED_IN keeps of an entity, by its properties. */
export const storedSaid = (properties: Value | undefined): Said =>
  ({ ...unsaid, ...(properties as object) }) as Said;

/** Votes for each value of each field; a value whose votes reach 0 is gone. */
export type Tally = Map<string, Map<string, number>>;

/** Articles may disagree in these: the value with most mentions behind it wins, then the first by code point. */
const single = ['name', 'type', 'anonymous', 'principal', 'iso', 'latitude', 'longitude'] as const;
/** Of these the entity has all that any article gives. */
const several = ['aliases', 'roles'] as const;

/** Adds (`sign` 1) or takes back (-1) what an article says. */
export function count(tally: Tally, said: Said, sign: 1 | -1): void {
  vote(tally, 'articles', '', sign);
  vote(tally, 'mentions', '', sign * said.count);
  for (const field of single) {
    const value = said[field];
    if (value !== null) vote(tally, field, JSON.stringify(value), sign * Math.max(1, said.count));
  }
  for (const field of several)
    for (const value of said[field]) vote(tally, field, JSON.stringify(value), sign);
}

function vote(tally: Tally, field: string, value: string, votes: number): void {
  const values = tally.get(field) ?? new Map<string, number>();
  tally.set(field, values);
  const sum = (values.get(value) ?? 0) + votes;
  if (sum === 0) values.delete(value);
  else values.set(value, sum);
  if (values.size === 0) tally.delete(field);
}

/** The properties of the entity that the tally amounts to; null where nobody said anything. */
export function verdict(tally: Tally): Record<string, Value> {
  const properties: Record<string, Value> = {
    mentions: tally.get('mentions')?.get('') ?? 0,
    articles: tally.get('articles')?.get('') ?? 0,
  };
  for (const field of single) properties[field] = winner(tally.get(field));
  const names = [...(tally.get('name')?.keys() ?? [])].map((name) => JSON.parse(name) as string);
  const aliases = new Set([...all(tally.get('aliases')), ...names]);
  aliases.delete(properties.name as string);
  properties.aliases = [...aliases].sort(byCodePoint);
  properties.roles = all(tally.get('roles')).sort(byCodePoint);
  return properties;
}

function winner(values: ReadonlyMap<string, number> | undefined): Value {
  if (!values) return null;
  const [best] = [...values].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b));
  return best ? (JSON.parse(best[0]) as Value) : null;
}

const all = (values: ReadonlyMap<string, number> | undefined): string[] =>
  [...(values?.keys() ?? [])].map((value) => JSON.parse(value) as string);

/** As JSON text, since Neo4j keeps no maps; sorted, so that equal tallies are equal texts. */
export function writeTally(tally: Tally): string {
  const sorted = [...tally]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([field, values]) => [field, [...values].sort(([a], [b]) => byCodePoint(a, b))]);
  return JSON.stringify(sorted);
}

export function readTally(text: string | null): Tally {
  const fields = text === null ? [] : (JSON.parse(text) as [string, [string, number][]][]);
  return new Map(fields.map(([field, values]) => [field, new Map(values)]));
}
