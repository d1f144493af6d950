/** Parley as a library; nothing else is public. */
export { ParleyError } from './errors.js';
export { type AssertionRecord, type MentionRecord, recordsOf } from './export/contract.js';
export { type IngestOptions, ingest } from './ingest.js';
export { Doc, Sentence, TextSpan, Token } from './language/doc.js';
export { loadModel, type Nlp } from './language/index.js';
export type * from './model/index.js';
export { createParley, type Parley, type ParleyOptions } from './pipeline.js';
export { isSkip, type ReadOptions, readArticles, type Skip } from './read/index.js';
export {
  type CopyOptions,
  copyGraph,
  type GraphStore,
  type OpenOptions,
  openStore,
  type Rows,
  type WriteReport,
} from './store/index.js';
