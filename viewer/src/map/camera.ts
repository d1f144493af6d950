import { type Flat, world } from './project.js';

/** What of the plane is seen: its middle, and how many pixels a unit has. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Nearer than this, outlines of 1:110 million are straight lines. */
const nearest = 60;

/** Pixels a unit has where the whole world fits. */
function whole({ width, height }: Size): number {
  return Math.min(width / (world.right - world.left), height / (world.bottom - world.top));
}

/** A middle from which nothing beyond the world's edge is seen; its own where all of it is. */
function within(middle: number, from: number, to: number, seen: number): number {
  if (seen >= to - from) return (from + to) / 2;
  return Math.min(to - seen / 2, Math.max(from + seen / 2, middle));
}

function bounded({ x, y, scale: wanted }: Camera, size: Size): Camera {
  const least = 0.9 * whole(size);
  const scale = Math.min(nearest * least, Math.max(least, wanted));
  return {
    x: within(x, world.left, world.right, size.width / scale),
    y: within(y, world.top, world.bottom, size.height / scale),
    scale,
  };
}

/** Shows all of these with some room around, but never less than a few countries; the world where there are none. */
export function frame(places: readonly Flat[], size: Size): Camera {
  if (places.length === 0) return bounded({ x: 0, y: 0, scale: 0 }, size);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.min(70, size.width / 6, size.height / 6);
  const few = 0.35;
  const scale = Math.min(
    (size.width - 2 * room) / Math.max(few, right - left),
    (size.height - 2 * room) / Math.max(few, bottom - top),
  );
  return bounded({ x: (left + right) / 2, y: (top + bottom) / 2, scale }, size);
}

/** Where something of the plane is, in pixels. */
export function onScreen(at: Flat, camera: Camera, { width, height }: Size): Flat {
  return {
    x: width / 2 + (at.x - camera.x) * camera.scale,
    y: height / 2 + (at.y - camera.y) * camera.scale,
  };
}

/** Moves the picture by so many pixels. */
export function pan(camera: Camera, dx: number, dy: number, size: Size): Camera {
  return bounded({ ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale }, size);
}

/**
 * Comes nearer, or goes away, while what is under `at` stays there.
 * @param factor above 1 comes nearer
 * @param at pixels
 */
export function zoom(camera: Camera, factor: number, at: Flat, size: Size): Camera {
  const { scale } = bounded({ ...camera, scale: camera.scale * factor }, size);
  const [dx, dy] = [at.x - size.width / 2, at.y - size.height / 2];
  const change = 1 / camera.scale - 1 / scale;
  return bounded({ x: camera.x + dx * change, y: camera.y + dy * change, scale }, size);
}
