import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { project } from './project.js';

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;

type Coordinate = readonly [longitude: number, latitude: number];

/** A ring whose longitudes go on where the map has its edge: 181° instead of -179°. One around a pole ends at it. */
function unrolled(ring: readonly (readonly number[])[]): Coordinate[] {
  let turn = 0;
  let before = ring[0]?.[0] ?? 0;
  const points = ring.map(([longitude = 0, latitude = 0]): Coordinate => {
    if (longitude - before > 180) turn -= 360;
    else if (longitude - before < -180) turn += 360;
    before = longitude;
    return [longitude + turn, latitude];
  });
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last || Math.abs(first[0] - last[0]) < 180) return points;
  const pole = last[1] < 0 ? -90 : 90;
  return [...points, [last[0], pole], [first[0], pole]];
}

/** What of a ring lies on one side of a meridian (I. Sutherland, G. Hodgman, “Reentrant polygon clipping”, 1974). */
function cut(points: readonly Coordinate[], meridian: number, side: 1 | -1): Coordinate[] {
  const inside = ([longitude]: Coordinate) => side * (longitude - meridian) >= 0;
  return points.flatMap((point, i) => {
    const before = points[i - 1] ?? (points[points.length - 1] as Coordinate);
    if (inside(point) === inside(before)) return inside(point) ? [point] : [];
    const share = (meridian - before[0]) / (point[0] - before[0]);
    const crossing: Coordinate = [meridian, before[1] + share * (point[1] - before[1])];
    return inside(point) ? [crossing, point] : [crossing];
  });
}

function path(points: readonly Coordinate[]): string {
  const places = points.map(([longitude, latitude]) => {
    const { x, y } = project(longitude, latitude);
    return `${x.toFixed(5)} ${y.toFixed(5)}`;
  });
  return `M${places.join('L')}Z`;
}

/** A ring that goes over the edge is drawn at both edges. */
function paths(ring: readonly (readonly number[])[]): string[] {
  const points = unrolled(ring);
  return [0, 360, -360]
    .map((shift) => points.map(([longitude, latitude]): Coordinate => [longitude + shift, latitude]))
    .map((moved) => cut(cut(moved, -180, 1), 180, -1))
    .filter((part) => part.length > 2)
    .map(path);
}

/** All countries as one path in the plane of the map (Natural Earth, 1:110 million, public domain). */
export const land: string = feature(topology, topology.objects.countries)
  .features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates;
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
  })
  .flatMap(paths)
  .join('');
