import type { GrafeoValue } from '@grafeo-db/js';
import type { Value } from './driver.js';

/** Nodes as `{labels, properties}`, relationships as `{type, properties}`: no numbers that only this store knows. */
export function plainValue(value: GrafeoValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return value.toString();
  // A time without zone, which the engine gives as if it were UTC.
  if (value instanceof Date) return value.toISOString().replace(/(?:\.000)?Z$/, '');
  if (Array.isArray(value)) return value.map(plainValue);
  if (ArrayBuffer.isView(value)) return [...(value as unknown as Iterable<number>)];
  const map = value as Record<string, GrafeoValue>;
  if (map._id === undefined) return properties(map);
  const { _id, _labels, _type, _source, _target, ...rest } = map;
  if (Array.isArray(_labels)) return { labels: _labels.map(plainValue).sort(), properties: properties(rest) };
  return { type: _type as string, properties: properties(rest) };
}

const properties = (map: Record<string, GrafeoValue>): Value =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plainValue(value)]));
