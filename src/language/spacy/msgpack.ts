import { decode } from '@msgpack/msgpack';
import { damaged, requiredFile } from './files.js';

const text = new TextDecoder();

const options = {
  useBigInt64: true,
  // spaCy uses numbers, 64-bit ids and byte strings as keys beside text.
  mapKeyConverter: (key: unknown): string | number =>
    key instanceof Uint8Array ? text.decode(key) : String(key),
};

/** Reads one msgpack value; 64-bit integers become bigint, map keys text. */
export function unpack(bytes: Uint8Array): unknown {
  return decode(bytes, options);
}

/** Reads a msgpack file of a model. @throws ParleyError PARLEY_MODEL_MISSING, PARLEY_MODEL_DAMAGED */
export async function unpackFile(file: string): Promise<unknown> {
  const bytes = await requiredFile(file);
  try {
    return unpack(bytes);
  } catch (cause) {
    throw damaged(file, 'is not readable as msgpack', cause);
  }
}
