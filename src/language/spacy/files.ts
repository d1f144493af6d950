import { readFile } from 'node:fs/promises';
import { ParleyError } from '../../errors.js';

const REPAIR = 'Get the model again and unpack the whole wheel.';

export function damaged(file: string, why: string, cause: unknown): ParleyError {
  return new ParleyError('PARLEY_MODEL_DAMAGED', `A file of the model ${why}.`, {
    place: { file },
    fix: REPAIR,
    cause,
  });
}

/** The bytes of a file that every pipeline has. @throws ParleyError PARLEY_MODEL_MISSING */
export function requiredFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause) => {
    throw new ParleyError('PARLEY_MODEL_MISSING', 'A file of the model cannot be read.', {
      place: { file },
      fix: REPAIR,
      cause,
    });
  });
}

/** @throws ParleyError PARLEY_MODEL_DAMAGED */
export function parseJson<T>(text: string, file: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw damaged(file, 'is not readable as JSON', cause);
  }
}

export async function readJson<T>(file: string): Promise<T> {
  return parseJson<T>(new TextDecoder().decode(await requiredFile(file)), file);
}
