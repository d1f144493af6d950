import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageFile } from '../../root.js';
import type { RelationType } from '../ontology/load.js';
import type { Status } from './types.js';

const table = z.record(z.string(), z.string());
const schema = z.strictObject({
  plover: z.strictObject({
    planned_cooperation: z.string(),
    planned_conflict: z.string(),
    demanded: z.string(),
    refused: z.string(),
    threatened: z.string(),
    ended_cooperation: z.string(),
    ended_conflict: z.string(),
  }),
  cameo: z.strictObject({ planned: table, demanded: table, refused: table, threatened: table, ended: table }),
  modes: z.strictObject({ demanded: table, refused: table, threatened: table, ended: table }),
});
export type Composition = z.infer<typeof schema>;

export interface Codes {
  readonly cameo: string | null;
  readonly plover: string | null;
  readonly mode: string | null;
}

export const loadComposition = (): Composition =>
  schema.parse(parse(readFileSync(packageFile('seeds', 'composition.yaml'), 'utf8')));

/** PLOVER's quad classes: these types are cooperation, the others conflict. */
const COOPERATION = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT']);
/** Acts of speech keep their own code: a planned demand is still verbal. */
const VERBAL = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/** The codes of an act under its status: a demanded release is a request, a refused one a rejection. */
export function codesUnder(
  relation: RelationType,
  status: Status,
  { plover, cameo, modes }: Composition,
): Codes {
  const plain: Codes = { cameo: relation.cameo, plover: relation.plover, mode: relation.mode };
  if (!relation.plover || !relation.cameo || VERBAL.has(relation.plover)) return plain;
  const root = relation.cameo.slice(0, 2);
  const code = (t: Record<string, string>, type: string, m: Record<string, string> = {}): Codes => ({
    cameo: t[root] ?? t.other ?? null,
    plover: type,
    mode: m[`${relation.plover}/${relation.mode}`] ?? m[relation.plover as string] ?? null,
  });
  const cooperative = COOPERATION.has(relation.plover);
  if (status.ended)
    return code(cameo.ended, cooperative ? plover.ended_cooperation : plover.ended_conflict, modes.ended);
  if (status.polarity === 'negated')
    return status.modality === 'planned' ? code(cameo.refused, plover.refused, modes.refused) : plain;
  switch (status.modality) {
    case 'threatened':
      return code(cameo.threatened, plover.threatened, modes.threatened);
    case 'demanded':
      return code(cameo.demanded, plover.demanded, modes.demanded);
    case 'planned':
    case 'proposed':
      return cooperative
        ? code(cameo.planned, plover.planned_cooperation)
        : code(cameo.threatened, plover.planned_conflict, modes.threatened);
    default:
      return plain;
  }
}
