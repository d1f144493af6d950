import type { Point } from './place.js';

/** Where entities stand, in the units of the layout. */
export type Standing = ReadonlyMap<string, Point>;
