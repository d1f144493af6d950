import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageFile } from '../root.js';

const list = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const schema = z.strictObject({
  partitive: list,
  documents: list,
  authoring: list,
  answering: list,
  kin: list,
  topics: list,
  quantities: list,
  complexPrepositions: list,
  figurative: list,
  said: list,
  saying: list,
  subjectControl: list,
});

/** The words of `seeds/argument_words.yaml`. */
export const words = schema.parse(parse(readFileSync(packageFile('seeds', 'argument_words.yaml'), 'utf8')));
