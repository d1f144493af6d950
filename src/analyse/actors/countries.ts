import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { StateData } from './schema.js';

/** The fields used of the package `world-countries`. */
interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly cca3: string;
  readonly independent: boolean;
  readonly unMember: boolean;
  readonly capital: readonly string[];
  readonly latlng: readonly [number, number];
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } };
}

/** A state as package and files together describe it. */
export interface StateRecord {
  readonly code: string;
  readonly name: string;
  readonly sovereign: boolean;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
  readonly partOf: string | null;
  readonly at: readonly [number, number] | null;
}

/** States that are no members of the United Nations and yet act as states in the news. */
const ACTING = new Set(['PSE', 'TWN', 'UNK', 'VAT', 'HKG']);

function countries(): Country[] {
  const file = createRequire(import.meta.url).resolve('world-countries/dist/countries.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Country[];
}

/** Of each ISO 3166-1 alpha-3 code the alpha-2 code and the usual name. */
export type CountryCodes = ReadonlyMap<string, { readonly alpha2: string; readonly name: string }>;

export const countryCodes = (): CountryCodes =>
  new Map(countries().map(({ cca2, cca3, name }) => [cca3, { alpha2: cca2, name: name.common }]));

/** Country data of the package, completed and overruled by the `states` sections of actor files. */
export function stateRecords(extras: readonly Record<string, StateData>[]): StateRecord[] {
  const records = new Map<string, StateRecord>();
  for (const c of countries()) {
    records.set(c.cca3, {
      code: c.cca3,
      name: c.name.common,
      sovereign: c.independent || c.unMember || ACTING.has(c.cca3),
      names: [c.name.official],
      demonyms:
        c.independent || ACTING.has(c.cca3)
          ? (c.demonyms?.eng?.m.split(/, | or /).filter(Boolean) ?? [])
          : [],
      capitals: c.capital,
      seats: [],
      partOf: null,
      at: c.latlng,
    });
  }
  for (const extra of extras) {
    for (const [code, s] of Object.entries(extra)) {
      const old = records.get(code);
      records.set(code, {
        code,
        name: s.name ?? old?.name ?? code,
        sovereign: old?.sovereign ?? true,
        names: [...(old ? [old.name, ...old.names] : []), ...(s.also ?? [])],
        demonyms: s.demonyms?.length === 0 ? [] : [...(old?.demonyms ?? []), ...(s.demonyms ?? [])],
        capitals: s.capital?.length === 0 ? [] : [...(s.capital ?? []), ...(old?.capitals ?? [])],
        seats: [...(old?.seats ?? []), ...(s.seats ?? [])],
        partOf: s.part_of ?? old?.partOf ?? null,
        at: old?.at ?? null,
      });
    }
  }
  return [...records.values()];
}
