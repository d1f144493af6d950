import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ParleyError } from '../errors.js';
import { packageFile } from '../root.js';
import type { ModelData } from './model/data.js';
import { MODEL_JSON, readModel } from './model/file.js';
import { createNlp, type Nlp } from './nlp.js';
import { readSpacyFolder } from './spacy/folder.js';

export type { Nlp } from './nlp.js';
export { type DocRecord, docFromRecord, docToRecord } from './record.js';

const isSpacy = (folder: string): boolean =>
  existsSync(join(folder, 'meta.json')) && existsSync(join(folder, 'tokenizer'));

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

/** The spaCy pipeline in a folder: the folder itself, or one or two levels below, as wheels unpack. */
async function findSpacy(folder: string): Promise<string | null> {
  if (isSpacy(folder)) return folder;
  const below = await subfolders(folder);
  const deeper = (await Promise.all(below.map(subfolders))).flat();
  return [...below, ...deeper].find(isSpacy) ?? null;
}

/**
 * Reads a model folder: the flat form we ship, or an original spaCy pipeline (also the folder that its wheel unpacks
 * to). @throws ParleyError PARLEY_MODEL_MISSING, PARLEY_MODEL_DAMAGED, PARLEY_MODEL_ARCHITECTURE
 */
export async function readModelFolder(folder: string): Promise<ModelData> {
  const flat = existsSync(join(folder, MODEL_JSON));
  const spacy = flat ? null : await findSpacy(folder);
  try {
    if (flat) return await readModel(folder);
    if (spacy) return await readSpacyFolder(spacy);
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ParleyError('PARLEY_MODEL_DAMAGED', `The model in this folder is not as it should be: ${why}`, {
      place: { file: spacy ?? folder },
      fix: 'Get the model again; the folder must be as spaCy or `npm run model` wrote it.',
      cause,
    });
  }
  throw new ParleyError('PARLEY_MODEL_MISSING', 'There is no language model in this folder.', {
    place: { file: folder },
    fix: 'Give a folder with model.json, or a spaCy pipeline folder with meta.json and tokenizer.',
  });
}

/**
 * Loads an English pipeline: `const nlp = await loadModel(); const doc = nlp('Hamas released ten captives.')`.
 * @param folder of the model, by default the en_core_web_md that ships with Parley
 * @param kernel what computes: WebAssembly, or plain JavaScript with the same decisions (also `PARLEY_KERNEL=js`)
 * @throws ParleyError PARLEY_MODEL_MISSING, PARLEY_MODEL_DAMAGED, PARLEY_MODEL_ARCHITECTURE
 */
export async function loadModel(
  folder = packageFile('models', 'en_core_web_md'),
  kernel?: 'wasm' | 'js',
): Promise<Nlp> {
  return createNlp(await readModelFolder(folder), kernel);
}
