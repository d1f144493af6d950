import { createHash } from 'node:crypto';
import { jsonText } from '../json-text.js';

type Values = readonly (string | null)[] | string | null;

/** One line: an entity of FollowTheMoney; properties without a value are left out. */
export function ftmLine(schema: string, id: string, properties: Readonly<Record<string, Values>>): string {
  const some = Object.entries(properties).flatMap(([name, values]) => {
    const texts = [values].flat().filter((value) => value !== null && value.trim() !== '');
    return texts.length > 0 ? [[name, [...new Set(texts)]]] : [];
  });
  return `${jsonText({ id, schema, properties: Object.fromEntries(some) })}\n`;
}

/** FollowTheMoney's ids are letters, digits, dots and hyphens; SHA-1, as its own `make_id` gives. */
export const ftmId = (
  kind: 'article' | 'entity' | 'assertion' | 'mention',
  ...ids: readonly string[]
): string =>
  createHash('sha1')
    .update(JSON.stringify([kind, ...ids]))
    .digest('hex');

/** Only what a browser would open. */
export const address = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s]+$/i.test(url) ? url : null;
