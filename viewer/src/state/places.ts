import type { WirePlaces } from '../../../src/view/wire.js';
import type { GraphEdge } from './graph.js';

/** An entity that has a place on the map. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Places {
  readonly place: ReadonlyMap<string, Place>;
  /** Where a relation happened, as its sentence says. */
  readonly happened: ReadonlyMap<string, Place>;
}

export function decodePlaces({ places, happened }: WirePlaces): Places {
  const all = places.id.map(
    (id, i): Place => ({
      id,
      name: places.name[i] ?? id,
      kind: places.kind[i] ?? '',
      latitude: places.latitude[i] ?? Number.NaN,
      longitude: places.longitude[i] ?? Number.NaN,
    }),
  );
  const rows = happened.edge.flatMap((edge, i): [string, Place][] => {
    const place = all[happened.place[i] ?? -1];
    return place ? [[edge, place]] : [];
  });
  return { place: new Map(all.map((place) => [place.id, place])), happened: new Map(rows) };
}

/** A place with the relations that it is an end of, or that happened there. */
export interface Dot {
  readonly place: Place;
  readonly edges: readonly GraphEdge[];
}

/** Relations of one family from one place to another. */
export interface Way {
  readonly key: string;
  readonly from: Place;
  readonly to: Place;
  readonly family: string;
  readonly edges: readonly GraphEdge[];
  /** Number among the ways between the two, from 0: each bends further. */
  readonly lane: number;
  /** False where each of its relations holds both ways. */
  readonly directed: boolean;
}

export interface Located {
  /** The busiest first, as the ways. */
  readonly dots: readonly Dot[];
  readonly ways: readonly Way[];
  /** All relations, and those of which neither the ends nor the sentence name a place on the map. */
  readonly all: number;
  readonly nowhere: number;
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const known = groups.get(key);
  if (known) known.push(item);
  else groups.set(key, [item]);
}

/** Both ends of a relation where both have a place; those of one that holds both ways in one order. */
function endsOf({ source, target, type }: GraphEdge, { place }: Places): [Place, Place] | null {
  const [from, to] = [place.get(source.id), place.get(target.id)];
  if (!from || !to || from === to) return null;
  return type.symmetric && to.id < from.id ? [to, from] : [from, to];
}

function waysOf(edges: readonly GraphEdge[], places: Places): Way[] {
  const groups = new Map<string, GraphEdge[]>();
  const pairs = new Map<string, Place[]>();
  for (const edge of edges) {
    const ends = endsOf(edge, places);
    if (!ends) continue;
    const key = JSON.stringify([ends[0].id, ends[1].id, edge.type.family]);
    if (!groups.has(key)) pairs.set(key, ends);
    push(groups, key, edge);
  }
  const lanes = new Map<string, number>();
  const busiest = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return busiest.map(([key, members]) => {
    const [from, to] = pairs.get(key) as [Place, Place];
    // A way bends to its right, so that the other direction never lies in its lane.
    const way = JSON.stringify([from.id, to.id]);
    const lane = lanes.get(way) ?? 0;
    lanes.set(way, lane + 1);
    const first = members[0] as GraphEdge;
    const directed = members.some(({ type }) => !type.symmetric);
    return { key, from, to, family: first.type.family, edges: members, lane, directed };
  });
}

/** What of these relations can be shown on a map. */
export function locate(edges: readonly GraphEdge[], places: Places): Located {
  const dots = new Map<string, GraphEdge[]>();
  let nowhere = 0;
  for (const edge of edges) {
    const named = [
      places.happened.get(edge.id),
      places.place.get(edge.source.id),
      places.place.get(edge.target.id),
    ];
    const found = new Set(named.flatMap((place) => place?.id ?? []));
    for (const id of found) push(dots, id, edge);
    if (found.size === 0) nowhere++;
  }
  return {
    dots: [...dots]
      .map(([id, own]) => ({ place: places.place.get(id) as Place, edges: own }))
      .sort((a, b) => b.edges.length - a.edges.length || (a.place.id < b.place.id ? -1 : 1)),
    ways: waysOf(edges, places),
    all: edges.length,
    nowhere,
  };
}
