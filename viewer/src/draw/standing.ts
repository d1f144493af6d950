import type Graph from 'graphology';

/** Where entities stand, in the units of the layout. */
export type Standing = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export function standingOf(graph: Graph, shown: ReadonlySet<string>): Standing {
  const places = graph.mapNodes((id, { x, y }): [string, { x: number; y: number }] => [id, { x, y }]);
  return new Map(places.filter(([id]) => shown.has(id)));
}

/** Puts entities elsewhere, all in one event. */
export function standAt(graph: Graph, places: Standing): void {
  graph.updateEachNodeAttributes(
    (id, old) => {
      const { x, y } = places.get(id) ?? old;
      return { ...old, x, y };
    },
    { attributes: ['x', 'y'] },
  );
}
