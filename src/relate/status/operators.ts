import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { modalities } from '../../model/index.js';
import { packageFile } from '../../root.js';

const effect = z.strictObject({
  polarity: z.literal('negated').optional(),
  modality: z.enum(modalities).optional(),
  speaker: z.literal(true).optional(),
  /** The embedded event went on before and stops. */
  ended: z.literal(true).optional(),
});
export type Effect = z.infer<typeof effect>;

const operator = z.strictObject({
  name: z.string(),
  verbs: z.array(z.string()).default([]),
  /** Verbs with this effect where an infinitive with its own subject follows. */
  infinitives: z.array(z.string()).default([]),
  nouns: z.array(z.string()).default([]),
  preps: z.array(z.string()).default([]),
  objects: z.boolean().default(true),
  affirmed: effect,
  negated: effect,
});
export type Operator = z.infer<typeof operator>;

export interface Operators {
  readonly verbs: ReadonlyMap<string, Operator>;
  readonly infinitives: ReadonlyMap<string, Operator>;
  readonly nouns: ReadonlyMap<string, Operator>;
  readonly light: ReadonlySet<string>;
  readonly undergo: ReadonlySet<string>;
  /** Preposition → verbs that hand their subject to an event noun behind it. */
  readonly carried: ReadonlyMap<string, readonly string[]>;
}

/** Reads `seeds/operators.yaml` and `seeds/light_verbs.yaml`; the first operator that names a word wins. */
export function loadOperators(): Operators {
  const list = z.array(operator).parse(parse(readFileSync(packageFile('seeds', 'operators.yaml'), 'utf8')));
  const light = z
    .strictObject({
      light: z.array(z.string()),
      undergo: z.array(z.string()),
      carried: z.record(z.string(), z.array(z.string())),
    })
    .parse(parse(readFileSync(packageFile('seeds', 'light_verbs.yaml'), 'utf8')));
  const index = (key: 'verbs' | 'infinitives' | 'nouns'): Map<string, Operator> => {
    const map = new Map<string, Operator>();
    for (const op of list) for (const w of op[key]) if (!map.has(w)) map.set(w, op);
    return map;
  };
  return {
    verbs: index('verbs'),
    infinitives: index('infinitives'),
    nouns: index('nouns'),
    light: new Set(light.light),
    undergo: new Set(light.undergo),
    carried: new Map(Object.entries(light.carried)),
  };
}
