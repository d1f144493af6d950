import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Sentence, Token } from '../language/doc.js';
import { packageFile } from '../root.js';

const schema = z.strictObject({ verbs: z.array(z.string()), nouns: z.array(z.string()) });

/** Words of games and elections, where who beats whom does no violence. */
export interface Contests {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
}

/** Reads `seeds/contests.yaml`. */
export function loadContests(): Contests {
  const { verbs, nouns } = schema.parse(parse(readFileSync(packageFile('seeds', 'contests.yaml'), 'utf8')));
  return { verbs: new Set(verbs), nouns: new Set(nouns) };
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** "6-3", but not the days "5-6 April". */
function isScore(t: Token): boolean {
  const [dash, second, after] = [1, 2, 3].map((k) => t.doc.tokens[t.i + k]);
  const points = (x: Token | undefined): boolean => /^\d{1,3}$/.test(x?.text ?? '');
  return points(t) && /^[-–]$/.test(dash?.text ?? '') && points(second) && !MONTH.test(after?.text ?? '');
}

const scored = (s: Sentence): boolean => s.tokens.some(isScore);

/** Whether the verb tells how a game or an election went. */
export const isContest = (v: Token, { verbs, nouns }: Contests): boolean =>
  (verbs.has(v.lemma) || verbs.has(v.lower)) &&
  (scored(v.sentence) || v.sentence.tokens.some((t) => nouns.has(t.lemma) || nouns.has(t.lower)));
