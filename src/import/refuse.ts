import { type ErrorPlace, ParleyError } from '../errors.js';

const again = 'Import what `parley export` or `parley extract --format jsonl` of this version wrote.';

/** What a file that cannot be imported is refused with; nothing of it is written. */
export const refuse = {
  line: (place: ErrorPlace, why: string, cause?: unknown) =>
    new ParleyError('PARLEY_IMPORT_LINE', why, { place, fix: again, cause }),
  article: (place: ErrorPlace) =>
    new ParleyError('PARLEY_IMPORT_LINE', 'This is an article, not a relation', {
      place,
      fix: '`parley ingest` reads articles.',
    }),
  xml: (place: ErrorPlace, why: string) =>
    new ParleyError('PARLEY_IMPORT_XML', why, {
      place,
      fix: 'Was it copied in full? Export it again.',
    }),
  foreign: (place: ErrorPlace, why: string) =>
    new ParleyError('PARLEY_IMPORT_FOREIGN', why, {
      place,
      fix: 'Import what `parley export FILE.gexf` of this version wrote; what other programs save lacks the evidence.',
    }),
  evidence: (place: ErrorPlace, why: string) =>
    new ParleyError('PARLEY_IMPORT_EVIDENCE', why, {
      place,
      fix: 'An edge needs evidence. Export the file again, unchanged.',
    }),
};
