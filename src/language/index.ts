import { packageFile } from '../root.js';
import { createNlp, type Nlp } from './nlp.js';
import { readSpacyFolder } from './spacy/folder.js';

export type { Nlp } from './nlp.js';

/** Loads a pipeline. */
export async function loadModel(dir = packageFile('models', 'en_core_web_md')): Promise<Nlp> {
  return createNlp(await readSpacyFolder(dir));
}
