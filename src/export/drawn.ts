import type { StoredEntity } from '../store/index.js';
import { type Colour, entityColours } from './colours.js';
import type { ExportSource } from './source.js';

/** An entity with its place, size and colour, in the units of the layout. */
export interface DrawnEntity {
  readonly entity: StoredEntity;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: Colour;
}

/** The entities of a graph as they are drawn: the more relations, the larger. Memory holds positions and degrees. */
export async function* drawn(graph: ExportSource): AsyncGenerator<DrawnEntity> {
  const positions = await graph.positions();
  const degrees = await degreesOf(graph);
  for await (const entity of graph.entities()) {
    const { x, y } = positions.get(entity.id) ?? { x: 0, y: 0 };
    const size = Math.round(100 * (6 + 3 * Math.sqrt(degrees.get(entity.id) ?? 0))) / 100;
    yield { entity, x, y, size, colour: entityColours[entity.type] };
  }
}

async function degreesOf(graph: ExportSource): Promise<ReadonlyMap<string, number>> {
  const degrees = new Map<string, number>();
  for await (const { source, target, count } of graph.pairs())
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + count);
  return degrees;
}
