import { ParleyError } from '../errors.js';
import { decodeUtf8 } from '../read/decode.js';
import { parseJson } from '../read/json.js';
import { type ByteLine, byteLines } from '../read/lines.js';
import type { AssertionItem, ImportFormat } from './item.js';
import { assertionRow, demand, lineRecord } from './record.js';
import { refuse } from './refuse.js';

/** Bytes of a line; no assertion has so many. */
const longest = 8_000_000;

/** JSON lines as `parley export` and `parley extract` write them: one assertion a line, empty lines passed over. */
export const jsonl: ImportFormat = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  async *items(bytes, file) {
    for await (const line of byteLines(bytes, longest)) {
      const item = itemOf(line, file);
      if (item) yield item;
    }
  },
};

function itemOf({ bytes, number, offset }: ByteLine, file: string): AssertionItem | null {
  const place = { file, line: number };
  if (bytes === null) throw refuse.line(place, `the line is longer than ${longest} bytes`);
  const text = decodeUtf8(bytes, place, offset);
  if (text.trim() === '') return null;
  const value = parsed(text, place);
  if (typeof value === 'object' && value !== null && 'text' in value && !('quote' in value))
    throw refuse.article(place);
  const record = demand(lineRecord, value, place);
  const { source, target, article } = record;
  return { kind: 'assertion', article, line: number, row: assertionRow(record), ends: [source, target] };
}

function parsed(text: string, place: { file: string; line: number }): unknown {
  try {
    return parseJson(text, place);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw refuse.line(error.place, error.message, error);
  }
}
