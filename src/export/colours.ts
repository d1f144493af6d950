import type { EntityType } from '../model/index.js';
import { sideOf } from '../relate/ontology/describe.js';

export type Colour = readonly [red: number, green: number, blue: number];

/** From the palette of Okabe and Ito (2008), which colour-blind readers can tell apart. */
export const entityColours: Record<EntityType, Colour> = {
  Person: [0, 114, 178],
  Organisation: [230, 159, 0],
  State: [0, 158, 115],
  Group: [204, 121, 167],
  Location: [120, 120, 120],
};

/** Blue for PLOVER's cooperative types, vermilion for its types of conflict, grey for standing relations. */
export function relationColour(plover: string | null): Colour {
  if (plover === null) return [150, 150, 150];
  return sideOf(plover) === 'cooperation' ? [86, 180, 233] : [213, 94, 0];
}

/** `#0072b2` */
export const hex = (colour: Colour): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
