import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { EntityType } from '../../model/index.js';
import { packageFile } from '../../root.js';

const kind = z.enum(['Person', 'Organisation', 'State', 'Group', 'Location']) satisfies z.ZodType<EntityType>;

const link = z.strictObject({
  schema: z.string(),
  source: z.string(),
  target: z.string(),
  sources: z.array(kind),
  targets: z.array(kind),
  becomes: z.string().optional(),
});
const thing = z.strictObject({ schema: z.string(), ends: z.string(), places: z.string() });

const schema = z.strictObject({
  entities: z.record(kind, z.string()),
  links: z.record(z.string(), link),
  link,
  event: thing,
  claim: thing,
});
export type Mapping = z.infer<typeof schema>;

/** Reads `seeds/exports/followthemoney.yaml`. */
export const loadMapping = (): Mapping =>
  schema.parse(parse(readFileSync(packageFile('seeds', 'exports', 'followthemoney.yaml'), 'utf8')));
