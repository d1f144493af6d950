import neo4j from 'neo4j-driver';
import type { Value } from '../driver.js';

type Sent = null | boolean | number | string | bigint | Sent[] | { [key: string]: Sent };

/** Whole numbers as integers, which the driver would send as floats; text as well-formed Unicode. */
export function sent(value: Value): Sent {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'string')
    return anySurrogate.test(value) ? value.replace(loneSurrogate, '\ufffd') : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sent);
  const map: { [key: string]: Sent } = {};
  for (const [key, v] of Object.entries(value)) map[key] = sent(v);
  return map;
}

/** Most texts have none, which is quicker to tell. */
const anySurrogate = /[\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * What the embedded store gives for the same: nodes as `{labels, properties}`, relationships as
 * `{type, properties}`, paths as `{nodes, edges}`, dates and times as ISO 8601 text.
 */
export function received(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (typeof value !== 'object') return value as boolean | number | string;
  if (Array.isArray(value)) return value.map(received);
  if (ArrayBuffer.isView(value)) return [...(value as unknown as Iterable<number>)];
  if (neo4j.isNode(value))
    return { labels: [...value.labels].sort(), properties: properties(value.properties) };
  if (neo4j.isRelationship(value) || neo4j.isUnboundRelationship(value))
    return { type: value.type, properties: properties(value.properties) };
  if (neo4j.isPath(value))
    return {
      nodes: [value.start, ...value.segments.map((s) => s.end)].map(received),
      edges: value.segments.map((s) => received(s.relationship)),
    };
  if (neo4j.isDuration(value)) return String(value).replace(/T$/, '');
  const plain = Object.getPrototypeOf(value) === Object.prototype;
  return plain ? properties(value as Record<string, unknown>) : String(value);
}

const properties = (map: Record<string, unknown>): Value =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, received(value)]));
