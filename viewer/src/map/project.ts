/** A place on the plane of the map, in radians of the equator; `y` grows to the south. */
export interface Flat {
  readonly x: number;
  readonly y: number;
}

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
const m = Math.sqrt(3) / 2;

/**
 * The Equal Earth projection, in which areas are true and continents look as people know them: B. Šavrič,
 * T. Patterson, B. Jenny, “The Equal Earth map projection”, IJGIS 33 (2019), equations 1 to 3.
 * @param longitude degrees, as latitude
 */
export function project(longitude: number, latitude: number): Flat {
  const t = Math.asin(m * Math.sin((latitude * Math.PI) / 180));
  const [t2, t6] = [t ** 2, t ** 6];
  const slope = a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2);
  return {
    x: (((longitude * Math.PI) / 180) * Math.cos(t)) / (m * slope),
    y: -t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2)),
  };
}

/** The whole world on the plane. */
export const world = {
  left: project(-180, 0).x,
  right: project(180, 0).x,
  top: project(0, 90).y,
  bottom: project(0, -90).y,
};
