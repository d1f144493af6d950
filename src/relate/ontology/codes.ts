import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageFile } from '../../root.js';

/** Words or deeds, together or against each other: the four classes into which both code books sort events. */
const quad = z.enum(['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']);
export type Quad = z.infer<typeof quad>;

const schema = z.strictObject({
  cameo: z.record(z.string(), z.strictObject({ name: z.string(), quad })),
  plover: z.record(z.string(), quad),
});
/** The roots of CAMEO by number, and the quad class of each PLOVER type. */
export type CodeBooks = z.infer<typeof schema>;

/** Reads `seeds/codes.yaml`. */
export const loadCodeBooks = (): CodeBooks =>
  schema.parse(parse(readFileSync(packageFile('seeds', 'codes.yaml'), 'utf8')));

interface Coded {
  readonly cameo: string | null;
  readonly plover: string | null;
}

/** The quad class of codes: PLOVER's, else that of the CAMEO root; null for standing facts, which have no codes. */
export function quadOf({ cameo, plover }: Coded, books: CodeBooks): Quad | null {
  const quad = plover ? books.plover[plover] : cameo ? books.cameo[cameo.slice(0, 2)]?.quad : null;
  return quad ?? null;
}
