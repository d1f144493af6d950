import type { CountryCodes } from '../../analyse/actors/countries.js';
import type { StoredEntity } from '../../store/index.js';
import type { ExportSource } from '../source.js';

/** What an event file says of an actor or a place; empty where the graph does not know. */
export interface Known {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly country: string;
  readonly sectors: string;
  readonly latitude: string;
  readonly longitude: string;
}

const unknown: Known = { code: '', country: '', sectors: '', latitude: '', longitude: '' };

export interface Actors {
  of(id: string): Known;
  /** A place by its name; unknown where several that are known have it. */
  place(name: string | null): Known;
}

/**
 * Countries and roles of entities. Whoever stands for somebody, as a spokesman does, has the country of that; nobody
 * else gets one that is not their own. Memory holds the entities of which something is known.
 */
export async function readActors(graph: ExportSource, countries: CountryCodes): Promise<Actors> {
  const known = new Map<string, Known & { readonly principal: string | null }>();
  const places = new Map<string, Known>();
  for await (const entity of graph.entities()) {
    const { id, name, principal, roles, iso } = entity;
    const place = isPlace(entity);
    if (!place && iso === null && principal === null && roles.length === 0) continue;
    const own: Known = {
      code: iso ?? '',
      country: (iso && countries.get(iso)?.name) ?? '',
      sectors: roles.join(', '),
      latitude: place ? String(entity.latitude ?? '') : '',
      longitude: place ? String(entity.longitude ?? '') : '',
    };
    known.set(id, { ...own, principal });
    if (place && (own.code !== '' || own.latitude !== '')) places.set(name, places.has(name) ? unknown : own);
  }
  const of = (id: string): Known => {
    const own = known.get(id);
    if (!own) return unknown;
    const whose = own.code === '' && own.principal !== null ? known.get(own.principal) : own;
    return { ...own, code: whose?.code ?? '', country: whose?.country ?? '' };
  };
  return { of, place: (name) => (name === null ? undefined : places.get(name)) ?? unknown };
}

const isPlace = ({ type }: StoredEntity) => type === 'Location' || type === 'State';
