import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageFile } from '../../root.js';

const schema = z.array(z.record(z.string().regex(/^\d{2,4}$/), z.number().min(-10).max(10)));

/**
 * Goldstein's score of a CAMEO code, from -10 (conflict) to 10 (cooperation): the code's own, or that of its first
 * digits. Null for what is no code. Sources are named in `seeds/exports/goldstein.yaml`.
 */
export function loadGoldstein(): (cameo: string | null) => number | null {
  const file = packageFile('seeds', 'exports', 'goldstein.yaml');
  const scores = new Map(schema.parse(parse(readFileSync(file, 'utf8'))).flatMap(Object.entries<number>));
  return (cameo) => {
    for (let code = cameo ?? ''; code.length >= 2; code = code.slice(0, -1)) {
      const score = scores.get(code);
      if (score !== undefined) return score;
    }
    return null;
  };
}
