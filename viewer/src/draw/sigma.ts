import type Graph from 'graphology';
import Sigma from 'sigma';
import { LineProgram } from './lineProgram.js';
import type { lineLook, nodeLook } from './looks.js';
import { ShapeProgram } from './nodeProgram.js';

/** False where the browser or its driver offers no WebGL; the list then stands in for the picture. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}

export const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** How the items of the graph look now. */
export interface Looks {
  readonly node: (id: string) => ReturnType<typeof nodeLook>;
  readonly line: (key: string) => ReturnType<typeof lineLook>;
}

/** Sigma with our programs and looks, our own labels, and without movements where none are wanted. */
export function startSigma(graph: Graph, box: HTMLElement, looks: Looks): Sigma {
  const still = calm.matches ? { zoomDuration: 1, inertiaDuration: 1, doubleClickZoomingDuration: 1 } : {};
  const sigma = new Sigma(graph, box, {
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    nodeProgramClasses: { shape: ShapeProgram },
    nodeHoverProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { line: LineProgram },
    nodeReducer: (id, { x, y }) => ({ ...looks.node(id), x, y }),
    edgeReducer: looks.line,
    // Labels are ours: they know what they would cover.
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 56,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    ...still,
  });
  // Nothing is drawn on these, but each costs time when the page is put together.
  const { hovers, edgeLabels } = sigma.getCanvases();
  for (const canvas of [hovers, edgeLabels]) if (canvas) canvas.style.display = 'none';
  return sigma;
}
