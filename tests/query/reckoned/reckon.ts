import { groupBy } from '../../../src/store/group.js';
import { entities, type Told, told } from '../large.js';

export type Row = readonly unknown[];

/** Some columns of a query's rows, in any order of rows. */
export interface Reckoned {
  readonly columns: readonly string[];
  readonly rows: () => readonly Row[];
}

export const happened = (a: Told): boolean => a.polarity === 'affirmed' && a.modality === 'actual';
/** A threat is an act of its own. */
export const acted = (a: Told): boolean =>
  a.polarity === 'affirmed' && ['actual', 'threatened'].includes(a.modality);

export const isActor = (id: string): boolean => entities.get(id)?.type !== 'Location';
export const name = (id: string): string => entities.get(id)?.name as string;

/** By PLOVER's quad class: verbal and material cooperation, verbal and material conflict. */
const classes = [
  ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  ['COOPERATE', 'AID', 'RETREAT'],
  ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
];
export const quad = ({ plover }: Told): number => classes.findIndex((of) => of.includes(plover as string));
export const friendly = (a: Told): boolean => quad(a) === 0 || quad(a) === 1;

export const distinct = (values: Iterable<unknown>): number => new Set(values).size;
export const events = (all: readonly Told[]): number => distinct(all.map((a) => a.event));

const known = (values: readonly (string | null | undefined)[]) =>
  values.filter((v): v is string => v !== null && v !== undefined).sort();
export const first = (values: readonly (string | null | undefined)[]): string | null =>
  known(values)[0] ?? null;
export const last = (values: readonly (string | null | undefined)[]): string | null =>
  known(values).at(-1) ?? null;

export const pair = (a: Told): [string, string] =>
  a.source.entity < a.target.entity ? [a.source.entity, a.target.entity] : [a.target.entity, a.source.entity];
export const self = (a: Told): boolean => a.source.entity === a.target.entity;
export const ends = (a: Told): [string, string] => [a.source.entity, a.target.entity];

/** A row of each group, unless it gives none. */
export function each(
  all: readonly Told[],
  key: (a: Told) => readonly (string | null)[],
  row: (key: string[], group: Told[]) => Row | null,
): Row[] {
  const groups = new Map<string, { key: string[]; group: Told[] }>();
  for (const a of all) {
    const parts = key(a) as string[];
    const id = JSON.stringify(parts);
    const entry = groups.get(id) ?? { key: parts, group: [] };
    groups.set(id, entry);
    entry.group.push(a);
  }
  return [...groups.values()].flatMap(({ key: parts, group }) => {
    const made = row(parts, group);
    return made === null ? [] : [made];
  });
}

export const actual = told.filter(happened);

export const negated = (a: Told) => a.polarity === 'negated';

export const triple = (a: Told) => [...ends(a), a.type];

export const speakerOf = (a: Told) => a.attribution[0];

export const grouped = (all: readonly Told[], key: (a: Told) => string) => {
  const groups = groupBy(all, key);
  return (of: string) => groups.get(of) ?? [];
};
